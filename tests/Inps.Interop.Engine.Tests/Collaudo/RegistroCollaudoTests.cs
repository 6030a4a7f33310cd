using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Collaudo;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Collaudo;

/// <summary>What was passed stays, a report is the ente's own, and produzione can wait for it.</summary>
public class RegistroCollaudoTests
{
    private static readonly ChiaveAdesione Pat901 = new("PAT901", Ambiente.Collaudo);
    private static readonly DateTimeOffset Istante = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task PassedScenario_StaysAsItWasFirstSeen(string provider)
    {
        await using var motore = await StartAsync(provider);
        var registro = motore.Get<RegistroCollaudo>();

        await registro.AddSuperatiAsync("PAT901", [new("C01", Istante, ["a", "b"])], CancellationToken.None);
        await registro.AddSuperatiAsync("PAT901", [new("C01", Istante.AddDays(1), ["c"]), new("C02", Istante, [])], CancellationToken.None);

        var superati = await registro.FindSuperatiAsync("PAT901", CancellationToken.None);
        superati.Keys.Should().BeEquivalentTo("C01", "C02");
        superati["C01"].Should().BeEquivalentTo(new ScenarioSuperato("C01", Istante, ["a", "b"]));
        (await registro.FindSuperatiAsync("PAT902", CancellationToken.None)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Report_IsFoundByItsEnteAndByOperators(string provider)
    {
        await using var motore = await StartAsync(provider);
        var registro = motore.Get<RegistroCollaudo>();
        var dati = Dati(completo: true);

        var numero = await registro.AddRapportoAsync(dati, RapportoPdf.Render(dati), [1, 2, 3], CancellationToken.None);

        (await registro.FindRapportoAsync("PAT902", numero, CancellationToken.None)).Should().BeNull();
        (await registro.FindRapportoAsync("PAT901", numero, CancellationToken.None))!.Value.Firma.Should().Equal(1, 2, 3);
        (await registro.FindRapportoAsync(null, numero, CancellationToken.None))!.Value.Pdf.Should().Equal(RapportoPdf.Render(dati), "the same data give the same bytes");
        (await registro.ListRapportiAsync(null, 10, CancellationToken.None)).Should().BeEquivalentTo([new RapportoCollaudo(numero, "PAT901", Istante, "rossi", 1, 1, true)]);
        (await registro.ListRapportiAsync("PAT902", 10, CancellationToken.None)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Produzione_WaitsForACompleteReport_WhereItIsRequired(string provider)
    {
        await using var motore = await StartAsync(provider, null, ("Adesioni:RapportoDiCollaudo", "true"));
        await motore.Get<EnrolAdesione>().RunAsync(Nuova(), AzioneAdesione.Richiesta, Prova, CancellationToken.None);
        var registro = motore.Get<RegistroCollaudo>();
        var enable = () => motore.Get<ManageAdesioni>().ChangeStatoAsync(Pat901, StatoAdesione.AbilitataProduzione, Prova, CancellationToken.None);

        (await enable.Should().ThrowAsync<AdesioneException>()).WithMessage("*rapporto di collaudo completo*");
        await registro.AddRapportoAsync(Dati(completo: false), [1], [1], CancellationToken.None);
        (await enable.Should().ThrowAsync<AdesioneException>()).WithMessage("*rapporto di collaudo completo*");
        await registro.AddRapportoAsync(Dati(completo: true), [1], [1], CancellationToken.None);
        await enable();

        motore.Get<RegistroAdesioni>().Adesioni.Single().Stato.Should().Be(StatoAdesione.AbilitataProduzione);
    }

    [Fact]
    public async Task Produzione_WaitsForNothing_WhereItIsNot()
    {
        await using var motore = await StartAsync("Sqlite");
        await motore.Get<EnrolAdesione>().RunAsync(Nuova(), AzioneAdesione.Richiesta, Prova, CancellationToken.None);

        await motore.Get<ManageAdesioni>().ChangeStatoAsync(Pat901, StatoAdesione.AbilitataProduzione, Prova, CancellationToken.None);

        motore.Get<RegistroAdesioni>().Adesioni.Single().Stato.Should().Be(StatoAdesione.AbilitataProduzione);
    }

    private static DatiRapporto Dati(bool completo) => new()
    {
        Ente = "PAT901",
        Denominazione = "Patronato di prova",
        Istante = Istante,
        EmessoDa = "rossi",
        Gruppi = [new("Lotti", [new("C17", "Lotto di cento domande", IsRichiesto: true, completo ? new("C17", Istante, ["LOT00000000000000001"]) : null)])],
    };

    private static NuovaAdesione Nuova() => new()
    {
        CodiceEnte = "PAT901",
        Denominazione = "Patronato di prova",
        CodicePatronato = "PAT901",
        Ambiente = Ambiente.Collaudo,
        Stato = StatoAdesione.AbilitataCollaudo,
    };
}
