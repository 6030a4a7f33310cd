using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The receipt of one's own domanda, as a PDF, made from the registered facts at any time (AT-50, AT-52, ALAS-40, ALAS-42).</summary>
internal sealed class RichiediRicevuta(FindDomande domande) : IOperation
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
        var pdf = RicevutaDellaDomanda.Render(call, domanda, richiesta.Tipo);
        call.Risposta.Fill(new RichiediRicevutaRisposta(
            call.Conclude(idMessaggio, Esito.Ok, []),
            new RicevutaRilasciata(pdf, domanda.NumeroProtocollo, domanda.NumeroProtocollo is not null, domanda.Versione)));
        return StageResult.Next;
    }
}
