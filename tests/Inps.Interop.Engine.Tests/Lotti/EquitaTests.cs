using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Lotti;

/// <summary>A large lotto and single submissions share the writer: the numbers tell who came first, whatever the time it took.</summary>
public sealed class EquitaTests
{
    private const int Elementi = 6_000;

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task SingleSubmissions_DoNotWaitForALotto_AndDoNotStopIt(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.SendAsync(LottiDiProva.File(1, Elementi), Elementi);
        using var stop = new CancellationTokenSource();
        var work = motore.Get<WorkLotti>().RunAsync(ParametriRegole.Default, stop.Token);
        var started = await WaitForMoreThanAsync(motore, 0);

        var numeri = new List<long>();
        for (var i = 1; i <= 10; i++)
        {
            numeri.Add(await SubmitAsync(motore, i));
        }

        var meanwhile = (await motore.FindLottoAsync())!;

        // Had they waited for the lotto, their numbers would stand behind all of its own.
        numeri.Should().OnlyContain(n => n > started && n <= Elementi).And.BeInAscendingOrder();
        meanwhile.Stato.Should().Be(StatoLotto.InElaborazione, "it was still being worked when the last of them had its answer");

        // Nor does it wait for a pause between them: it goes on while they keep coming.
        for (var i = 11; (await motore.FindLottoAsync())!.Presentate <= meanwhile.Presentate; i++)
        {
            await SubmitAsync(motore, i);
        }

        await stop.CancelAsync();
        await work;
    }

    [Fact]
    public async Task WhileSingleCallsCome_ATransactionTakesFewOfALotto()
    {
        await using var motore = await StartAsync("Sqlite", settings: [("Lotti:ElementiConChiamate", "4"), ("Lotti:ElementiPerTransazione", "4")]);
        await motore.SendAsync(LottiDiProva.File(1, 1_000), 1_000);
        using var stop = new CancellationTokenSource();
        var work = motore.Get<WorkLotti>().RunAsync(ParametriRegole.Default, stop.Token);
        await WaitForMoreThanAsync(motore, 0);

        // Sent at the same moment: between the first and the last of them there is room for few domande of the lotto.
        var numeri = await Task.WhenAll(Enumerable.Range(1, 40).Select(i => SubmitAsync(motore, i)));

        (numeri.Max() - numeri.Min()).Should().BeLessThan(40 + (40 * 4), "a transaction that holds one of them holds four of the lotto at most");
        await stop.CancelAsync();
        await work;
    }

    private static async Task<long> SubmitAsync(MotoreDiProva motore, int i) =>
        (await motore.Submit.RunAsync(Of($"singola-{i:D4}"), CancellationToken.None)).Should().BeOfType<EsitoRegistrazione.Registrata>().Which.Fatti.NumeroDomanda;

    private static async Task<int> WaitForMoreThanAsync(MotoreDiProva motore, int presentate)
    {
        LottoTrovato lotto;
        while ((lotto = (await motore.FindLottoAsync())!).Presentate <= presentate)
        {
            await Task.Delay(2, CancellationToken.None);
        }

        return lotto.Presentate;
    }
}
