using System.Net;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>Who enters the console, and what everybody gets.</summary>
[Collection(ConsoleAndBrowser.Name)]
public sealed class AccessoTests(ConsoleGateway gateway)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, HttpStatusCode.Redirect)]
    [InlineData("non-iscritto", HttpStatusCode.Redirect)]
    [InlineData("scaduto", HttpStatusCode.Redirect)]
    [InlineData("patronato1", HttpStatusCode.Forbidden)]
    [InlineData("vede", HttpStatusCode.OK)]
    [InlineData("operatore", HttpStatusCode.OK)]
    public async Task FirstPage_IsForOperators(string? certificate, HttpStatusCode expected)
    {
        using var client = gateway.Client(certificate);

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), Ct);

        answer.StatusCode.Should().Be(expected);
        if (expected == HttpStatusCode.Redirect)
        {
            answer.Headers.Location!.OriginalString.Should().Be("/accesso?ritorno=%2F");
        }
    }

    [Fact]
    public async Task UnknownCertificate_IsToldItsThumbprint()
    {
        using var client = gateway.Client("non-iscritto");

        var page = await client.GetStringAsync(new Uri("/accesso", UriKind.Relative), Ct);

        using var certificate = TestCertificates.Load("non-iscritto");
        page.Should().Contain(certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256));
    }

    [Fact]
    public async Task DisabledOperator_IsOutAtOnce()
    {
        using var _ = TestCertificates.Issue("lascia", "CN=lascia", ConsoleGateway.Ieri, ConsoleGateway.Ieri.AddYears(1));
        (await gateway.OperatoriAsync("aggiungi", "lascia", "--nome", "Chi lascia", "--ruolo", "Operatore", "--certificato", TestCertificates.PemOf("lascia"))).Should().Be(0);
        using var client = gateway.Client("lascia");
        (await client.GetAsync(new Uri("/", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.OK);

        (await gateway.OperatoriAsync("disabilita", "lascia")).Should().Be(0);

        (await client.GetAsync(new Uri("/", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await gateway.OperatoriAsync("disabilita", "nessuno")).Should().Be(1);
    }

    [Fact]
    public async Task EveryAnswer_CarriesTheSecurityHeaders()
    {
        using var client = gateway.Client("operatore");

        foreach (var address in (string[])["/", "/accesso", "/assets/console.css", "/manca"])
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);

            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.Should().Contain("default-src 'none'").And.NotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        }
    }

    [Fact]
    public async Task SoapPort_HasNoConsole_AndTheConsoleNoSoap()
    {
        using var soap = gateway.Process.Client("operatore");
        using var console = gateway.Client("patronato1");

        (await soap.GetAsync(new Uri("/azioni", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await console.GetAsync(new Uri("/modi/soap/AssegnoTemporaneo/v1/?wsdl", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
