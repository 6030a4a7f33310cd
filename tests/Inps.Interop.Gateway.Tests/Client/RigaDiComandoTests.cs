using Inps.Interop.Client.Cli;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The command line without any server.</summary>
public sealed class RigaDiComandoTests
{
    private const string Campioni = "samples/AssegnoTemporaneo/v1/";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string[], string> WrongUsage => new()
    {
        { [], "comando" },
        { ["pippo"], "pippo" },
        { ["invia"], "invia" },
        { ["invia", "manca.xml"], "manca.xml" },
        { ["invia", "x.xml", "--parallelo", "0"], "--parallelo" },
        { ["echo", "--url", "localhost"], "INPS_INTEROP_URL" },
        { ["echo", "--soap", "2.0"], "2.0" },
        { ["echo", "--cert", "manca.pem"], "manca.pem" },
        { ["echo", "--ca", "manca.pem"], "manca.pem" },
        { ["ricevuta", "1", "--tipo", "BREVE"], "BREVE" },
        { ["valida", "manca.xml"], "manca.xml" },
        { ["lotto", "manca.xml"], "manca.xml" },
        { ["lotto"], "lotto" },
        { ["ricerca", "--stato", "PERSA"], "PERSA" },
        { ["riconcilia"], "--da" },
        { ["bozza"], "comando" },
    };

    [Theory]
    [MemberData(nameof(WrongUsage))]
    public async Task WrongUsage_ExitsWithTwo_AndSaysWhat(string[] args, string what)
    {
        var uscita = await Uscita.OfAsync(args);

        uscita.Codice.Should().Be(ExitCodes.Errore);
        uscita.Error.Should().Contain(what);
        uscita.Out.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--help", "invia")]
    [InlineData("invia --help", "INPS_INTEROP_CERT")]
    [InlineData("valida --help", "FILE")]
    public async Task Help_IsItalian(string line, string contains)
    {
        var uscita = await Uscita.OfAsync(line.Split(' '));

        uscita.Codice.Should().Be(ExitCodes.Ok);
        uscita.Out.Should().Contain("Utilizzo:").And.Contain("Mostra questo aiuto").And.Contain(contains);
    }

    [Fact]
    public async Task Valida_OfTheValidSamples_ExitsWithZero_AndListsWhatOnlyTheServerDecides()
    {
        var uscita = await Uscita.OfAsync("valida", SampleFinder.PathOf(Campioni + "valide"));

        uscita.Codice.Should().Be(ExitCodes.Ok, uscita.Out);
        uscita.Out.Should().Contain(" 0 con errori.").And.Contain("Regole che solo l'Istituto può verificare:").And.Contain("AT-R013").And.Contain("MSG-R001");
    }

    [Fact]
    public async Task Valida_PointsAtTheElement()
    {
        var file = SampleFinder.PathOf(Campioni + "errori/AT-R002.xml");

        var uscita = await Uscita.OfAsync("valida", file);

        uscita.Codice.Should().Be(ExitCodes.Rifiutato);
        var line = uscita.Out.Split('\n').Single(l => l.Contains(" AT-R002 ", StringComparison.Ordinal));
        line.Should().StartWith(file + ":");
        var number = int.Parse(line[(file.Length + 1)..].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
        (await File.ReadAllLinesAsync(file, Ct))[number - 1].Should().Contain("<CodiceFiscale>");
    }

    [Fact]
    public async Task Valida_OfAWholeEnvelope_ChecksTheDomandaInIt_WithTheLinesOfTheFile()
    {
        var lines = await File.ReadAllLinesAsync(SampleFinder.PathOf(Campioni + "errori/AT-R002.xml"), Ct);
        var offset = Array.FindIndex(lines, l => l.StartsWith("<DomandaAssegnoTemporaneo", StringComparison.Ordinal));
        var envelope = Path.GetTempFileName();
        string[] before = ["<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\">", "<s:Body>", "<PresentaDomanda xmlns=\"http://inps.it/AssegnoTemporaneo/v1\">", "<request>"];
        await File.WriteAllLinesAsync(envelope, [.. before, .. lines[offset..], "</request></PresentaDomanda></s:Body></s:Envelope>"], Ct);

        var alone = (await Uscita.OfAsync("valida", SampleFinder.PathOf(Campioni + "errori/AT-R002.xml"))).Out;
        var inside = (await Uscita.OfAsync("valida", envelope)).Out;

        LineOf(inside, "AT-R002").Should().Be(LineOf(alone, "AT-R002") - offset + before.Length);
        File.Delete(envelope);
    }

    [Theory]
    [InlineData("<a", "SOAP-003")]
    [InlineData("", "SOAP-003")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "SOAP-003")]
    [InlineData("<a xmlns='urn:x'/>", "XSD-001")]
    public async Task Valida_OfWhatIsNoDomanda_ExitsWithOne(string content, string codice)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content, Ct);

        var uscita = await Uscita.OfAsync("valida", file);

        uscita.Codice.Should().Be(ExitCodes.Rifiutato);
        uscita.Out.Should().StartWith($"{file}:1:").And.Contain(codice);
        File.Delete(file);
    }

    [Fact]
    public async Task Invia_WithoutServer_ExitsWithTwo()
    {
        using var server = new ServerFinto(_ => null);

        var uscita = await Uscita.OfAsync(
            "invia", SampleFinder.PathOf(Campioni + "valide/minimo.xml"), "--url", server.Address.ToString(), "--ritenta", "0", "--cert", TestCertificates.PemOf("patronato1"));

        uscita.Codice.Should().Be(ExitCodes.Errore);
        uscita.Out.Should().Contain("NON INVIATA").And.Contain("0 accettate, 0 rifiutate, 1 non riuscite.");
    }

    [Fact]
    public async Task Invia_OfWhatIsNoDomanda_SendsNothing()
    {
        using var server = new ServerFinto(_ => null);

        var uscita = await Uscita.OfAsync("invia", SampleFinder.PathOf("global.json"), "--url", server.Address.ToString(), "--json");

        uscita.Codice.Should().Be(ExitCodes.Errore);
        uscita.Out.Should().Contain("\"sorte\": \"NON_RIUSCITA\"").And.Contain("XML");
        server.Richieste.Should().BeEmpty();
    }

    [Fact]
    public async Task Invia_Interrupted_ShowsWhatWasAnswered()
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var server = new ServerFinto(n =>
        {
            if (n == 1)
            {
                interrupt.Cancel();
            }

            return n == 1 ? null : ServerFinto.Http(200, RisposteDiProva.Accettata);
        });
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] args = ["invia", SampleFinder.PathOf(Campioni + "valide"), "--parallelo", "1", "--url", server.Address.ToString(), "--cert", TestCertificates.PemOf("patronato1")];

        var codice = await RigaDiComando.RunAsync(args, new Terminale(output, error, Interattivo: false), interrupt.Token);

        codice.Should().Be(ExitCodes.Errore);
        output.ToString().Should().Contain("affido-condiviso.xml").And.Contain("INPS-AUF-2026-000000000371").And.Contain("1 accettate");
        error.ToString().Should().Contain("Interrotto: di ");
    }

    private static int LineOf(string output, string codice) => int.Parse(
        output.Split('\n').Single(l => l.Contains($" {codice} ", StringComparison.Ordinal)).Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
}
