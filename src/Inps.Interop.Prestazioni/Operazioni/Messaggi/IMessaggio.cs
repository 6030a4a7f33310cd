using System.Xml;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>A typed message of an operation: the only child of a SOAP Body.</summary>
public interface IMessaggio
{
    /// <summary>Writes the wrapper element, such as <c>PresentaDomandaResponse</c>, with everything in it.</summary>
    void Write(XmlWriter writer);
}
