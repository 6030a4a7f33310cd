using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The second parent completes the quota that is due to them on the first parent's domanda (AT-30..AT-34), whose ente may be another.</summary>
internal sealed class IntegraSecondoGenitore(CompleteSecondoGenitore complete, RegoleDelMessaggio regole, VariazioneDellaCall variazione) : IOperation
{
    public string Name => IntegraSecondoGenitoreRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.ReadDiPrestazione<IntegraSecondoGenitoreRichiesta>();
        RegoleDelMessaggio.TellTrace(call, richiesta.Secondo);
        var contesto = regole.Contesto(call);
        var dati = new DatiSecondoGenitore
        {
            NumeroDomanda = richiesta.Chiave.NumeroDomanda,
            Minore = richiesta.Chiave.Minore,
            Secondo = richiesta.Secondo,
            Contesto = contesto,
            Segnalazioni = richiesta.Prestazione.Modifiche!.CheckSecondoGenitore(richiesta.Secondo, contesto),
        };
        return variazione.RunAsync<FattiSecondoGenitore>(
            call,
            richiesta.Secondo.Testata,
            (chiave, render) => complete.RunAsync(chiave, dati, render, CancellationToken.None),
            (esito, fatti) => Answer(call, richiesta, esito, fatti));
    }

    private VariazioneRisposta Answer(Call call, IntegraSecondoGenitoreRichiesta richiesta, EsitoBlocco esito, FattiSecondoGenitore? fatti)
    {
        call.Facts.NumeroProtocollo = fatti?.NumeroProtocollo;
        return new VariazioneRisposta(richiesta.Prestazione, Name, esito, fatti is null ? null : new VariazioneRegistrata(
            fatti.NumeroDomanda!.Value,
            fatti.IdDomanda!,
            fatti.Stato,
            fatti.VersioneDomanda,
            OraDiRoma.Of(fatti.Istante),
            VariazioneDellaCall.Protocollo(fatti.NumeroProtocollo, fatti.DataProtocollo, fatti.IdDocumento),
            fatti.StatoQuota,
            Minori: []));
    }
}
