using System.Net;
using Inps.Interop.Gateway.Tests.Console;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Collaudo;

/// <summary>A fruitore sees its own calls and nobody else's, however it asks.</summary>
public sealed class TransazioniTests(ConsoleGateway gateway) : IClassFixture<ConsoleGateway>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fruitore_SeesItsOwnCalls_AndNobodyElses()
    {
        var (mia, mioId) = await CallAsync("patronato1", "6038C");
        var (sua, suoId) = await CallAsync("patronato2", "7001A");
        using var client = gateway.Client("patronato1");

        var list = await client.PollAsync("/collaudo/transazioni", page => page.Contains(mia, StringComparison.Ordinal));

        list.Should().Contain(mioId).And.NotContain(sua).And.NotContain(suoId);
        (await client.GetStringAsync(new Uri($"/collaudo/transazioni/{mia}", UriKind.Relative), Ct)).Should().Contain(mia);
        foreach (var address in (string[])
        [
            $"/collaudo/transazioni/{sua}",
            $"/collaudo/transazioni/{sua}?ente=PAT901",
            $"/collaudo/transazioni/{sua}?ente=PAT902",
            $"/collaudo/transazioni/{mia}?ente=PAT902",
            "/collaudo/transazioni?ente=PAT902",
            "/collaudo/scenari?ente=PAT902",
            "/collaudo/scenari/C01?ente=PAT902",
        ])
        {
            (await client.GetAsync(new Uri(address, UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.NotFound, "{0} is not its own", address);
        }

        var asked = await client.GetStringAsync(new Uri($"/collaudo/transazioni?idMessaggio={suoId}", UriKind.Relative), Ct);
        asked.Should().NotContain(sua).And.Contain("Nessuna chiamata corrisponde.");
        using var other = gateway.Client("patronato2");
        (await other.PollAsync("/collaudo/transazioni", page => page.Contains(sua, StringComparison.Ordinal))).Should().NotContain(mia);
    }

    [Fact]
    public async Task Diagnosis_TellsWhereTheCallStopped_AndWhatToChange()
    {
        using var soap = gateway.Process.Client("patronato1");
        var fault = await soap.PostAsync(Wire.Envelope(Wire.PresentaDomanda(Wire.Sample("errori/XSD-001.xml", Domande.NewId()))));
        var refused = await soap.PostAsync(Wire.Envelope(Wire.PresentaDomanda(Wire.Sample("errori/AT-R002.xml", Domande.NewId()))));
        using var client = gateway.Client("patronato1");

        var ofTheFault = await client.PollAsync($"/collaudo/transazioni/{fault.IdTransazione}", page => page.Contains("XSD-001", StringComparison.Ordinal));
        var ofTheRule = await client.PollAsync($"/collaudo/transazioni/{refused.IdTransazione}", page => page.Contains("AT-R002", StringComparison.Ordinal));

        ofTheFault.Should().Contain("si è fermata nella fase schema").And.MatchRegex("<td class=\"num\">[0-9]+</td>").And.Contain("/Envelope/Body/PresentaDomanda");
        ofTheRule.Should().Contain("Togliere dalla domanda la scheda di chi è maggiorenne").And.Contain("DomandaAssegnoTemporaneo/Minori/Minore");
        ofTheRule.Should().Contain("RSS************U", "the person is masked").And.NotContain("RSSMRA80A01H501U");
    }

    [Fact]
    public async Task CallRefusedAtTheDoor_IsTheOnesWhoseCertificateItHad()
    {
        using var soap = gateway.Process.Client("patronato2");
        var refused = await soap.PostAsync(Wire.Envelope(Wire.Echo), "NonEsiste");
        refused.FaultCode.Should().Be("GW-ADE-02");
        using var own = gateway.Client("patronato2");
        using var other = gateway.Client("patronato1");

        var page = await own.PollAsync("/collaudo/transazioni", text => text.Contains(refused.IdTransazione!, StringComparison.Ordinal));

        page.Should().Contain("Rifiutate all'ingresso");
        (await own.GetAsync(new Uri($"/collaudo/transazioni/{refused.IdTransazione}", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await other.GetAsync(new Uri($"/collaudo/transazioni/{refused.IdTransazione}", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Operator_ChoosesTheEnte_AndAStrangerSeesNothing()
    {
        var (sua, _) = await CallAsync("patronato2", "7001A");
        using var client = gateway.Client("vede");
        using var stranger = gateway.Client("non-iscritto");

        (await client.PollAsync("/collaudo/transazioni?ente=PAT902", page => page.Contains(sua, StringComparison.Ordinal))).Should().Contain("Transazioni di un ente");
        (await client.GetAsync(new Uri($"/collaudo/transazioni/{sua}?ente=PAT901", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await stranger.GetAsync(new Uri("/collaudo/transazioni", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private async Task<(string IdTransazione, string IdMessaggio)> CallAsync(string certificate, string ufficio)
    {
        using var soap = gateway.Process.Client(certificate);
        var idMessaggio = Domande.NewId();
        var identity = Wire.Identity.Replace("6038C", ufficio, StringComparison.Ordinal);
        var answer = await soap.PostAsync(Wire.Envelope($"""<a:VerificaDomanda xmlns:a="{Wire.AssegnoTemporaneo}"><a:request>{Wire.Sample("valide/minimo.xml", idMessaggio)}</a:request></a:VerificaDomanda>""", identity));
        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        return (answer.IdTransazione!, idMessaggio);
    }
}
