using Inps.Interop.Prestazioni;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>What a document about a domanda calls itself and says first, in Italian.</summary>
/// <param name="Titolo">Title of the first page, such as <c>Ricevuta di annullamento della domanda</c>.</param>
/// <param name="Nome">Short name, for the subtitle and the foot.</param>
/// <param name="Frase">The confirmation in the box.</param>
/// <param name="IdDocumento">20 characters, for a document with an entry of its own; null where the domanda's entry is shown.</param>
public sealed record TitoloRicevuta(string Titolo, string Nome, string Frase, string? IdDocumento)
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
        IdDocumento: null);
}
