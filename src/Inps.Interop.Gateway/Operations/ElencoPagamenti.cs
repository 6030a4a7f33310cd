using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The canali, the payments of a domanda and what was paid without right (ALAS-57, AT-66..AT-71); account numbers are masked.</summary>
internal sealed class ElencoPagamenti(FindPagamenti pagamenti) : IOperation
{
    public string Name => ElencoPagamentiRisposta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiestaPerDomanda>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        var trovati = await pagamenti.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, richiesta.IdDomanda, cancellationToken);
        if (trovati is null)
        {
            call.Risposta.Fill(new ElencoPagamentiRisposta(
                call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DomandaNonTrovata.Segnalazione(richiesta.IdDomanda)]), [], null, null));
            return StageResult.Next;
        }

        call.Facts.NumeroDomanda = trovati.NumeroDomanda;
        call.Risposta.Fill(new ElencoPagamentiRisposta(
            call.Conclude(idMessaggio, Esito.Ok, []),
            trovati.Canali.InOraDiRoma(),
            [
                .. trovati.Pagamenti.Select(pagamento => pagamento with
                {
                    DataDisposizione = pagamento.DataDisposizione.InOraDiRoma(),
                    DataPagamento = pagamento.DataPagamento.InOraDiRoma(),
                }),
            ],
            [.. trovati.Indebiti.Select(indebito => indebito with { DataApertura = OraDiRoma.Of(indebito.DataApertura) })]));
        return StageResult.Next;
    }
}
