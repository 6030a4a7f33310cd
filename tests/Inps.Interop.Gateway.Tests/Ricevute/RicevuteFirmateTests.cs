using System.Globalization;
using System.Text;
using System.Xml.Linq;
using System.Xml.Schema;
using Inps.Interop.Gateway.Tests.Client;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.ForeignClients;
using Inps.Interop.Gateway.Tests.Kill;
using Inps.Interop.Gateway.Tests.Vita;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Samples.Protocollo;
using Inps.Interop.Soap.Xml;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Ricevute;

/// <summary>Receipts that stand alone, from the wire to the offline check, and the register of a day exported on the gateway's machine.</summary>
[Collection(HeavyLoad.Name)]
public sealed class RicevuteFirmateTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task TwoGateways_OneChain_ExportedAndChecked_AndWhateverIsChangedShows(string provider)
    {
        var database = Database(provider);
        await using var one = await GatewayProcess.StartAsync(database.Settings);
        await using var two = await GatewayProcess.StartAsync(database.Settings);
        using var toOne = one.Client();
        using var toTwo = two.Client();
        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(n => (n % 2 == 0 ? toOne : toTwo).PostAsync(DomandeDiProva.Envelope(n, $"catena-{n:D4}"))));
        answers.Should().OnlyContain(a => a.Element("NumeroProtocollo") != null);
        await Task.WhenAll(answers.Take(3).Select((a, n) => (n % 2 == 0 ? toOne : toTwo).PostAsync(
            Wire.Envelope(Domande.Gestione("AnnullaDomanda", $"<g:IdDomanda>{a.Element("IdDomanda")}</g:IdDomanda>")), "GestioneDomande")));
        var cartella = Path.Combine(one.Folder, "giornata");

        var exported = await ExportAsync(database, cartella);

        exported.ExitCode.Should().Be(0, exported.Errors);
        exported.Output.Should().Contain("INPS-AUF-").And.Contain("12 registrazioni").And.Contain("3 registrazioni");
        Directory.GetFiles(cartella).Should().HaveCount(12 + 3 + 2).And.OnlyContain(file => IsOfTheContract(File.ReadAllBytes(file)));
        var whole = await CheckAsync(cartella);
        (whole.Codice, whole.Error).Should().Be((0, ""), whole.Out);
        whole.Out.Should().Contain(": 12 ricevute").And.Contain(": 3 ricevute").And.Contain("Catena integra");
        (await ExportAsync(database, cartella)).ExitCode.Should().Be(1, "the folder is not empty");

        var files = Directory.GetFiles(cartella, "INPS-AUF-*").Order(StringComparer.Ordinal).ToArray();
        var text = await File.ReadAllTextAsync(files[5], Ct);
        await File.WriteAllTextAsync(files[5], text.Replace(">PAT901<", ">PAT902<", StringComparison.Ordinal), Ct);
        (await CheckAsync(cartella)).Error.Should().Contain($"{Path.GetFileName(files[5])}: La ricevuta è stata modificata");
        File.Delete(files[5]);
        var missing = await CheckAsync(cartella);
        missing.Codice.Should().Be(1);
        missing.Error.Should().Contain($"Manca la ricevuta {Path.GetFileNameWithoutExtension(files[5])}");
        await File.WriteAllTextAsync(files[5], text, Ct);
        (await CheckAsync([.. files.Reverse()])).Error.Should().Contain("fuori posto");
        (await CheckAsync([.. files, files[0]])).Error.Should().Contain("doppia");

        await database.ExecuteAsync("""UPDATE "Protocolli" SET "Mittente" = 'PAT902' WHERE "Registro" = 'AUF' AND "Numero" = 4""", Ct);
        var altered = await ExportAsync(database, Path.Combine(one.Folder, "alterata"));
        altered.ExitCode.Should().Be(1);
        altered.Errors.Should().Contain("-000000000004: la registrazione, o quella che la precede, non è più quella che fu scritta");
        (await toOne.PostAsync(Receipt(IdOf(answers, 4), "SINTETICA"), "GestioneDomande")).FaultCode.Should().Be("GW-500", "what was altered is not sealed");
    }

    [Fact]
    public async Task Receipts_ComeOverTheWire_AndAreCheckedOffline_ByUsAndByXmlsec1()
    {
        await using var gateway = await GatewayProcess.StartAsync();
        using var client = gateway.Client();
        string[] connection = ["--url", gateway.BaseAddress.GetLeftPart(UriPartial.Authority), "--cert", TestCertificates.PemOf("patronato1"), "--ca", TestCertificates.PemOf("ca")];
        var domanda = await client.PostAsync(DomandeDiProva.Envelope(1, "ricevuta-0001"));
        var id = domanda.Element("IdDomanda")!;
        var annullata = await client.PostAsync(Wire.Envelope(Domande.Gestione("AnnullaDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>")), "GestioneDomande");
        var (presentazione, annullamento) = (Path.Combine(gateway.Folder, "p.xml"), Path.Combine(gateway.Folder, "a.xml"));

        var scaricata = await Uscita.OfAsync(["ricevuta", id, "-o", presentazione, .. connection]);
        var anche = await Uscita.OfAsync(["ricevuta", id, "--tipo", "ANNULLAMENTO", "--formato", "XML", "-o", annullamento, .. connection]);

        (scaricata.Codice, anche.Codice).Should().Be((0, 0), scaricata.Error + anche.Error);
        var verificata = await CheckAsync(presentazione);
        verificata.Codice.Should().Be(0, verificata.Error);
        verificata.Out.Should().Contain("valida").And.Contain("CN=gateway").And.Contain(domanda.Element("NumeroProtocollo")).And.Contain(id).And.Contain("Domanda AT").And.Contain("Richiedente");
        var dellAnnullamento = await CheckAsync(annullamento);
        dellAnnullamento.Out.Should().Contain("Annullamento domanda AT").And.Contain(annullata.Element("IdDocumento")).And.Contain(annullata.Element("NumeroProtocollo"));
        (await CheckAsync(presentazione, annullamento)).Out.Should().Contain("Catena integra");
        IsOfTheContract(await File.ReadAllBytesAsync(presentazione, Ct)).Should().BeTrue();
        (await Uscita.OfAsync("verifica", presentazione, "--ca", TestCertificates.PemOf("patronato2"))).Error.Should().Contain("non è tra quelli noti");

        var altroFormato = await client.PostAsync(Receipt(id, "RIESAME"), "GestioneDomande");
        altroFormato.Codici.Should().Equal("DOC-R001");
        var xmlsec = Tool.Find("xmlsec1");
        Assert.SkipWhen(xmlsec is null, "xmlsec1 is not installed.");
        foreach (var file in new[] { presentazione, annullamento })
        {
            (await Tool.RunAsync(null, xmlsec!, ["--verify", "--trusted-pem", TestCertificates.PemOf("ca"), file])).ExitCode.Should().Be(0);
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Ct)).Replace(">PAT901<", ">PAT902<", StringComparison.Ordinal), Ct);
            (await Tool.RunAsync(null, xmlsec!, ["--verify", "--trusted-pem", TestCertificates.PemOf("ca"), file])).ExitCode.Should().NotBe(0);
        }
    }

    [Fact]
    public async Task ReceiptOfADeferredProtocollo_HasNoPlaceInTheChain_UntilItHasItsNumber()
    {
        await using var server = await ServerDiProva.StartAsync();
        await using var gateway = await GatewayProcess.StartAsync(
            server.Settings(("Protocollo:RiprovaMinimaSecondi", "1"), ("Protocollo:RiprovaMassimaSecondi", "1")).Select(s => $"{s.Key}={s.Value}"));
        using var client = gateway.Client();
        server.Behave(Modo.Guasto);
        var id = (await client.PostAsync(DomandeDiProva.Envelope(1, "differita-0001"))).Element("IdDomanda")!;

        var prima = await client.PostAsync(Receipt(id, "SINTETICA"), "GestioneDomande");
        server.Behave(Modo.Regolare);
        var dopo = prima;
        while (dopo.Element("NumeroProtocollo") is null)
        {
            await Task.Delay(50, Ct);
            dopo = await client.PostAsync(Receipt(id, "SINTETICA"), "GestioneDomande");
        }

        prima.Element("SegnaturaPresente").Should().Be("NO");
        var attesa = await SaveAsync(gateway, "attesa.xml", prima);
        var completa = await SaveAsync(gateway, "completa.xml", dopo);
        (await CheckAsync(attesa)).Out.Should().Contain("in attesa di protocollo").And.NotContain("ProtocolloPrecedente");
        (await CheckAsync(completa)).Out.Should().Contain("INPS-AUF-").And.NotContain("in attesa");
        (await CheckAsync(attesa, completa)).Out.Should().Contain("1 in attesa di protocollo, fuori dalla catena").And.Contain("Catena integra");
    }

    private static string Receipt(string id, string tipo) => Wire.Envelope(Domande.Gestione(
        "RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>{tipo}</g:TipoRicevuta><g:Formato>XML</g:Formato>"));

    private static string IdOf(IEnumerable<Answer> answers, int protocollo) =>
        answers.Single(a => a.Element("NumeroProtocollo")!.EndsWith($"-{protocollo:D12}", StringComparison.Ordinal)).Element("IdDomanda")!;

    private static async Task<string> SaveAsync(GatewayProcess gateway, string name, Answer answer)
    {
        var file = Path.Combine(gateway.Folder, name);
        var bytes = Documenti.Contenuto(answer);
        IsOfTheContract(bytes).Should().BeTrue();
        await File.WriteAllBytesAsync(file, bytes, Ct);
        return file;
    }

    private static Task<Uscita> CheckAsync(params string[] files) => Uscita.OfAsync(["verifica", .. files, "--ca", TestCertificates.PemOf("ca")]);

    private static Task<ToolResult> ExportAsync(TestDatabase database, string cartella)
    {
        var oggi = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Roma).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Tool.RunAsync(null, "dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Inps.Interop.Gateway.dll"), "registro", "esporta", oggi, cartella,
            .. database.Settings.Append($"Tls:CertificatiDiSviluppo={TestCertificates.Folder}").Select(setting => "--" + setting),
        ]);
    }

    private static bool IsOfTheContract(byte[] receipt)
    {
        var set = new XmlSchemaSet();
        using var schema = HardenedXmlReader.Create(ContractFiles.Read("comune/v1/ricevuta.xsd"), charset: null, XmlLimits.Default);
        set.Add(null, schema);
        var isValid = true;
        XDocument.Parse(Encoding.UTF8.GetString(receipt)).Validate(set, (_, _) => isValid = false);
        return isValid;
    }

    private static TestDatabase Database(string provider)
    {
        if (provider == "Sqlite")
        {
            return TestDatabase.Sqlite(TestFolders.New("catena"));
        }

        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        return TestDatabase.PostgreSql(PostgresServer.Shared);
    }
}
