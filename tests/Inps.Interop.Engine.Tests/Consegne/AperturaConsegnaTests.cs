using Inps.Interop.Engine.Consegne;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Tests.Lotti;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Consegne;

/// <summary>A lotto sent with X-ReplyTo has a delivery from the transaction that concludes it on; another has none.</summary>
public sealed class AperturaConsegnaTests
{
    private const string Indirizzo = "https://patronato.example/esiti";
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task ConcludedLotto_IsToBeDelivered_OnlyWhenItsEnteAskedForThat(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.SendAsync(LottiDiProva.File(1, 10), 10, "con", rispostaA: Indirizzo);
        await motore.SendAsync(LottiDiProva.File(11, 10), 10, "senza");
        (await FindAsync(motore, "con")).Should().BeNull("nothing is there yet");

        await motore.WorkAsync();

        (await FindAsync(motore, "con")).Should().BeEquivalentTo(new { Indirizzo, Ente = "PAT901", Stato = StatoConsegna.DaConsegnare, Pagina = 1, Tentativi = 0 });
        (await FindAsync(motore, "senza")).Should().BeNull();
    }

    [Fact]
    public async Task DiscardedLotto_IsToBeDelivered()
    {
        await using var motore = await StartAsync("Sqlite");

        (await motore.SendAsync(LottiDiProva.File(1, 10), 9, rispostaA: Indirizzo)).Should().BeOfType<EsitoRicezione.Scartato>();

        (await FindAsync(motore, "lotto-1"))!.Stato.Should().Be(StatoConsegna.DaConsegnare);
    }

    [Fact]
    public async Task Continuation_NeedNotRepeatTheAddress_AndANewBeginningWithoutItHasNone()
    {
        await using var motore = await StartAsync("Sqlite");
        var file = LottiDiProva.File(1, 10);
        await SendHalfAsync(motore, file);
        var lotto = (await motore.FindLottoAsync())!;
        var resto = LottiDiProva.File(Enumerable.Range(lotto.Acquisite + 1, 10 - lotto.Acquisite).Select(n => LottiDiProva.Domanda(n)));
        await motore.SendAsync(resto, 10, daPosizione: lotto.Acquisite + 1, acquisite: lotto.ImprontaAcquisite);
        await motore.WorkAsync();

        (await FindAsync(motore, "lotto-1"))!.Indirizzo.Should().Be(Indirizzo);

        await using var altro = await StartAsync("Sqlite");
        await SendHalfAsync(altro, file);
        await altro.SendAsync(file, 10);
        await altro.WorkAsync();

        (await altro.FindLottoAsync())!.Stato.Should().Be(StatoLotto.Completato);
        (await FindAsync(altro, "lotto-1")).Should().BeNull();
    }

    private static Task<EsitoRicezione> SendHalfAsync(MotoreDiProva motore, byte[] file) =>
        motore.SendAsync(file, 10, stream: new InvioDiProva.Interrotta(file, file.Length / 2), rispostaA: Indirizzo);

    private static async Task<Consegna?> FindAsync(MotoreDiProva motore, string idLotto) =>
        await motore.Get<Engine.Consegne.Consegne>().FindAsync("PAT901", (await motore.FindLottoAsync(idLotto))!.NumeroLotto, None);
}
