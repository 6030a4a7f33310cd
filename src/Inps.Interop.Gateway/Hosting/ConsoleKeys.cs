using System.Xml.Linq;
using Inps.Interop.Engine.Operatori;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Keeps the keys of cookies and form tokens in the database: a form that one instance gave is taken by another, and by the next start.</summary>
internal sealed class ConsoleKeys(ChiaviConsole chiavi) : IXmlRepository
{
    // The framework's own interface speaks XElement; what is read was written here.
    public IReadOnlyCollection<XElement> GetAllElements() => [.. chiavi.Read().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => chiavi.Add(element.ToString(SaveOptions.DisableFormatting));
}
