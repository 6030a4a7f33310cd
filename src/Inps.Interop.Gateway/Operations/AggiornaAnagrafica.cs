using Inps.Interop.Engine.Persone;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>A request to update a person's data; the central archives take it over in their own time (ALAS-21, ALAS-60).</summary>
internal sealed class AggiornaAnagrafica(UpdateAnagrafica anagrafica, RegoleDelMessaggio regole, VariazioneDellaCall variazione) : IOperation
{
    public string Name => AggiornaAnagraficaRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<AggiornaAnagraficaRichiesta>();
        call.Facts.CodiceFiscale = richiesta.Soggetto.CodiceFiscale;
        var segnalazioni = call.Locate(RegoleDiGestione.Check(richiesta.Soggetto, "request/Soggetto", regole.Contesto(call)));
        if (EsitoDelleRegole.Of(segnalazioni) is not (Esito.Ok or Esito.OkConAvvisi) and var esito)
        {
            call.Risposta.Fill(new AggiornaAnagraficaRisposta(call.Conclude(richiesta.Testata.IdMessaggio, esito, segnalazioni), null));
            return new(StageResult.Next);
        }

        return variazione.RunAsync<FattiAnagrafica>(
            call,
            richiesta.Testata,
            (scrittura, render) => anagrafica.RunAsync(scrittura, richiesta.Soggetto, segnalazioni, render, CancellationToken.None),
            (blocco, fatti) => new AggiornaAnagraficaRisposta(blocco, fatti?.IdRichiestaAggiornamento));
    }
}
