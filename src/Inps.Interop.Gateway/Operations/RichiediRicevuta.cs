using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The receipt of one's own domanda, or the latest of a kind about it, as a PDF or as sealed XML, made from the registered facts at any time (AT-50, AT-52; ALAS-40, ALAS-42, ALAS-49, ALAS-54).</summary>
internal sealed class RichiediRicevuta(FindDomande domande, FindDocumenti documenti, RicevutaFirmata firmata) : IOperation
{
    public string Name => RichiediRicevutaRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiediRicevutaRichiesta>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        var riferimento = RiferimentoDomanda.ByIdDomanda(richiesta.IdDomanda);
        var domanda = await domande.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, riferimento, cancellationToken);
        call.Facts.NumeroDomanda = domanda?.NumeroDomanda;
        call.Facts.NumeroProtocollo = domanda?.NumeroProtocollo;
        if (await ReleaseAsync(call, domanda, richiesta, cancellationToken) is { } ricevuta)
        {
            call.Risposta.Fill(new RichiediRicevutaRisposta(call.Conclude(idMessaggio, Esito.Ok, []), ricevuta));
            return StageResult.Next;
        }

        call.Risposta.Fill(new RichiediRicevutaRisposta(
            call.Conclude(idMessaggio, Esito.DatiNonTrovati,
            [
                domanda is null
                    ? DomandaNonTrovata.Segnalazione(richiesta.IdDomanda)
                    : DocumentoNonTrovato.Segnalazione($"{richiesta.IdDomanda}, {NomiWire.Name(richiesta.Tipo)}"),
            ]),
            null));
        return StageResult.Next;
    }

    /// <summary>The other parent's receipt belongs to the ente that sent it, whose domanda it need not be.</summary>
    private async ValueTask<RicevutaRilasciata?> ReleaseAsync(Call call, DomandaRegistrata? domanda, RichiediRicevutaRichiesta richiesta, CancellationToken ct)
    {
        if (richiesta.Tipo is TipoRicevuta.Sintetica or TipoRicevuta.Completa)
        {
            if (domanda is null)
            {
                return null;
            }

            var file = richiesta.Formato == FormatoRicevuta.Xml
                ? await firmata.OfDomandaAsync(domanda, ct)
                : RicevutaDellaDomanda.Render(call.Fruitore.Value.Adesione, domanda, richiesta.Tipo);
            return file is null ? null : new RicevutaRilasciata(file, domanda.NumeroProtocollo, domanda.NumeroProtocollo is not null, domanda.Versione);
        }

        if ((domanda is null && richiesta.Tipo != TipoRicevuta.SecondoGenitore)
            || await documenti.FindLatestAsync(call.Fruitore.Value.Adesione.CodiceEnte, richiesta.IdDomanda, DocumentoOf(richiesta.Tipo), ct) is not { } documento)
        {
            return null;
        }

        var ricevuta = richiesta.Formato == FormatoRicevuta.Xml ? await firmata.OfDocumentoAsync(documento, ct) : RicevutaDelDocumento.Render(call.Fruitore.Value.Adesione, documento);
        return ricevuta is null ? null : new RicevutaRilasciata(ricevuta, documento.NumeroProtocollo, documento.NumeroProtocollo is not null, Versione: 1);
    }

    private static TipoDocumento DocumentoOf(TipoRicevuta tipo) => tipo switch
    {
        TipoRicevuta.Annullamento => TipoDocumento.RicevutaAnnullamento,
        TipoRicevuta.Riesame => TipoDocumento.RicevutaRiesame,
        TipoRicevuta.AnnullamentoRiesame => TipoDocumento.RicevutaAnnullamentoRiesame,
        TipoRicevuta.Integrazione => TipoDocumento.RicevutaIntegrazione,
        TipoRicevuta.Variazione => TipoDocumento.RicevutaVariazione,
        TipoRicevuta.SecondoGenitore => TipoDocumento.RicevutaSecondoGenitore,
        _ => throw new ArgumentOutOfRangeException(nameof(tipo), tipo, "No document is the receipt of this kind."),
    };
}
