using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Tests.Lotti;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.Conservazione.ConservazioneDiProva;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Conservazione;

/// <summary>Lotti go with their outcomes and what was sent; those of which nothing was registered soon.</summary>
public class PurgeLottiTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task IncompleteLotto_GoesAfterAMonth_AndCanBeSentAnew(string provider)
    {
        await using var motore = await BeginAsync(provider, Allora());
        var file = LottiDiProva.File(1, 5);
        await motore.SendAsync(file, 5, stream: new InvioDiProva.Interrotta(file, file.Length - 200));
        await motore.SendAsync(LottiDiProva.File(6, 3), 3, "lotto-2", impronta: new byte[32]);
        await motore.SendAsync(LottiDiProva.File(9, 3), 3, "lotto-3");
        await SentAtAsync(motore, "2026-11-24T08:30:00Z");
        (await motore.PurgeAsync()).Should().BeEmpty();
        await using var later = await motore.LaterAsync(ClockAt("2026-12-28T08:30:00Z"));

        (await later.PurgeAsync()).Should().Be("LottiIncompleti=2");

        await using var context = later.Context();
        (await context.Lotti.Select(l => l.IdLotto).ToListAsync(CancellationToken.None)).Should().Equal(["lotto-3"], "it is whole and waits for its worker");
        (await context.LottoBlocchi.Select(b => b.NumeroLotto).Distinct().ToListAsync(CancellationToken.None)).Should().Equal(3);
        await later.SendAsync(file, 5);
        await later.WorkAsync();
        (await later.FindLottoAsync())!.Should().Match<Inps.Interop.Engine.Lotti.LottoTrovato>(l => l.NumeroLotto == "LOT00000000000000004" && l.Presentate == 5);
    }

    [Fact]
    public async Task LottoThatIsStillBeingSent_Stays()
    {
        await using var motore = await BeginAsync("Sqlite", Allora());
        var file = LottiDiProva.File(1, 5);
        await motore.SendAsync(file, 5, stream: new InvioDiProva.Interrotta(file, file.Length - 200));
        await SentAtAsync(motore, "2026-12-27T08:30:00Z");
        await using var later = await motore.LaterAsync(ClockAt("2026-12-28T08:30:00Z"));

        (await later.PurgeAsync()).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ConcludedLotto_GoesWhole_ItsDomandeByTheirOwnTerm(string provider)
    {
        await using var motore = await BeginAsync(provider, Allora());
        await motore.SendAsync(LottiDiProva.File(1, 5), 5);
        await motore.WorkAsync();
        await using var later = await motore.LaterAsync(CinqueAnniDopo(), ("Conservazione:RighePerPezzo", "2"));
        await later.Get<FillIndici>().RunAsync(CancellationToken.None);
        await using (var before = later.Context())
        {
            (await before.IndiceElementi.CountAsync(CancellationToken.None)).Should().Be(5);
        }

        (await later.PurgeAsync(CategoriaDati.Lotti, CategoriaDati.LottiIncompleti)).Should().Be("Lotti=1");

        await using var context = later.Context();
        (await context.Lotti.CountAsync(CancellationToken.None), await context.LottoBlocchi.CountAsync(CancellationToken.None), await context.LottoEsiti.CountAsync(CancellationToken.None))
            .Should().Be((0, 0, 0));
        (await context.IndiceElementi.CountAsync(CancellationToken.None)).Should().Be(0);
        (await context.Domande.CountAsync(CancellationToken.None)).Should().Be(5);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task LottoOfADomandaInLitigation_OrNotYetDelivered_Stays(string provider)
    {
        await using var motore = await BeginAsync(provider, Allora());
        await motore.SendAsync(LottiDiProva.File(1, 3), 3, rispostaA: "https://esempio.it/esiti");
        await motore.WorkAsync();
        await using var later = await motore.LaterAsync(CinqueAnniDopo());
        (await later.PurgeAsync(CategoriaDati.Lotti)).Should().BeEmpty("its result is to be delivered");
        await later.ExecuteAsync($"""UPDATE "Consegne" SET "Stato" = {(int)StatoConsegna.Abbandonata}""");
        var numero = await later.Get<ManageContenziosi>().HoldAsync("PAT901", "DOM00000000000000002", Autore, CancellationToken.None);

        (await later.PurgeAsync(CategoriaDati.Lotti)).Should().BeEmpty();
        await later.Get<ManageContenziosi>().ReleaseAsync(numero!.Value, Autore, CancellationToken.None);

        (await later.PurgeAsync(CategoriaDati.Lotti)).Should().Be("Lotti=1");
        await using var context = later.Context();
        (await context.Consegne.CountAsync(CancellationToken.None)).Should().Be(0);
    }

    private static async Task SentAtAsync(MotoreDiProva motore, string istante)
    {
        var id = Guid.CreateVersion7(DateTimeOffset.Parse(istante, null));
        await using var context = motore.Context();
        await context.Lotti.ExecuteUpdateAsync(set => set.SetProperty(l => l.IdTransazione, id), CancellationToken.None);
    }
}
