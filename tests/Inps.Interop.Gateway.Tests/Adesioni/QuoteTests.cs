using System.Globalization;
using Inps.Interop.Gateway.Tests.Hostile;
using Inps.Interop.Gateway.Tests.Spcoop;
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
        var elsewhere = await limited.PostAsync(Wire.Envelope(Wire.Echo), "NonEsiste");
        var notPosted = await limited.PutAsync(new Uri("modi/soap/AssegnoTemporaneo/v1/", UriKind.Relative), Wire.Content("<"), TestContext.Current.CancellationToken);
        var ofTheOther = await other.PostAsync(Wire.Envelope(Wire.Echo).Replace("6038C", "7001A", StringComparison.Ordinal));

        served.Should().OnlyContain(a => a.Status == 200 && a.Headers["X-RateLimit-Limit"] == "5");
        served.Select(a => a.Headers["X-RateLimit-Remaining"]).Should().Equal("4", "3", "2", "1", "0");
        refused.ShouldBeFault("GW-RATE-01", 429, "fruitore");
        refused.Frase().Should().Contain("5 al minuto");
        refused.Headers["X-RateLimit-Remaining"].Should().Be("0");
        int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture).Should().BeInRange(1, 60);
        int.Parse(refused.Headers["X-RateLimit-Reset"], CultureInfo.InvariantCulture).Should().BeInRange(1, 60);
        elsewhere.ShouldBeFault("GW-ADE-02", 403, "fruitore");
        elsewhere.Headers["X-RateLimit-Remaining"].Should().Be("0", "whoever is known is told, whatever the answer");
        ((int)notPosted.StatusCode, notPosted.Headers.GetValues("X-RateLimit-Limit").Single()).Should().Be((405, "5"));
        ofTheOther.Status.Should().Be(200);
        ofTheOther.Headers["X-RateLimit-Limit"].Should().Be("600000");
    }

    /// <summary>A full gateway answers before anything of a message was read: the large one here never comes to its end.</summary>
    [Fact]
    public async Task FullGateway_Is503_BeforeAnyWork_OnBothDoors()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Quote:ChiamateContemporaneeInTutto=1", "Quote:RiprovaDopoSecondi=7"]);
        using var client = gateway.Client("patronato2");
        await using var slow = await FillAsync(gateway, client);
        var full = await UntilAsync(client, 503);
        await using var large = await RawConnection.OpenAsync(gateway);

        await large.WriteAsync(RawConnection.Head("Content-Length: 30000000") + "<");
        var early = await large.ReadAnswerAsync();
        var porta = await client.SendAsync(new BustaDiProva { Ente = "PAT902", Identificatore = BustaDiProva.NewIdentificatore("PAT902") });
        await slow.DisposeAsync();

        full.ShouldBeFault("GW-503", 503, "fruitore");
        (full.Headers["Retry-After"], full.Headers.ContainsKey("X-RateLimit-Limit")).Should().Be(("7", true));
        early!.Status.Should().Be(503);
        porta.ShouldBeFault("GW-503", 503, "fruitore", Wire.Soap11);
        porta.Fault().Should().Be(("Server", "EGOV_IT_300 - Errore nel processamento del messaggio SPCoop"));
        (porta.Headers["Retry-After"], porta.InBusta("Destinatario")).Should().Be(("7", "PAT902"));
        porta.Eccezioni().Should().BeEmpty();
        (await UntilAsync(client, 200)).Status.Should().Be(200, "a call has ended");
    }

    /// <summary>On the Porta di Dominio a call that is not taken in now is a failure of processing: its busta is good, and refers to the request.</summary>
    [Fact]
    public async Task CallBeyondTheQuota_OnThePortaDiDominio_Is429_InAGoodBusta()
    {
        await using var gateway = await GatewayProcess.StartAsync(adesioni: [Adesione("PAT901", "6038C", "patronato1", alMinuto: 3)]);
        using var client = gateway.Client("patronato1");
        var busta = new BustaDiProva();

        var served = await client.SendAsync(busta with { Identificatore = BustaDiProva.NewIdentificatore("PAT901") });
        var wrong = await client.SendAsync(busta with { Destinatario = "ALTRO" });
        await client.SendToPortaAsync("<");
        var refused = await client.SendAsync(busta);
        var large = await client.SendAsync(busta with { Identity = Wire.Identity + $"<a>{new string('x', 70_000)}</a>" });

        (served.Status, served.Headers["X-RateLimit-Remaining"]).Should().Be((200, "2"), served.Text);
        wrong.ShouldBeFault("EGOV_IT_102", 500, "busta", Wire.Soap11);
        wrong.Headers["X-RateLimit-Remaining"].Should().Be("1", "a wrong busta counts too");
        foreach (var answer in new[] { refused, large })
        {
            answer.ShouldBeFault("GW-RATE-01", 429, "fruitore", Wire.Soap11);
            answer.Fault().Should().Be(("Server", "EGOV_IT_300 - Errore nel processamento del messaggio SPCoop"));
            (answer.Headers["X-RateLimit-Limit"], answer.Headers["X-RateLimit-Remaining"]).Should().Be(("3", "0"));
            int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture).Should().BeInRange(1, 60);
        }

        (refused.InBusta("RiferimentoMessaggio"), refused.InBusta("Destinatario")).Should().Be((busta.Identificatore, "PAT901"));
        refused.Eccezioni().Should().BeEmpty();
        large.Intestazione().Should().BeNull("it was not read");
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

        (await near.PostAsync("<", "NonEsiste")).Headers.Should().ContainKey("INPS-CertificatoScadenza", "the answer was refused earlier still");
        answer.Headers["INPS-CertificatoScadenza"].Should().Be(certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        (await far.PostAsync(Wire.Envelope(Wire.Echo))).Headers.Should().NotContainKey("INPS-CertificatoScadenza");
    }

    /// <summary>A connection whose call, half sent, takes the only place; where a probe had it in that instant, another one.</summary>
    private static async Task<RawConnection> FillAsync(GatewayProcess gateway, HttpClient probe)
    {
        await UntilAsync(probe, 200);
        while (true)
        {
            var connection = await RawConnection.OpenAsync(gateway);
            await connection.WriteAsync(RawConnection.Head("Content-Length: 20000") + new string(' ', 10_000));
            await Task.Delay(200, TestContext.Current.CancellationToken);
            if ((await probe.PostAsync("<")).Status == 503)
            {
                return connection;
            }

            await connection.DisposeAsync();
        }
    }

    /// <summary>Calls until the answer has this status: what happens on another connection takes a moment.</summary>
    private static async Task<Answer> UntilAsync(HttpClient client, int status)
    {
        var envelope = Wire.Envelope(Wire.Echo).Replace("6038C", "7001A", StringComparison.Ordinal);
        var answer = await client.PostAsync(envelope);
        for (var attempt = 0; answer.Status != status && attempt < 200; attempt++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            answer = await client.PostAsync(envelope);
        }

        return answer;
    }

    internal static object Adesione(string codice, string ufficio, string certificate, int alMinuto) => new
    {
        codiceEnte = codice,
        denominazione = "Patronato di prova " + codice,
        codicePatronato = codice,
        servizi = new[] { "AssegnoTemporaneo" },
        uffici = new[] { ufficio },
        quote = new { richiesteAlMinuto = alMinuto },
        portaDiDominio = new { AssegnoTemporaneo = (string?)null },
        certificati = new[] { new { pem = TestCertificates.PemOf(certificate) } },
    };
}
