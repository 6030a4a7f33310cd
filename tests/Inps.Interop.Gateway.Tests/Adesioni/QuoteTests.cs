using System.Globalization;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Adesioni;

/// <summary>What a fruitore may ask for at a time and in a minute, and the end of its certificate, told on every answer.</summary>
public sealed class QuoteTests
{
    [Fact]
    public async Task CallsBeyondTheQuota_Are429_AndTheOthersAreServed()
    {
        await using var gateway = await GatewayProcess.StartAsync(adesioni: [Adesione("PAT901", "6038C", "patronato1", alMinuto: 5), GatewayProcess.Adesione("PAT902", "7001A", "patronato2")]);
        using var limited = gateway.Client("patronato1");
        using var other = gateway.Client("patronato2");

        var served = new List<Answer>();
        for (var call = 0; call < 5; call++)
        {
            served.Add(await limited.PostAsync(Wire.Envelope(Wire.Echo)));
        }

        var refused = await limited.PostAsync(Wire.Envelope(Wire.Echo));
        var ofTheOther = await other.PostAsync(Wire.Envelope(Wire.Echo).Replace("6038C", "7001A", StringComparison.Ordinal));

        served.Should().OnlyContain(a => a.Status == 200 && a.Headers["X-RateLimit-Limit"] == "5");
        served.Select(a => a.Headers["X-RateLimit-Remaining"]).Should().Equal("4", "3", "2", "1", "0");
        refused.ShouldBeFault("GW-RATE-01", 429, "fruitore");
        refused.Frase().Should().Contain("5 al minuto");
        refused.Headers["X-RateLimit-Remaining"].Should().Be("0");
        int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture).Should().BeInRange(1, 60);
        int.Parse(refused.Headers["X-RateLimit-Reset"], CultureInfo.InvariantCulture).Should().BeInRange(1, 60);
        ofTheOther.Status.Should().Be(200);
        ofTheOther.Headers["X-RateLimit-Limit"].Should().Be("600000");
    }

    [Fact]
    public async Task CallOutsideTheAdesione_DoesNotCount_AndRefusedMessagesDo()
    {
        await using var gateway = await GatewayProcess.StartAsync(adesioni: [Adesione("PAT901", "6038C", "patronato1", alMinuto: 5)]);
        using var client = gateway.Client("patronato1");

        (await client.PostAsync("<", "NonEsiste")).ShouldBeFault("GW-ADE-02", 403, "fruitore");
        (await client.PostAsync("<")).Headers["X-RateLimit-Remaining"].Should().Be("4");
    }

    [Fact]
    public async Task CertificateNearItsEnd_IsToldOnEveryAnswer()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = TestCertificates.Issue("in-scadenza", "CN=In scadenza", now.AddDays(-1), now.AddDays(20));
        await using var gateway = await GatewayProcess.StartAsync(
            adesioni: [GatewayProcess.Adesione("PAT901", "6038C", "patronato1"), GatewayProcess.Adesione("PAT902", "7001A", "in-scadenza")]);
        using var near = gateway.Client("in-scadenza");
        using var far = gateway.Client("patronato1");

        var answer = await near.PostAsync("<");

        answer.Headers["INPS-CertificatoScadenza"].Should().Be(certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        (await far.PostAsync(Wire.Envelope(Wire.Echo))).Headers.Should().NotContainKey("INPS-CertificatoScadenza");
    }

    internal static object Adesione(string codice, string ufficio, string certificate, int alMinuto) => new
    {
        codiceEnte = codice,
        denominazione = "Patronato di prova " + codice,
        codicePatronato = codice,
        servizi = new[] { "AssegnoTemporaneo" },
        uffici = new[] { ufficio },
        quote = new { richiesteAlMinuto = alMinuto },
        certificati = new[] { new { pem = TestCertificates.PemOf(certificate) } },
    };
}
