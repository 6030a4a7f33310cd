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

    /// <summary>Reads the element that holds the cards of the minors.</summary>
    /// <exception cref="NotSupportedException">The prestazione has no operation that adds minors.</exception>
    public virtual IReadOnlyList<SchedaMinore> ReadSchedeMinori(XmlReader reader) => throw new NotSupportedException($"{GetType().Name} has no cards of minors to read.");

    /// <summary>Writes the cards of the minors; the caller opens and closes the element.</summary>
    /// <exception cref="NotSupportedException">The prestazione has no operation that adds minors.</exception>
    public virtual void WriteSchedeMinori(XmlWriter writer, IReadOnlyList<SchedaMinore> minori) => throw new NotSupportedException($"{GetType().Name} has no cards of minors to write.");
}
