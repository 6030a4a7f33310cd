namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>Kinds of the documents of a domanda ("Ricevute e provvedimenti", ALAS-56). Append only.</summary>
public enum TipoDocumento
{
    RicevutaPresentazione = 0,
    RicevutaVariazione = 1,
    RicevutaAnnullamento = 2,
    RicevutaRiesame = 3,
    RicevutaAnnullamentoRiesame = 4,
    RicevutaIntegrazione = 5,

    /// <summary>The decision of the Istituto.</summary>
    Provvedimento = 6,
    AllegatoPresentato = 7,

    /// <summary>Of the other parent's integration (AT-30).</summary>
    RicevutaSecondoGenitore = 8,
}
