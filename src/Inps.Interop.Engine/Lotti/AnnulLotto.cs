using System.Text.Json.Serialization;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
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

    private static Decisione<FattiAnnullamentoLotto> Decide(Scrittura scrittura, RichiestaVariazione richiesta, RiferimentoAlLotto riferimento, string chiesto)
    {
        var lotto = riferimento.Of(scrittura.Db.Lotti.AsTracking(), richiesta.Chiave.Ente).FirstOrDefault();
        if (lotto is null)
        {
            return RegoleLotto.R010.Segnalazione(chiesto);
        }

        if (Transizioni.Lotto.Divieto(lotto.Stato, StatoLotto.Annullato) is { } divieto)
        {
            return divieto;
        }

        lotto.Stato = StatoLotto.Annullato;
        lotto.Conclusione = scrittura.Istante;
        return new FattiAnnullamentoLotto { Istante = scrittura.Istante, NumeroLotto = NumeroLotto.Of(lotto.NumeroLotto), Stato = lotto.Stato };
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
