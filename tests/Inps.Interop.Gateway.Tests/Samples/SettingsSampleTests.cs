using System.Globalization;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Samples;

/// <summary>The codes that a setting shows: each with a gateway of its own.</summary>
public sealed class SettingsSampleTests
{
    [Fact]
    public async Task CFW04_WithATableOfCodiciCatastali()
    {
        var table = Path.Combine(TestFolders.New("test"), "codici-catastali.txt");
        await File.WriteAllLinesAsync(table, ["H501", "F205", "L219", "A001"], TestContext.Current.CancellationToken);

        var answer = await SendAsync("errori/CF-W04.xml", $"Regole:FileCodiciCatastali={table}");

        SampleTests.ShouldShow(answer, "CF-W04");
    }

    [Fact]
    public async Task PATR001_WhereAPatrocinioIsRequired()
    {
        SampleTests.ShouldShow(await SendAsync("valide/minimo.xml", "Regole:PatrocinioRichiesto=true"), "PAT-R001");
    }

    [Fact]
    public async Task ALLR002_WithALowerLimit()
    {
        SampleTests.ShouldShow(await SendAsync("valide/con-allegato.xml", "Regole:AllegatoDimensioneMassima=10"), "ALL-R002");
    }

    [Fact]
    public async Task CANR001_OutsideTheHoursOfTheChannel_NamesTheNextOpening()
    {
        // Closed at this hour, whatever the hour is.
        var roma = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"));
        var (dalle, alle) = (roma.AddHours(3).ToString("HH:00", CultureInfo.InvariantCulture), roma.AddHours(5).ToString("HH:00", CultureInfo.InvariantCulture));

        var answer = await SendAsync(
            "valide/minimo.xml", $"Canali:AT:PATRONATO_COOP:Finestre:0:Dalle={dalle}", $"Canali:AT:PATRONATO_COOP:Finestre:0:Alle={alle}");

        SampleTests.ShouldShow(answer, "CAN-R001");
        answer.Envelope.Descendants().Single(element => element.Name.LocalName == "Segnalazione" && element.Value.Contains("CAN-R001", StringComparison.Ordinal))
            .Value.Should().Contain($"{dalle}");
    }

    [Theory]
    [InlineData("Canali:AT:PATRONATO_COOP:Attiva=false")]
    [InlineData("Canali:AT:PATRONATO_COOP:DallIstante=2999-01-01T00:00:00+01:00")]
    [InlineData("Canali:AT:PATRONATO_COOP:AllIstante=2022-01-01T00:00:00+01:00")]
    public async Task CANR003_WhereTheChannelIsNotOpen(string setting)
    {
        SampleTests.ShouldShow(await SendAsync("valide/minimo.xml", setting), "CAN-R003");
    }

    [Theory]
    [InlineData("Regole:AssegnoTemporaneoApertura=2999-01-01")]
    [InlineData("Regole:AssegnoTemporaneoChiusura=2022-02-28")]
    public async Task ATR015_OutsideTheOpening(string setting)
    {
        SampleTests.ShouldShow(await SendAsync("valide/minimo.xml", setting), "AT-R015");
    }

    [Theory]
    [InlineData("Regole:IndennitaCovid19:Apertura=2999-01-01")]
    [InlineData("Regole:IndennitaCovid19:Chiusura=2022-02-28")]
    public async Task COVR003_OutsideTheOpening(string setting)
    {
        SampleTests.ShouldShow(await SendAsync("IndennitaCovid19/v1/valide/minimo.xml", setting), "COV-R003");
    }

    [Fact]
    public async Task CANR003_OfAService_ClosesAllItsPrestazioni_AndACodeOpensOneAgain()
    {
        await using var gateway = await GatewayProcess.StartAsync(
            ["Canali:IndennitaCovid19:PATRONATO_COOP:Attiva=false", "Canali:COVID_AGRICOLI:PATRONATO_COOP:Attiva=true"]);
        using var client = gateway.Client();

        SampleTests.ShouldShow(await SendAsync(client, "IndennitaCovid19/v1/valide/spettacolo.xml"), "CAN-R003");
        (await SendAsync(client, "IndennitaCovid19/v1/valide/agricolo.xml")).Esito.Should().Be("OK");
        (await SendAsync(client, "BonusBabySitting/v1/valide/minimo.xml")).Esito.Should().Be("OK");
    }

    [Fact]
    public async Task PAGW11_WhereASettingCountsTheApplicants()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Regole:IbanRichiedentiMassimi=1"]);
        using var client = gateway.Client();
        var domanda = Wire.Sample("IndennitaCovid19/v1/valide/agricolo.xml", Domande.NewId());
        var iban = Between(domanda, "<c:Iban>", "</c:Iban>");
        var altra = Wire.Sample("IndennitaCovid19/v1/valide/spettacolo.xml", Domande.NewId());

        var first = await client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(domanda, servizio: "IndennitaCovid19")), "IndennitaCovid19");
        var second = await client.PostAsync(
            Wire.Envelope(Wire.PresentaDomanda(altra.Replace(Between(altra, "<c:Iban>", "</c:Iban>"), iban, StringComparison.Ordinal), servizio: "IndennitaCovid19")),
            "IndennitaCovid19");

        first.Esito.Should().Be("OK");
        SampleTests.ShouldShow(second, "PAG-W11");
        second.Element("NumeroDomanda").Should().NotBeNull("it is a warning");
    }

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }

    private static async Task<Answer> SendAsync(string file, params string[] settings)
    {
        await using var gateway = await GatewayProcess.StartAsync(settings);
        using var client = gateway.Client();
        return await SendAsync(client, file);
    }

    /// <summary>Sends a sample to the service whose folder it is in.</summary>
    private static Task<Answer> SendAsync(HttpClient client, string file)
    {
        var servizio = SampleFinder.ServizioOf(file);
        return client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(Wire.Sample(file, Domande.NewId()), servizio: servizio)), servizio);
    }
}
