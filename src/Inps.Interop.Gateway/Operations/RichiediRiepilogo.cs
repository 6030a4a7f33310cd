using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The summary of one's own domanda as it is now, with all its data, as a PDF (AT-50, AT-53).</summary>
internal sealed class RichiediRiepilogo(FindDomande domande) : IOperation
{
    public string Name => RichiediRiepilogoRisposta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiestaPerDomanda>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        var domanda = await domande.FindAsync(
            call.Fruitore.Value.Adesione.CodiceEnte, RiferimentoDomanda.ByIdDomanda(richiesta.IdDomanda), cancellationToken);
        if (domanda is null)
        {
            call.Risposta.Fill(new RichiediRiepilogoRisposta(
                call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DomandaNonTrovata.Segnalazione(richiesta.IdDomanda)]), null));
            return StageResult.Next;
        }

        call.Facts.NumeroDomanda = domanda.NumeroDomanda;
        call.Facts.NumeroProtocollo = domanda.NumeroProtocollo;
        call.Risposta.Fill(new RichiediRiepilogoRisposta(call.Conclude(idMessaggio, Esito.Ok, []), RicevutaDellaDomanda.Riepilogo(call.Fruitore.Value.Adesione, domanda)));
        return StageResult.Next;
    }
}
