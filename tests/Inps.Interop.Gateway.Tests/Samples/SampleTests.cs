using Inps.Interop.Gateway.Tests.Contracts;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Samples;

/// <summary>A gateway with no settings at all, as the samples promise.</summary>
public sealed class DefaultGateway : IAsyncLifetime
{
    internal GatewayProcess Gateway { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Gateway = await GatewayProcess.AttachOrStartAsync();
        Client = Gateway.Client();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Gateway.DisposeAsync();
    }
}

/// <summary>Every shipped sample is sent and answers what its name says (rulings 3 and 5).</summary>
[Conformance]
public sealed class SampleTests(DefaultGateway fixture) : IClassFixture<DefaultGateway>
{
    public static TheoryData<string> Valide => new(SampleFinder.Samples("valide"));

    public static TheoryData<string> Errori => new(SampleFinder.Samples("errori").Where(file => !IsAgainstTheSchema(file) && !IsOfSettings(file)));

    public static TheoryData<string> ControLoSchema => new(SampleFinder.Samples("errori").Where(IsAgainstTheSchema));

    public static TheoryData<string> Sequenze => new(SampleFinder.Sequences());

    public static TheoryData<string> Servizi => new(SampleFinder.Servizi);

    [Theory]
    [MemberData(nameof(Valide))]
    public async Task ValidSample_IsRegistered(string file)
    {
        var answer = await SendAsync(file);

        answer.Esito.Should().BeOneOf("OK", "OK_CON_AVVISI");
        Blocking(answer).Should().BeEmpty();
        answer.Element("NumeroDomanda").Should().NotBeNull();
        answer.Element("NumeroProtocollo").Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void ValidSamples_AreSixAtLeast(string servizio) => SampleFinder.Samples(servizio, "valide").Should().HaveCountGreaterThanOrEqualTo(6);

    [Theory]
    [MemberData(nameof(Errori))]
    public async Task FailingSample_GivesItsCode_AndBlocksForNothingElse(string file)
    {
        var codice = Path.GetFileNameWithoutExtension(file);
        if (Target.Address is not null && codice is ("AT-I16" or "AT-R002"))
        {
            throw Target.Skipped("wants the end of the arrears as it is by default");
        }

        var answer = await SendAsync(file);

        ShouldShow(answer, codice);
    }

    [Theory]
    [MemberData(nameof(Sequenze))]
    public async Task Sequence_GivesItsCode_AtItsLastFile(string folder)
    {
        var codice = Path.GetFileName(folder);
        var files = Directory.GetFiles(SampleFinder.SampleOf(folder), "*.xml").Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files.SkipLast(1))
        {
            Blocking(await SendAsync(file)).Should().BeEmpty("{0} only prepares", file);
        }

        var last = await SendAsync(files[^1]);

        if (codice == "MSG-R002")
        {
            // A replay is told as such, not as a finding.
            last.Element("Duplicato").Should().Be("SI");
            last.Esito.Should().BeOneOf("OK", "OK_CON_AVVISI");
            return;
        }

        ShouldShow(last, codice);
    }

    [Theory]
    [MemberData(nameof(ControLoSchema))]
    public async Task SampleAgainstTheSchema_IsAFault(string file)
    {
        var answer = await SendAsync(file);

        answer.FaultCode.Should().Be("XSD-001");
    }

    [Inside("wants the end of the arrears as it is by default")]
    [Fact]
    public async Task SampleOfPresentationDate_ThatDependsOnTheClock_IsShownByAMinoreMadeForToday()
    {
        var oggi = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome")).DateTime);
        var nascita = oggi.AddDays(1).AddYears(-18);
        var domanda = CodiceFiscaleDiProva.ReplaceMinore(DomandeDiProva.Domanda(1, Domande.NewId()), CodiceFiscaleDiProva.Of(nascita));

        var answer = await fixture.Client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(domanda)));

        // Tomorrow of a 31 December the birthday belongs to the next year, out of the benefit's.
        answer.Codici.Contains("AT-W03").Should().Be(oggi.AddDays(1).Year == oggi.Year, "the answer was {0}", answer.Text);
        Blocking(answer).Should().BeEmpty();
    }

    internal static void ShouldShow(Answer answer, string codice)
    {
        var regola = CatalogoDeiCodici.Regole[codice];
        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        answer.Codici.Should().Contain(codice, "the answer was {0}", answer.Text);
        Blocking(answer).Except([codice]).Except(regola.Implicati).Should().BeEmpty();
        answer.Esito.Should().Be(regola.Esito, "the catalogue says so");
        foreach (var segnalazione in answer.Envelope.Descendants().Where(element => element.Name.LocalName == "Segnalazione"))
        {
            var values = segnalazione.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
            var published = CatalogoDeiCodici.Regole[values["Codice"]];
            values["Severita"].Should().Be(published.Severita);
            (values["Descrizione"], values["Rimedio"]).Should().Be((published.Descrizione, published.Rimedio));
        }
    }

    private static IReadOnlyList<string> Blocking(Answer answer) =>
    [
        .. answer.Envelope.Descendants()
            .Where(element => element.Name.LocalName == "Segnalazione" && element.Elements().Any(child => child.Name.LocalName == "Severita" && child.Value == "B"))
            .Select(element => element.Elements().First(child => child.Name.LocalName == "Codice").Value)
            .Distinct(),
    ];

    private static bool IsOfSettings(string file) =>
        CatalogoDeiCodici.Regole.TryGetValue(Path.GetFileNameWithoutExtension(file), out var regola) && regola.Esempio == "impostazioni";

    private static bool IsAgainstTheSchema(string file) => file.EndsWith("/XSD-001.xml", StringComparison.Ordinal);

    private async Task<Answer> SendAsync(string file)
    {
        var servizio = SampleFinder.ServizioOf(file);
        var conferma = Catalogo.FindByServizio(servizio)!.Avviso(ParametriRegole.Default) is null ? null : "PRESA_VISIONE";
        var answer = await fixture.Client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(Wire.Sample(file, Domande.NewId()), servizio: servizio, conferma: conferma)), servizio);
        (await ServedSchemas.ErrorsOfAsync(fixture.Gateway, servizio, answer)).Should().BeEmpty("the answer was {0}", answer.Text);
        return answer;
    }
}
