using System.Text;
using System.Text.Json;
using Inps.Interop.Client;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The commands against a real gateway over mutual TLS.</summary>
[Collection(ClientAndGateway.Name)]
public sealed class ComandiTests(GatewayDelClient gateway)
{
    private const string Campioni = "samples/AssegnoTemporaneo/v1/";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invia_OfAValidDomanda_ShowsNumeroAndProtocollo_AndTheOtherCommandsFindIt()
    {
        var invio = await gateway.RunAsync("invia", CampioniDiProva.PathOf(Campioni + "valide/minimo.xml"));

        invio.Codice.Should().Be(0, invio.Out + invio.Error);
        invio.Out.Should().Contain("1 accettate, 0 rifiutate, 0 non riuscite.");
        var protocollo = invio.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Single(w => w.StartsWith("INPS-AUF-", StringComparison.Ordinal));

        var perProtocollo = await gateway.RunAsync("consulta", protocollo);
        perProtocollo.Codice.Should().Be(0, perProtocollo.Error);
        perProtocollo.Out.Should().Contain(protocollo).And.Contain(CampioniDiProva.NomeInUso("LEONE MICHELE")).And.Contain(CampioniDiProva.InUse("LNEPTR21B08G273S")).And.Contain("Presentata (PROTOCOLLATA)");
        var id = perProtocollo.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Single(w => w.StartsWith("DOM0", StringComparison.Ordinal));

        (await gateway.RunAsync("consulta", id)).Out.Should().Be(perProtocollo.Out);
        (await gateway.RunAsync("consulta", id[3..].TrimStart('0'))).Out.Should().Be(perProtocollo.Out);

        var altro = await gateway.RunAsync("consulta", id, "--cert", TestCertificates.PemOf("patronato2"), "--ufficio", "7001A");
        altro.Codice.Should().Be(1);
        altro.Error.Should().Contain("PAT-R003");

        var file = Path.Combine(gateway.Gateway.Folder, "ricevuta.pdf");
        var ricevuta = await gateway.RunAsync("ricevuta", protocollo, "--tipo", "COMPLETA", "-o", file);
        ricevuta.Codice.Should().Be(0, ricevuta.Error);
        ricevuta.Out.Should().Contain(protocollo);
        Encoding.ASCII.GetString(await File.ReadAllBytesAsync(file, Ct)).Should().StartWith("%PDF-");
    }

    [Fact]
    public async Task Invia_WithARefusedDomanda_ExitsWithOne_AndPointsIntoTheFile()
    {
        var file = CampioniDiProva.PathOf(Campioni + "errori/AT-R004.xml");

        var invio = await gateway.RunAsync("invia", file);

        invio.Codice.Should().Be(1);
        invio.Out.Should().Contain("RICHIESTA_INVALIDA").And.MatchRegex(@"AT-R004\.xml:\d+:\d+ AT-R004 ");
        var line = int.Parse(System.Text.RegularExpressions.Regex.Match(invio.Out, @"AT-R004\.xml:(\d+):\d+ AT-R004 ").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        (await File.ReadAllLinesAsync(file, Ct))[line - 1].Should().Contain("<CodiceFiscale>");
    }

    [Fact]
    public async Task Invia_OfAFolderWithSchemaErrors_WritesJson()
    {
        var folder = Directory.CreateDirectory(Path.Combine(gateway.Gateway.Folder, "invio")).FullName;
        File.Copy(CampioniDiProva.PathOf(Campioni + "errori/XSD-001.xml"), Path.Combine(folder, "b.xml"), overwrite: true);
        File.Copy(CampioniDiProva.PathOf(Campioni + "valide/omocodia.xml"), Path.Combine(folder, "a.xml"), overwrite: true);

        var invio = await gateway.RunAsync("invia", folder, "--json", "--parallelo", "2");

        invio.Codice.Should().Be(1, invio.Error);
        var voci = JsonDocument.Parse(invio.Out).RootElement;
        voci.GetArrayLength().Should().Be(2);
        voci[0].GetProperty("sorte").GetString().Should().Be("ACCETTATA");
        voci[0].GetProperty("numeroProtocollo").GetString().Should().StartWith("INPS-AUF-");
        voci[1].GetProperty("guasto").GetProperty("codice").GetString().Should().Be("XSD-001");
        voci[1].GetProperty("guasto").GetProperty("errori").GetArrayLength().Should().Be(6);
        voci[1].GetProperty("idTransazione").GetString().Should().HaveLength(36);
    }

    [Fact]
    public async Task Invia_OfTheSameMessageTwice_IsAccepted_AsDuplicato()
    {
        var file = Path.Combine(gateway.Gateway.Folder, "duplicato.xml");
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(CampioniDiProva.PathOf(Campioni + "valide/carta-prepagata.xml"), Ct)).Replace("{{IdMessaggio}}", Target.Fresh("prova-duplicato"), StringComparison.Ordinal),
            Ct);

