using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Tests.Registrazione;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Protocollo;

public class CheckRegistroTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task RegisterWithAGap_IsNotInOrder(string provider)
    {
        await using var motore = await WithThreeEntriesAsync(provider);
        await motore.ExecuteAsync("""DELETE FROM "Protocolli" WHERE "Numero" = 2""");

        var esito = (await motore.Get<CheckRegistro>().RunAsync(CancellationToken.None)).Should().ContainSingle().Subject;

        esito.Should().Be(new EsitoRegistro("AUF", 2026, Conteggio: 2, Massimo: 3, PrimaDataIndietro: null, PrimaVoceAlterata: 3));
        esito.InOrdine.Should().BeFalse();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task RegisterWhoseDatesGoBack_IsNotInOrder(string provider)
    {
        await using var motore = await WithThreeEntriesAsync(provider);
        var before = provider == "Sqlite" ? "\"Istante\" - 5000" : "\"Istante\" - interval '5 seconds'";
        await motore.ExecuteAsync($"""UPDATE "Protocolli" SET "Istante" = {before} WHERE "Numero" = 3""");

        var esito = (await motore.Get<CheckRegistro>().RunAsync(CancellationToken.None)).Should().ContainSingle().Subject;

        esito.PrimaDataIndietro.Should().Be(3);
        esito.InOrdine.Should().BeFalse();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task YearsAreSeparateRegisters(string provider)
    {
        var clock = ClockAt("2026-12-31T22:59:59Z");
        await using var motore = await StartAsync(provider, clock);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await SubmitTests.Registered(motore, Of("MSG-0002"));
        clock.Advance(TimeSpan.FromSeconds(2));
        await SubmitTests.Registered(motore, Of("MSG-0003"));

        var esiti = await motore.Get<CheckRegistro>().RunAsync(CancellationToken.None);

        esiti.Select(e => (e.Anno, e.Conteggio)).Should().Equal((2026, 2L), (2027, 1L));
        esiti.Should().OnlyContain(e => e.InOrdine);
    }

    [Theory]
    [InlineData("\"Oggetto\" = 'Domanda ALAS'")]
    [InlineData("\"NumeroDomanda\" = 1")]
    [InlineData("\"Impronta\" = \"Catena\"")]
    [InlineData("\"VersioneRegole\" = '0000000000000000'")]
    [InlineData("\"Presentazione\" = \"Presentazione\" - 1000")]
    [InlineData("\"Catena\" = \"Impronta\"")]
    public async Task EntryThatWasChanged_IsNamed(string cambio)
    {
        await using var motore = await WithThreeEntriesAsync("Sqlite");
        await motore.ExecuteAsync($"""UPDATE "Protocolli" SET {cambio} WHERE "Numero" = 2""");

        var esito = (await motore.Get<CheckRegistro>().RunAsync(CancellationToken.None)).Should().ContainSingle().Subject;

        esito.Should().Be(new EsitoRegistro("AUF", 2026, Conteggio: 3, Massimo: 3, PrimaDataIndietro: null, PrimaVoceAlterata: 2));
        esito.InOrdine.Should().BeFalse();
    }

    [Fact]
    public async Task EmptyRegister_HasNothingToProve()
    {
        await using var motore = await StartAsync("Sqlite");

        (await motore.Get<CheckRegistro>().RunAsync(CancellationToken.None)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("INPS-AUF-2021-000000010797", true)]
    [InlineData("INPS-auf-2021-000000010797", false)]
    [InlineData("INPS-AUF-2021-00000010797", false)]
    [InlineData("INPS-AUF-2O21-000000010797", false)]
    [InlineData("INPS-AUF-2021-00000001079A", false)]
    [InlineData("INPS-AUF-2021+000000010797", false)]
    [InlineData("XNPS-AUF-2021-000000010797", false)]
    public void NumeroProtocollo_IsReadExactlyAsWritten(string testo, bool valido)
    {
        NumeroProtocollo.TryParse(testo, out var numero).Should().Be(valido);

        numero.Should().Be(valido ? new NumeroProtocollo("AUF", 2021, 10797) : default);
        (valido ? numero.ToString() : testo).Should().Be(testo);
    }

    private static async Task<MotoreDiProva> WithThreeEntriesAsync(string provider)
    {
        var motore = await StartAsync(provider, ClockAt("2026-11-24T08:00:00Z"));
        for (var n = 1; n <= 3; n++)
        {
            await SubmitTests.Registered(motore, Of($"MSG-000{n}"));
        }

        return motore;
    }
}
