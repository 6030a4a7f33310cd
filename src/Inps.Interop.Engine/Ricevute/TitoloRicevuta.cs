using Inps.Interop.Prestazioni;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>What a document about a domanda calls itself and says first, in Italian.</summary>
/// <param name="Titolo">Title of the first page, such as <c>Ricevuta di annullamento della domanda</c>.</param>
/// <param name="Nome">Short name, for the subtitle and the foot.</param>
/// <param name="Frase">The confirmation in the box.</param>
/// <param name="IdDocumento">20 characters, for a document with an entry of its own; null where the domanda's entry is shown.</param>
/// <param name="Estremi">How the facts of the document are headed.</param>
public sealed record TitoloRicevuta(string Titolo, string Nome, string Frase, string? IdDocumento, EstremiRicevuta Estremi)
{
    /// <summary>The receipt of the presentation, with the confirmation that the form shows after sending (AT-53).</summary>
    internal static TitoloRicevuta OfPresentazione(DatiRicevuta dati) => new(
        "Ricevuta di presentazione della domanda",
        dati.Tipo switch
        {
            TipoRicevuta.Completa => "Ricevuta completa",
            TipoRicevuta.Sintetica => "Ricevuta sintetica",
            _ => throw new ArgumentOutOfRangeException(nameof(dati), dati.Tipo, "This kind of receipt names its document."),
        },
        dati.NumeroProtocollo is null
            ? $"La domanda è stata registrata con numero domanda {dati.NumeroDomanda}. Il numero di protocollo verrà attribuito in un secondo momento."
            : $"La domanda è stata registrata con numero domanda {dati.NumeroDomanda} e numero protocollo {dati.NumeroProtocollo}.",
        IdDocumento: null,
        EstremiRicevuta.Presentazione);
}

/// <summary>The headings of the facts of a document, in Italian.</summary>
/// <param name="Titolo">Such as <c>Estremi dell'annullamento</c>.</param>
/// <param name="Istante">Label of its instant.</param>
/// <param name="Tramite">Label of the ente.</param>
public sealed record EstremiRicevuta(string Titolo, string Istante, string Tramite)
{
    /// <summary>Of the presentation of a domanda.</summary>
    public static EstremiRicevuta Presentazione { get; } = new("Estremi della presentazione", "Data e ora di presentazione", "Presentata tramite");
}
