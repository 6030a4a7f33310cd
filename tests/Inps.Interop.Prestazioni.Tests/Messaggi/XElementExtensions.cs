using System.Xml.Linq;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

/// <summary>Finds the first element of a name, wherever it stands.</summary>
internal static class XElementExtensions
{
    public static XElement Element(this XElement documento, string ns, string nome) => documento.Descendants(XName.Get(nome, ns)).First();
}
