namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>Something that the patronato has to do for a domanda ("Azioni richieste", AT-59, AT-64).</summary>
/// <param name="Codice">See <see cref="AzioniRichieste"/>.</param>
/// <param name="Descrizione">Italian sentence.</param>
/// <param name="Minore">Progressivo of the minor that it is about; null for the whole domanda.</param>
public sealed record AzioneRichiesta(string Codice, string Descrizione, DateTimeOffset? Scadenza = null, string? IdRichiestaIntegrazione = null, int? Minore = null);

/// <summary>The codes of what may be asked.</summary>
public static class AzioniRichieste
{
    /// <summary>Answer an open request with InviaIntegrazione.</summary>
    public const string InviaIntegrazione = "INVIA_INTEGRAZIONE";

    /// <summary>The other parent's payment data are missing: IntegraSecondoGenitore (AT-30).</summary>
    public const string IntegraSecondoGenitore = "INTEGRA_SECONDO_GENITORE";

    /// <summary>The account could not be verified: ModificaCanaleAccredito.</summary>
    public const string ModificaCanaleAccredito = "MODIFICA_CANALE_ACCREDITO";

    /// <summary>A draft waits to be completed and presented.</summary>
    public const string CompletaBozza = "COMPLETA_BOZZA";
}
