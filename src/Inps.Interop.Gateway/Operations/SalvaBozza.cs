using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Keeps a domanda that is still being compiled, new or in the place of one kept before (AT-36, ALAS-19, ALAS-20). What it lacks is told as warnings.</summary>
internal sealed class SalvaBozza(SaveBozza save, RegoleDelMessaggio regole, VariazioneDellaCall variazione) : IOperation
{
    public string Name => SalvaBozzaRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.ReadDiPrestazione<SalvaBozzaRichiesta>();
        var domanda = richiesta.Bozza.Domanda;
        RegoleDelMessaggio.TellTrace(call, domanda);
        var dati = new DatiBozza
        {
            IdDomanda = richiesta.IdDomanda,
            Prestazione = richiesta.Prestazione,
            Richiedente = domanda.Richiedente.CodiceFiscale,
            Contenuto = richiesta.Bozza.Xml,
            Passo = richiesta.Passo,
            NumeroPratica = domanda.Patrocinio?.NumeroPratica,
            Segnalazioni = richiesta.Bozza.CheckSaved(regole.Contesto(call)),
        };
        return variazione.RunAsync<FattiBozza>(
            call,
            domanda.Testata,
            (chiave, render) => save.RunAsync(chiave, dati, render, CancellationToken.None),
            (esito, fatti) => new SalvaBozzaRisposta(
                richiesta.Prestazione, esito, fatti is null ? null : new BozzaSalvata(fatti.IdDomanda!, fatti.Stato, OraDiRoma.Of(fatti.Scadenza))));
    }
}
