using Inps.Interop.Engine.Lotti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The outcomes of the domande of a lotto of one's own, a page at a time, also while it is worked (AT-54).</summary>
internal sealed class EsitiLotto(LottoChiesto chiesto, FindLotti lotti) : IOperation
{
    public string Name => EsitiLottoRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<EsitiLottoRichiesta>();
        var (lotto, esito) = await chiesto.FindAsync(call, richiesta.Testata, richiesta.Riferimento, cancellationToken);
        call.Risposta.Fill(new EsitiLottoRisposta(esito, lotto is null ? null : await ReadAsync(lotto, richiesta.Pagina, richiesta.Dimensione, cancellationToken)));
        return StageResult.Next;
    }

    private async Task<PaginaEsiti> ReadAsync(LottoTrovato lotto, int pagina, int dimensione, CancellationToken ct)
    {
        // A page beyond the last is empty; its positions need not fit an int.
        var prima = (pagina - 1L) * dimensione;
        IReadOnlyList<EsitoDellElemento> elementi = prima >= lotto.NumeroDomande
            ? []
            : await lotti.FindEsitiAsync(lotto.NumeroLotto, (int)prima + 1, (int)prima + dimensione, ct);
        return FormaLotto.ToPagina(lotto, elementi, pagina, dimensione);
    }
}
