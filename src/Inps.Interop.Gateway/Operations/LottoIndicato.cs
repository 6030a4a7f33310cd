using Inps.Interop.Engine.Lotti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The lotto that a call is about: named in the request, in the header X-Correlation-ID, or in both (ModI, NONBLOCK_PULL_SOAP).</summary>
/// <param name="Riferimento">Null when no lotto, or more than one, is named.</param>
/// <param name="Chiesto">The reference as it was written, for the findings.</param>
/// <param name="Rifiuto">LOT-R012; null when there is a reference.</param>
internal sealed record LottoIndicato(RiferimentoAlLotto? Riferimento, string Chiesto, Segnalazione? Rifiuto)
{
    public static LottoIndicato Of(Call call, RiferimentoLotto nelCorpo)
    {
        var nomi = CorrelazioneHeader.Read(call.Message.Value.Headers).Append(nelCorpo.NumeroLotto).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return (nomi, nelCorpo.IdLotto) switch
        {
            ([], { } idLotto) => new(RiferimentoAlLotto.ByIdLotto(idLotto), idLotto, null),
            ([var numero], null) => new(RiferimentoAlLotto.ByNumeroLotto(numero), numero, null),
            ([var numero], { } idLotto) => new(RiferimentoAlLotto.ByBoth(numero, idLotto), $"{numero}, {idLotto}", null),
            _ => new(null, "", RegoleLotto.R012.Segnalazione(nomi.Count == 0 ? null : string.Join(", ", nomi.Select(Shorten)))),
        };
    }

    /// <summary>The finding for a lotto that the ente does not have.</summary>
    public Segnalazione NonTrovato => RegoleLotto.R010.Segnalazione(Shorten(Chiesto));

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
