using System.Text.Json.Serialization;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Lotti;

/// <summary>Annuls a lotto of which nothing is registered yet (domain 4.4); one that is still being sent is annulled too.</summary>
public sealed class AnnulLotto
{
    private readonly WriteVariazione write;

    internal AnnulLotto(WriteVariazione write) => this.write = write;

    /// <summary>Not found is LOT-R010, a state that does not admit it STA-R026.</summary>
    public ValueTask<EsitoVariazione<FattiAnnullamentoLotto>> RunAsync(
        RichiestaVariazione richiesta, RiferimentoAlLotto riferimento, string chiesto, Func<FattiAnnullamentoLotto, RecordTraffico> render, CancellationToken ct) =>
        write.RunAsync(richiesta, FattiLottoJson.Default.FattiAnnullamentoLotto, scrittura => Decide(scrittura, richiesta, riferimento, chiesto), render, ct);

    /// <summary>The same for an operator, in the name of its ente.</summary>
    /// <returns>Why it was not annulled; null when it was.</returns>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<Segnalazione?> RunAsync(string ente, string numeroLotto, CancellationToken ct) =>
        write.RunAsync(scrittura => Annul(scrittura, ente, RiferimentoAlLotto.ByNumeroLotto(numeroLotto), numeroLotto).Divieto, ct);

    private static Decisione<FattiAnnullamentoLotto> Decide(Scrittura scrittura, RichiestaVariazione richiesta, RiferimentoAlLotto riferimento, string chiesto)
    {
        var (lotto, divieto) = Annul(scrittura, richiesta.Chiave.Ente, riferimento, chiesto);
        if (divieto is not null)
        {
            return divieto;
        }

        return new FattiAnnullamentoLotto { Istante = scrittura.Istante, NumeroLotto = NumeroLotto.Of(lotto!.NumeroLotto), Stato = lotto.Stato };
    }

    /// <returns>The lotto, annulled; or what forbids it.</returns>
    private static (LottoRow? Lotto, Segnalazione? Divieto) Annul(Scrittura scrittura, string ente, RiferimentoAlLotto riferimento, string chiesto)
    {
        if (riferimento.Of(scrittura.Db.Lotti.AsTracking(), ente).FirstOrDefault() is not { } lotto)
        {
            return (null, RegoleLotto.R010.Segnalazione(chiesto));
        }

        if (Transizioni.Lotto.Divieto(lotto.Stato, StatoLotto.Annullato) is { } divieto)
        {
            return (lotto, divieto);
        }

        lotto.Stato = StatoLotto.Annullato;
        lotto.Conclusione = scrittura.Istante;
        return (lotto, null);
    }
}

/// <summary>What an annulment did.</summary>
public sealed record FattiAnnullamentoLotto : FattiVariazione
{
    public required string NumeroLotto { get; init; }

    public required StatoLotto Stato { get; init; }
}

[JsonSerializable(typeof(FattiAnnullamentoLotto))]
internal sealed partial class FattiLottoJson : JsonSerializerContext;
