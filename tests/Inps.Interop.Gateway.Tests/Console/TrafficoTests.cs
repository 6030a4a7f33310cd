using System.Net;
using System.Text.RegularExpressions;
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