        (await gateway.RunAsync("invia", file)).Codice.Should().Be(0);
        var second = await gateway.RunAsync("invia", file);

        second.Codice.Should().Be(0);
        second.Out.Should().Contain(Target.Fresh("prova-duplicato")).And.Contain("(duplicato)");
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.1")]
    public async Task Echo_ShowsWhatIsRecognised(string soap)
    {
        var echo = await gateway.RunAsync("echo", "--soap", soap, "--servizio", "GestioneDomande");

        echo.Codice.Should().Be(0, echo.Error);
        echo.Out.Should().Contain("PAT901").And.Contain("6038C").And.Contain("operatore.demo").And.Contain("COLLAUDO");
    }

    [Theory]
    [InlineData("scaduto", "GW-TLS-03")]
    [InlineData("non-iscritto", "GW-TLS-02")]
    public async Task WrongCertificate_IsExplained(string certificate, string codice)
    {
        var echo = await gateway.RunAsync("echo", "--cert", TestCertificates.PemOf(certificate));

        echo.Codice.Should().Be(2);
        echo.Error.Should().StartWith(codice).And.Contain("CN=").And.Contain("Transazione ");
    }

    [Fact]
    public async Task WrongOffice_StopsTheSending()
    {
        var invio = await gateway.RunAsync("invia", CampioniDiProva.PathOf(Campioni + "valide/un-genitore.xml"), "--ufficio", "9999X");

        invio.Codice.Should().Be(2);
        invio.Out.Should().Contain("IDN-004").And.Contain("9999X");
    }

    [Fact]
    public async Task UnknownServerAuthority_IsOneSentence()
    {
        var ca = Path.Combine(gateway.Gateway.Folder, "altra-ca.pem");
        using var other = CertificatoDiProva.Create("CN=Altra CA", "altra.example");
        await File.WriteAllTextAsync(ca, other.ExportCertificatePem(), Ct);

        var echo = await gateway.RunAsync("echo", "--ca", ca);

        echo.Codice.Should().Be(2);
        echo.Error.Trim().Should().StartWith("Il certificato del server").And.Contain("--ca").And.NotContain("\n");
    }

    [Fact]
    public async Task Consulta_OfAnUnknownNumero_ExitsWithOne()
    {
        var consulta = await gateway.RunAsync("consulta", "987654321");

        consulta.Codice.Should().Be(1);
        consulta.Error.Should().StartWith("DATI_NON_TROVATI").And.Contain("PAT-R003");
        (await gateway.RunAsync("ricevuta", "987654321")).Codice.Should().Be(1);
        (await gateway.RunAsync("ricevuta", "DOM00000000987654321")).Codice.Should().Be(1);
    }

    [Fact]
    public async Task StatoDomanda_KeepsTheOrder_AndTellsWhatIsNotThere()
    {
        using var client = new PatronatoClient(gateway.Options());

        var stato = await client.StatoDomandaAsync(["DOM00000000987654321", "DOM00000000987654322"], Ct);

        stato.Domande.Select(d => (d.IdDomanda, d.Trovata)).Should().Equal(("DOM00000000987654321", null), ("DOM00000000987654322", null));
    }
}
