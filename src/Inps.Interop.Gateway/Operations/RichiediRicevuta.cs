using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The receipt of one's own domanda, or the latest of a kind about it, as a PDF made from the registered facts at any time (AT-50, AT-52; ALAS-40, ALAS-42, ALAS-49, ALAS-54).</summary>
internal sealed class RichiediRicevuta(FindDomande domande, FindDocumenti documenti) : IOperation
{
    public string Name => RichiediRicevutaRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiediRicevutaRichiesta>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        var domanda = await domande.FindAsync(
            call.Fruitore.Value.Adesione.CodiceEnte, RiferimentoDomanda.ByIdDomanda(richiesta.IdDomanda), cancellationToken);
        if (domanda is null)
        {
            call.Risposta.Fill(new RichiediRicevutaRisposta(
                call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DomandaNonTrovata.Segnalazione(richiesta.IdDomanda)]), null));
            return StageResult.Next;
        }

        call.Facts.NumeroDomanda = domanda.NumeroDomanda;
        call.Facts.NumeroProtocollo = domanda.NumeroProtocollo;
        if (await ReleaseAsync(call, domanda, richiesta.Tipo, cancellationToken) is not { } ricevuta)
        {
            call.Risposta.Fill(new RichiediRicevutaRisposta(
                call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DocumentoNonTrovato.Segnalazione($"{richiesta.IdDomanda}, {NomiWire.Name(richiesta.Tipo)}")]), null));
            return StageResult.Next;
        }

        call.Risposta.Fill(new RichiediRicevutaRisposta(call.Conclude(idMessaggio, Esito.Ok, []), ricevuta));
        return StageResult.Next;
    }

    private async ValueTask<RicevutaRilasciata?> ReleaseAsync(Call call, DomandaRegistrata domanda, TipoRicevuta tipo, CancellationToken ct)
    {
        if (tipo is TipoRicevuta.Sintetica or TipoRicevuta.Completa)
        {
            var pdf = RicevutaDellaDomanda.Render(call, domanda, tipo);
            return new RicevutaRilasciata(pdf, domanda.NumeroProtocollo, domanda.NumeroProtocollo is not null, domanda.Versione);
        }

        return await documenti.FindLatestAsync(domanda.CodiceEnte, domanda.NumeroDomanda, DocumentoOf(tipo), ct) is { } documento
            ? new RicevutaRilasciata(RicevutaDelDocumento.Render(call, documento), documento.NumeroProtocollo, documento.NumeroProtocollo is not null, Versione: 1)
            : null;
    }

    private static TipoDocumento DocumentoOf(TipoRicevuta tipo) => tipo switch
    {
        TipoRicevuta.Annullamento => TipoDocumento.RicevutaAnnullamento,
        TipoRicevuta.Riesame => TipoDocumento.RicevutaRiesame,
        TipoRicevuta.AnnullamentoRiesame => TipoDocumento.RicevutaAnnullamentoRiesame,
        TipoRicevuta.Integrazione => TipoDocumento.RicevutaIntegrazione,
        _ => throw new ArgumentOutOfRangeException(nameof(tipo), tipo, "No document is the receipt of this kind."),
    };
}
