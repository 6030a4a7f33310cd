namespace Inps.Interop.Prestazioni;

/// <summary>The kind of a receipt (domain 3.2, RichiediRicevuta); the wire values are these names in capitals. Append only.</summary>
public enum TipoRicevuta
{
    /// <summary>The essential facts (ALAS-40).</summary>
    Sintetica = 0,

    /// <summary>All the data of the domanda (ALAS-42).</summary>
    Completa = 1,

    /// <summary>Of the annulment of the domanda (ALAS-54).</summary>
    Annullamento = 2,

    /// <summary>Of the latest riesame (ALAS-47).</summary>
    Riesame = 3,

    /// <summary>Of the annulment of a riesame (ALAS-51).</summary>
    AnnullamentoRiesame = 4,

    /// <summary>Of the latest integration (AT-59).</summary>
    Integrazione = 5,

    /// <summary>Of the latest change of the domanda, minors added included (AT-60).</summary>
    Variazione = 6,

    /// <summary>Of the other parent's integration (AT-30), to the ente that sent it.</summary>
    SecondoGenitore = 7,
}
