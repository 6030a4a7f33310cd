using Inps.Interop.Engine.Lotti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Where a lotto of one's own stands, with the counts of its domande (AT-54).</summary>
internal sealed class StatoLotto(LottoChiesto chiesto, ReceiveLotto receive, Engine.Consegne.Consegne consegne) : IOperation
{
    public string Name => StatoLottoRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<StatoLottoRichiesta>();
        var (lotto, esito) = await chiesto.FindAsync(call, richiesta.Testata, richiesta.Riferimento, cancellationToken);
        call.Risposta.Fill(new StatoLottoRisposta(esito, lotto is null ? null : await ReadAsync(call, lotto, cancellationToken)));
        return StageResult.Next;
    }

    private async Task<LottoInStato> ReadAsync(Call call, LottoTrovato lotto, CancellationToken ct)
    {
        var consegna = await consegne.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, lotto.NumeroLotto, ct);
        return FormaLotto.ToStato(lotto, receive.IntervalloSecondi) with { Consegna = consegna is null ? null : FormaLotto.ToConsegna(consegna) };
    }
}
