using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>Wire form of a domanda, by hand in both directions; a round-trip test holds it to the contract.</summary>
public abstract class Mappatura
{
    /// <summary>Reads the domanda element the reader stands on and leaves the reader behind it. The document has passed the schema.</summary>
    public abstract DomandaDiPrestazione Read(XmlReader reader);

    /// <summary>Writes the global domanda element.</summary>
    public abstract void Write(XmlWriter writer, DomandaDiPrestazione domanda);
}
