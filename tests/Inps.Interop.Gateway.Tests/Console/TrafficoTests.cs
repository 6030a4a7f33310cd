using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.Client;
using Inps.Interop.Gateway.Tests.Fascicoli;
using Inps.Interop.Gateway.Tests.Spcoop;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>The traffic as an operator sees it: found, masked, revealed with a reason, recorded.</summary>
[Collection(ConsoleAndBrowser.Name)]
public sealed partial class TrafficoTests(ConsoleGateway gateway)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_IsFound_Masked_AndRevealedWithAReason_ThatIsRecorded()
    {
        using var client = gateway.Client("operatore");
        var page = await CallAsync(client);
        var html = await client.GetStringAsync(page, Ct);
        html.Should().Contain("AT-R002").And.Contain("x-mask").And.NotContain("RSSMRA80A01H501U");

        var token = Token().Match(html).Groups["value"].Value;
        using var without = await PostAsync(client, page, token, "");
        without.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var with = await PostAsync(client, page, token, "Segnalazione 12");

        (await with.Content.ReadAsStringAsync(Ct)).Should().Contain("RSSMRA80A01H501U");
        (await client.GetStringAsync(new Uri("/azioni", UriKind.Relative), Ct)).Should().Contain("Segnalazione 12").And.Contain("dati in chiaro");
    }

    [Fact]
    public async Task Operatore_DoesNotReveal()
    {
        using var client = gateway.Client("vede");
        var page = await CallAsync(client);
        var html = await client.GetStringAsync(new Uri("/traffico", UriKind.Relative), Ct);

        using var answer = await PostAsync(client, page, Token().Match(html).Groups["value"].Value, "Curiosità");

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await client.GetStringAsync(page, Ct)).Should().NotContain("Mostra in chiaro");
        (await client.GetStringAsync(new Uri("/azioni", UriKind.Relative), Ct)).Should().NotContain("Curiosità", "what is refused was not done");
    }

    [Fact]
    public async Task Door_IsSearchedAndShown()
    {
        using var client = gateway.Client("vede");
        using var fruitore = gateway.Process.Client("patronato1");
        var idMessaggio = Guid.NewGuid().ToString();
        var domanda = Wire.PresentaDomanda(Wire.Sample("AssegnoTemporaneo/v1/errori/AT-R002.xml", idMessaggio));
        await fruitore.SendAsync(new BustaDiProva { Azione = "PresentaDomanda", Body = domanda });

        var page = await FindAsync(client, $"/traffico?Porta=Spcoop&Messaggio={idMessaggio}");
        var byTheOther = await client.GetStringAsync(new Uri($"/traffico?Porta=Modi&Messaggio={idMessaggio}", UriKind.Relative), Ct);

        (await client.GetStringAsync(page, Ct)).Should().Contain("<dt>Porta</dt><dd>SPCoop</dd>");
        byTheOther.Should().Contain("Nessuna chiamata.");
    }

    [Fact]
    public async Task Overview_ShowsChartAndCertificates()
    {
        using var client = gateway.Client("vede");

        var html = await client.GetStringAsync(new Uri("/?Ore=1", UriKind.Relative), Ct);

        html.Should().Contain("Chiamate nel tempo").And.Contain("PAT901").And.Contain("<svg");
    }

    [Fact]
    public async Task SearchedCodiceFiscale_StandsInNoAddress_NorInASavedSearch()
    {
        const string fiscale = "FNTLCU88D52H501K";
        using var client = gateway.Client("operatore");
        using var fruitore = gateway.Process.Client("patronato1");
        var domanda = await fruitore.PostAsync(DomandeDiProva.Envelope(71, "console-cf-0001"));
        var token = Token().Match(await client.GetStringAsync(Address("/traffico"), Ct)).Groups["value"].Value;

        using var cerca = await client.PostAsync(
            Address("/traffico?handler=Cerca"),
            new FormUrlEncodedContent([new("Fiscale", fiscale.ToLowerInvariant()), new("UserId", "RSSMRA80A01H501U"), new("__RequestVerificationToken", token)]), Ct);
        var address = cerca.Headers.Location!.OriginalString;
        using var salva = await client.PostAsync(
            Address(address + "&handler=Salva"), new FormUrlEncodedContent([new("nome", "Di lei"), new("__RequestVerificationToken", token)]), Ct);
        using var scritto = await client.GetAsync(Address($"/traffico?Fiscale={fiscale}"), Ct);

        address.Should().Contain("Fiscale=").And.Contain("UserId=~").And.NotContain(fiscale).And.NotContainEquivalentOf("RSSMRA80A01H501U");
        scritto.Headers.Location!.OriginalString.Should().StartWith("/traffico?Fiscale=").And.NotContain(fiscale, "who writes an address by hand is led to the one that hides it");
        salva.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var html = await client.GetStringAsync(Address(address), Ct);
        html.Should().Contain($"/traffico/{domanda.IdTransazione}", "the call is found").And.Contain("Di lei").And.NotContain(fiscale);
        (await client.GetStringAsync(Address("/azioni"), Ct)).Should().NotContain(fiscale);
    }

    [Fact]
    public async Task Export_IsMasked_AndClearForASupervisoreWithAReason()
    {
        using var client = gateway.Client("operatore");
        await CallAsync(client);
        await CallAsync(client);
        await CallAsync(client);
        using var vede = gateway.Client("vede");

        var csv = await ExportAsync(vede, "Esporta", "Csv", null);
        csv.Status.Should().Be(HttpStatusCode.OK);
        csv.Bytes.Should().StartWith(new byte[] { 0xEF, 0xBB, 0xBF });
        Encoding.UTF8.GetString(csv.Bytes).Should().Contain("IdTransazione;Istante;Fruitore").And.Contain(";AssegnoTemporaneo;PresentaDomanda;").And.NotContain("RSSMRA80A01H501U");
        (await ExportAsync(vede, "EsportaInChiaro", "Csv", "Curiosità")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await ExportAsync(client, "EsportaInChiaro", "Csv", "")).Status.Should().Be(HttpStatusCode.BadRequest);
        Encoding.UTF8.GetString((await ExportAsync(client, "EsportaInChiaro", "Csv", "Verifica 7")).Bytes).Should().Contain(";RSSMRA80A01H501U;");

        using var xlsx = Zip((await ExportAsync(vede, "Esporta", "Xlsx", null)).Bytes);
        xlsx.Read("xl/worksheets/sheet1.xml").Should().Contain("PresentaDomanda").And.NotContain("RSSMRA80A01H501U");
        using var coperto = Zip((await ExportAsync(vede, "Esporta", "Zip", null)).Bytes);
        coperto.Entries.Should().HaveCount((2 * ConsoleGateway.MessaggiEsportati) + 1, "there is a maximum");
        coperto.Read("indice.csv").Should().Contain($"Interrotto dopo {ConsoleGateway.MessaggiEsportati} chiamate");
        coperto.Entries.Should().OnlyContain(entry => !coperto.Read(entry.FullName).Contains("RSSMRA80A01H501U"));
        using var inChiaro = Zip((await ExportAsync(client, "EsportaInChiaro", "Zip", "Verifica 8")).Bytes);
        inChiaro.Entries.Where(entry => entry.Name.Contains("richiesta")).Should().NotBeEmpty().And.OnlyContain(entry => inChiaro.Read(entry.FullName).Contains("RSSMRA80A01H501U"));
        (await client.GetStringAsync(Address("/azioni"), Ct)).Should().Contain("Verifica 7").And.Contain("Verifica 8").And.Contain("traffico esportato in chiaro").And.Contain("Codice=AT-R002");
    }

    [Fact]
    public async Task Detail_ShowsHeadersWithoutSecrets_AndTheChainOfTheCertificate()
    {
        using var client = gateway.Client("vede");
        using var fruitore = gateway.Process.Client("patronato1");
        fruitore.DefaultRequestHeaders.Add("Authorization", "Bearer s3greto");
        fruitore.DefaultRequestHeaders.Add("User-Agent", "prova/1.0");
        var echo = await fruitore.PostAsync(DomandeDiProva.Envelope(72, "console-testate-0001"));

        var html = await client.GetStringAsync(Address($"/traffico/{echo.IdTransazione}"), Ct);

        html.Should().Contain("prova/1.0").And.Contain("Authorization").And.Contain("***").And.NotContain("s3greto");
        using var ca = TestCertificates.Load("ca");
        html.Should().Contain(ca.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256), "the chain ends with the authority");
    }

    [Fact]
    public async Task Fascicolo_FromThePageAndTheCommandLine_IsWhole()
    {
        using var client = gateway.Client("operatore");
        using var vede = gateway.Client("vede");
        using var fruitore = gateway.Process.Client("patronato1");
        var domanda = await fruitore.PostAsync(DomandeDiProva.Envelope(73, "console-fascicolo-0001"));
        await fruitore.PostAsync(Wire.Envelope(EndToEnd.Domande.Gestione("StatoDomanda", $"<g:IdDomanda>{domanda.Element("IdDomanda")}</g:IdDomanda>")), "GestioneDomande");
        var page = Address($"/traffico/{domanda.IdTransazione}");
        var token = Token().Match(await client.GetStringAsync(page, Ct)).Groups["value"].Value;

        using var negato = await FascicoloAsync(vede, page, Token().Match(await vede.GetStringAsync(Address("/traffico"), Ct)).Groups["value"].Value);
        using var answer = await FascicoloAsync(client, page, token);
        var pacco = await answer.Content.ReadAsByteArrayAsync(Ct);
        var fascicolo = await PaccoDiProva.CheckAsync(pacco);

        negato.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').Should().Be($"fascicolo-{domanda.Element("IdDomanda")}.zip");
        fascicolo.Problemi.Should().BeEmpty();
        fascicolo.RicevuteValide.Should().Be(1);
        fascicolo.Manifesto!.Section("Caso")!.Select(fatto => fatto.Value).Should().Contain("Ricorso 9").And.Contain("sviluppo").And.Contain(domanda.Element("IdDomanda"));
        using (var zip = Zip(pacco))
        {
            zip.Entries.Select(entry => entry.FullName).Should().Contain($"chiamate/{domanda.IdTransazione}/richiesta.xml").And.Contain($"chiamate/{domanda.IdTransazione}/traccia.json")
                .And.Contain("adesioni/PAT901.json").And.Contain(name => name.StartsWith("certificati/")).And.Contain(name => name.EndsWith(".pdf"));
            zip.Read($"chiamate/{domanda.IdTransazione}/richiesta.xml").Should().Contain("console-fascicolo-0001");
        }

        var file = Path.Combine(gateway.Process.Folder, "fascicolo.zip");
        (await gateway.CommandAsync("fascicolo", domanda.IdTransazione!, "-o", file, "--motivo", "Ricorso 10")).Should().Be(0);
        var verifica = await Uscita.OfAsync("verifica", file, "--ca", TestCertificates.PemOf("ca"));
        (verifica.Codice, verifica.Error).Should().Be((0, ""));
        verifica.Out.Should().Contain("Fascicolo integro").And.Contain("Ricorso 10");
        (await client.GetStringAsync(Address("/azioni"), Ct)).Should().Contain("Ricorso 9").And.Contain("Ricorso 10");
        (await gateway.CommandAsync("fascicolo", "DOM00000000009999999", "-o", file + "2", "--motivo", "Ricorso")).Should().Be(1);
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static ZipArchive Zip(byte[] bytes) => new(new MemoryStream(bytes));

    private static Task<HttpResponseMessage> FascicoloAsync(HttpClient client, Uri page, string token) => client.PostAsync(
        Address(page.OriginalString + "?handler=FascicoloDomanda"), new FormUrlEncodedContent([new("Motivo", "Ricorso 9"), new("__RequestVerificationToken", token)]), Ct);

    private static async Task<(HttpStatusCode Status, byte[] Bytes)> ExportAsync(HttpClient client, string handler, string formato, string? motivo)
    {
        var token = Token().Match(await client.GetStringAsync(Address("/traffico"), Ct)).Groups["value"].Value;
        using var answer = await client.PostAsync(
            Address($"/traffico?Codice=AT-R002&handler={handler}&formato={formato}"),
            new FormUrlEncodedContent([new("Motivo", motivo ?? ""), new("__RequestVerificationToken", token)]), Ct);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    /// <summary>Makes a call that breaks AT-R002 and finds its page.</summary>
    private async Task<Uri> CallAsync(HttpClient client)
    {
        using var fruitore = gateway.Process.Client("patronato1");
        await fruitore.PostAsync(Wire.Envelope(Wire.PresentaDomanda(Wire.Sample("AssegnoTemporaneo/v1/errori/AT-R002.xml", Guid.NewGuid().ToString()))));
        return await FindAsync(client, "/traffico?Codice=AT-R002&Ente=PAT901");
    }

    /// <summary>The page of the latest call that a search finds, once it was traced.</summary>
    private static async Task<Uri> FindAsync(HttpClient client, string search)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var html = await client.GetStringAsync(new Uri(search, UriKind.Relative), Ct);
            if (Link().Match(html) is { Success: true } link)
            {
                return new Uri(link.Groups["address"].Value, UriKind.Relative);
            }

            await Task.Delay(50, Ct);
        }

        throw new InvalidOperationException("The call was not traced.");
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, Uri page, string token, string motivo) => client.PostAsync(
        new Uri(page.OriginalString + "?handler=InChiaro", UriKind.Relative),
        new FormUrlEncodedContent([new("Motivo", motivo), new("__RequestVerificationToken", token)]), Ct);

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<value>[^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""href="(?<address>/traffico/[0-9a-f-]{36})""")]
    private static partial Regex Link();
}
