using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.Registro;
using Inps.Interop.Samples.Protocollo;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;
using static Inps.Interop.Engine.Tests.VariazioneDiProva;

namespace Inps.Interop.Engine.Tests.Protocollo;

/// <summary>The chain of the registers: each entry is tied to the one before it in its register and year, whoever entered it and whoever numbered it.</summary>
public class ReadRegistroTests
{
    private static readonly DateOnly Giorno = new(2026, 11, 24);

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task EntriesOfADay_AreChained_RegisterByRegister(string provider)
    {
        await using var motore = await StartAsync(provider, ClockAt("2026-11-24T08:00:00Z"));
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await SubmitTests.Registered(motore, Of("MSG-0002"));
        (await AnnulAsync(motore, "ANN-0001", "DOM00000000000000001")).Registrata();
        (await AnnulAsync(motore, "ANN-0002", "DOM00000000000000002")).Registrata();

        var voci = await ListAsync(motore, Giorno);

        voci.Select(v => (v.Voce.NumeroProtocollo, v.Voce.ProtocolloPrecedente, v.Voce.Oggetto, v.Voce.NumeroDomanda)).Should().Equal(
            ("INPS-ANN-2026-000000000001", null, "Annullamento domanda AT", 1),
            ("INPS-ANN-2026-000000000002", "INPS-ANN-2026-000000000001", "Annullamento domanda AT", 2),
            ("INPS-AUF-2026-000000000001", null, "Domanda AT", 1),
            ("INPS-AUF-2026-000000000002", "INPS-AUF-2026-000000000001", "Domanda AT", 2));
        ShouldBeWhole(voci);
        var trovata = await motore.Get<ReadRegistro>().FindAsync("INPS-AUF-2026-000000000002", CancellationToken.None);
        trovata.Should().BeEquivalentTo(voci[3]);
        trovata!.Voce.Should().BeEquivalentTo(
            new { Mittente = "PAT901", DataPresentazione = Istante, ImprontaRichiesta = Of("MSG-0002").Impronta, VersioneRegole = VersioneRegole.Corrente });
        (await motore.Get<ReadRegistro>().FindAsync("INPS-AUF-2026-000000000003", CancellationToken.None)).Should().BeNull();
        (await motore.Get<ReadRegistro>().FindAsync("INPS-AUF", CancellationToken.None)).Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ChainGoesOn_FromDayToDay_AndBeginsAgainWithTheYear(string provider)
    {
        var clock = ClockAt("2026-12-30T22:59:59Z");
        await using var motore = await StartAsync(provider, clock);
        foreach (var n in Enumerable.Range(1, 3))
        {
            await SubmitTests.Registered(motore, Of($"MSG-000{n}"));
            clock.Advance(TimeSpan.FromDays(1));
        }

        (await ListAsync(motore, new(2026, 12, 30))).Should().ContainSingle().Which.Voce.ProtocolloPrecedente.Should().BeNull();
        (await ListAsync(motore, new(2026, 12, 31))).Should().ContainSingle().Which.Voce.ProtocolloPrecedente.Should().Be("INPS-AUF-2026-000000000001");
        (await ListAsync(motore, new(2027, 1, 1))).Should().ContainSingle().Which.Voce
            .Should().BeEquivalentTo(new { NumeroProtocollo = "INPS-AUF-2027-000000000001", ProtocolloPrecedente = (string?)null });
        (await ListAsync(motore, new(2027, 1, 2))).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task NumbersOfARemoteRegister_AreChainedAsTheyCome_OverTheGapsOfOthers(string provider)
    {
        var clock = ClockAt("2026-11-24T08:00:00Z");
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync(provider, clock, server.Settings());
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        var attesa = await motore.Get<ReadRegistro>().FindInCodaAsync(1, "DOM00000000000000001", CancellationToken.None);
        (await ListAsync(motore, Giorno)).Should().BeEmpty("nothing is in the register yet");
        await DifferitoTests.NumberAsync(motore);
        foreach (var n in Enumerable.Range(1, 5))
        {
            server.Registri.Register("AUF", $"ALTRO{n:D15}", new Richiesta("ALTRI", "Altro documento", "00", clock.GetUtcNow()));
        }

        await SubmitTests.Registered(motore, Of("MSG-0002"));
        await DifferitoTests.NumberAsync(motore);

        var voci = await ListAsync(motore, Giorno);

        voci.Select(v => (v.Voce.NumeroProtocollo, v.Voce.ProtocolloPrecedente)).Should().Equal(
            ("INPS-AUF-2026-000000000001", null), ("INPS-AUF-2026-000000000007", "INPS-AUF-2026-000000000001"));
        ShouldBeWhole(voci);
        attesa.Should().BeEquivalentTo(voci[0].Voce with { NumeroProtocollo = null, DataProtocollo = null });
        attesa!.Fatti().Select(f => f.Nome).Should().Equal("Mittente", "Oggetto", "NumeroDomanda", "DataPresentazione", "ImprontaRichiesta", "VersioneRegole");
        (await motore.Get<ReadRegistro>().FindInCodaAsync(1, "DOM00000000000000001", CancellationToken.None)).Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TwoInstances_WriteOneChain(string provider)
    {
        await using var one = await StartAsync(provider, ClockAt("2026-11-24T08:00:00Z"));
        await using var two = await one.StartTwinAsync(ClockAt("2026-11-24T08:00:00Z"));
        await Task.WhenAll(Enumerable.Range(1, 40).Select(n => SubmitTests.Registered(n % 2 == 0 ? one : two, Of($"MSG-{n:D4}"))));
        await Task.WhenAll(Enumerable.Range(1, 10).Select(async n => (await AnnulAsync(n % 2 == 0 ? one : two, $"ANN-{n:D4}", IdDomanda.Of(n))).Registrata()));

        var voci = await ListAsync(two, Giorno);

        voci.Should().HaveCount(50);
        ShouldBeWhole(voci);
        (await one.Get<CheckRegistro>().RunAsync(CancellationToken.None)).Should().HaveCount(2).And.OnlyContain(e => e.InOrdine);
    }

    [Fact]
    public async Task EntryThatWasChanged_IsToldAsSuch()
    {
        await using var motore = await StartAsync("Sqlite", ClockAt("2026-11-24T08:00:00Z"));
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await SubmitTests.Registered(motore, Of("MSG-0002"));
        await motore.ExecuteAsync("""UPDATE "Protocolli" SET "Mittente" = 'PAT902' WHERE "Numero" = 1""");

        (await ListAsync(motore, Giorno)).Select(v => v.IsIntegra).Should().Equal(false, true);
    }

    [Fact]
    public async Task CanonicalForm_IsALineForEachFact()
    {
        await using var motore = await StartAsync("Sqlite", ClockAt("2026-11-24T08:00:00Z"));
        await SubmitTests.Registered(motore, Of("MSG-0001"));

        var voce = (await ListAsync(motore, Giorno)).Should().ContainSingle().Which.Voce;

        string.Concat(voce.Fatti().Select(f => $"{f.Nome}={f.Valore}\n")).Should().Be(
            $"""
            NumeroProtocollo=INPS-AUF-2026-000000000001
            DataProtocollo=2026-11-24T08:00:00.000Z
            Mittente=PAT901
            Oggetto=Domanda AT
            NumeroDomanda=1
            DataPresentazione=2026-11-24T08:30:00.123Z
            ImprontaRichiesta={Convert.ToHexStringLower(voce.ImprontaRichiesta)}
            VersioneRegole={VersioneRegole.Corrente}

            """);
    }

    private static ValueTask<EsitoVariazione<FattiDocumento>> AnnulAsync(MotoreDiProva motore, string idMessaggio, string idDomanda) =>
        motore.Get<AnnulDomanda>().RunAsync(Variazione(idMessaggio), idDomanda, null, null, Render, CancellationToken.None);

    private static async Task<List<VoceRegistrata>> ListAsync(MotoreDiProva motore, DateOnly giorno)
    {
        var voci = new List<VoceRegistrata>();
        await foreach (var voce in motore.Get<ReadRegistro>().ListAsync(giorno, CancellationToken.None))
        {
            voci.Add(voce);
        }

        return voci;
    }

    private static void ShouldBeWhole(List<VoceRegistrata> voci)
    {
        foreach (var (voce, prima) in voci.Zip(voci.Prepend(null)))
        {
            voce.IsIntegra.Should().BeTrue();
            VoceDiRegistro.ImprontaOf(voce.Voce.Fatti()).Should().Equal(voce.Impronta, "the receipt says enough to compute it");
            if (voce.Voce.ProtocolloPrecedente is not null)
            {
                voce.Voce.Should().BeEquivalentTo(new { ProtocolloPrecedente = prima!.Voce.NumeroProtocollo, ImprontaPrecedente = prima.Impronta });
            }
        }
    }
}
