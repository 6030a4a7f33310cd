using Inps.Interop.Engine.Lotti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Finds the lotto that a question is about, and says how that went.</summary>
internal sealed class LottoChiesto(FindLotti lotti)
{
    /// <returns>The lotto, null when there is none; and the Esito of the answer.</returns>
    public async Task<(LottoTrovato? Lotto, EsitoBlocco Esito)> FindAsync(Call call, Testata testata, RiferimentoLotto nelCorpo, CancellationToken ct)
    {
        var indicato = LottoIndicato.Of(call, nelCorpo);
        if (indicato.Riferimento is not { } riferimento)
        {
            return (null, call.Conclude(testata.IdMessaggio, Esito.RichiestaInvalida, [indicato.Rifiuto!]));
        }

        return await lotti.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, riferimento, ct) is { } lotto
            ? (lotto, call.Conclude(testata.IdMessaggio, Esito.Ok, []))
            : (null, call.Conclude(testata.IdMessaggio, Esito.DatiNonTrovati, [indicato.NonTrovato]));
    }
}
