namespace Inps.Interop.Prestazioni;

/// <summary>The form of a receipt; the wire values are these names in capitals.</summary>
public enum FormatoRicevuta
{
    /// <summary>To be read and printed (ALAS-40, ALAS-42).</summary>
    Pdf = 0,

    /// <summary>The entry in the protocol register, sealed and tied to the one before it: it stands alone (<c>ricevuta.xsd</c>).</summary>
    Xml = 1,
}
