using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The accounts of a person that the ente saved, their IBAN masked (ALAS-61).</summary>
internal sealed class ElencoContiAccredito(FindConti conti) : IOperation
{
    public string Name => ElencoContiAccreditoRisposta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiestaPerPersona>();
        call.Facts.CodiceFiscale = richiesta.CodiceFiscale;
        var trovati = await conti.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, richiesta.CodiceFiscale, cancellationToken);
        call.Risposta.Fill(new ElencoContiAccreditoRisposta(
            call.Conclude(richiesta.Testata.IdMessaggio, Esito.Ok, []), [.. trovati.Select(conto => conto with { Data = OraDiRoma.Of(conto.Data) })]));
        return StageResult.Next;
    }
}
