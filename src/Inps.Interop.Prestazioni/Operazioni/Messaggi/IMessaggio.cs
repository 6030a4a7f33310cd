using System.Xml;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>A typed message of an operation: the only child of a SOAP Body.</summary>
public interface IMessaggio
{
    /// <summary>Writes the wrapper element, such as <c>PresentaDomandaResponse</c>, with everything in it.</summary>
    void Write(XmlWriter writer);
}

/// <summary>A request that any service reads alike.</summary>
public interface IRichiesta<TSelf>
    where TSelf : IRichiesta<TSelf>
{
    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    static abstract TSelf Read(XmlReader atBodyChild);
}

/// <summary>A request that holds a domanda, read by its prestazione's own mapping.</summary>
public interface IRichiestaDiPrestazione<TSelf>
    where TSelf : IRichiestaDiPrestazione<TSelf>
{
    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    static abstract TSelf Read(XmlReader atBodyChild, Prestazione prestazione);
}
