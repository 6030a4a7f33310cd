using Inps.Interop.Gateway.Tests.ForeignClients;
using Inps.Interop.Gateway.Tests.Spcoop;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Adesioni;

/// <summary>The operator's command line in a process of its own, beside a running gateway that sees each change.</summary>
public sealed class AdesioniCliTests
{
    private static readonly string[] Chi = ["--operatore", "rossi", "--motivo", "prova"];

    [Fact]
    public async Task Suspension_ReachesARunningGateway_AndIsTakenBack()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Adesioni:Aggiornamento=1"]);
        using var client = gateway.Client("patronato1");
        (await client.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);

        (await RunAsync(gateway, ["stato", "PAT901", "Sospesa", .. Chi])).Should().Be((0, "PAT901 Collaudo: Sospesa.", ""));
        var suspended = await UntilAsync(client, answer => answer.Status != 200);
        (await RunAsync(gateway, ["stato", "PAT901", "AbilitataCollaudo", .. Chi])).ExitCode.Should().Be(0);
        var back = await UntilAsync(client, answer => answer.Status == 200);
        var storia = await RunAsync(gateway, ["storia", "PAT901"]);

        suspended.ShouldBeFault("GW-ADE-01", 403, "fruitore");
        suspended.Frase().Should().Contain("Sospesa");
        back.Status.Should().Be(200);
        storia.Output.Should().Contain("Iscrizione  avvio:").And.Contain("Stato  rossi: prova").And.Contain("Stato: AbilitataCollaudo → Sospesa");
    }

    [Fact]
    public async Task NextCertificate_SignedByOpenssl_IsTaken_AndServedBesideTheFirst()
    {
        var openssl = Tool.Require("openssl");
        await using var gateway = await GatewayProcess.StartAsync(["Adesioni:Aggiornamento=1"], adesioni: [GatewayProcess.Adesione("PAT901", "6038C", "patronato1")]);
        var pem = TestCertificates.PemOf("patronato2");
        using var client = gateway.Client("patronato2");
        (await client.PostAsync(Wire.Envelope(Wire.Echo))).ShouldBeFault("GW-TLS-02", 403, "fruitore");

        var text = Path.Combine(gateway.Folder, "sfida.txt");
        var proof = Path.Combine(gateway.Folder, "prova.sig");
        await File.WriteAllTextAsync(text, (await RunAsync(gateway, ["certificato", "sfida", "PAT901", pem])).Output, TestContext.Current.CancellationToken);
        (await Tool.RunAsync(null, openssl, ["dgst", "-sha256", "-sign", TestCertificates.KeyOf("patronato2"), "-out", proof, text])).ExitCode.Should().Be(0);

        var added = await RunAsync(gateway, ["certificato", "aggiungi", "PAT901", pem, "--prova", proof, .. Chi]);
        var served = await UntilAsync(client, answer => answer.Status == 200);

        added.ExitCode.Should().Be(0, added.Error);
        served.Element("CodiceEnte").Should().Be("PAT901");
        using var first = gateway.Client("patronato1");
        (await first.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
        (await RunAsync(gateway, ["certificato", "aggiungi", "PAT901", pem, "--prova", text, .. Chi])).Error.Should().Contain("prova di possesso");
    }

    [Fact]
    public async Task Scheda_GoesFromRequestToUse()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Adesioni:Aggiornamento=1"], adesioni: [GatewayProcess.Adesione("PAT901", "6038C", "patronato1")]);
        var scheda = Path.Combine(gateway.Folder, "scheda.json");
        await File.WriteAllTextAsync(
            scheda,
            $$"""
            { "codiceEnte": "PAT950", "denominazione": "Patronato Nuovo", "codicePatronato": "PAT950", "codiceFiscaleEnte": "80078750587",
              "referente": { "nome": "Anna Verdi", "email": "anna.verdi@example.org" },
              "servizi": ["AssegnoTemporaneo"], "uffici": ["6038C"], "certificati": [{ "pem": "{{TestCertificates.PemOf("patronato2")}}" }] }
            """,
            TestContext.Current.CancellationToken);
        using var client = gateway.Client("patronato2");

        (await RunAsync(gateway, ["richiedi", scheda, .. Chi])).Should().Be((0, "PAT950 Collaudo: scheda registrata.", ""));
        (await UntilAsync(client, answer => answer.Text.Contains("GW-ADE-01", StringComparison.Ordinal))).Frase().Should().Contain("Richiesta");
        var tooSoon = await RunAsync(gateway, ["stato", "PAT950", "AbilitataCollaudo", .. Chi]);
        await RunAsync(gateway, ["stato", "PAT950", "InVerifica", .. Chi]);
        await RunAsync(gateway, ["imposta", "PAT950", "--richieste-al-minuto", "50", "--uffici", "6038C", "7001A", .. Chi]);
        await RunAsync(gateway, ["stato", "PAT950", "AbilitataCollaudo", .. Chi]);
        var served = await UntilAsync(client, answer => answer.Status == 200);
        var shown = await RunAsync(gateway, ["mostra", "PAT950"]);

        tooSoon.ExitCode.Should().Be(1);
        tooSoon.Error.Should().Contain("può passare a: InVerifica, Sospesa, Revocata");
        served.Headers["X-RateLimit-Limit"].Should().Be("50");
        shown.Output.Should().Contain("Anna Verdi, anna.verdi@example.org").And.Contain("6038C, 7001A").And.Contain("50 al minuto").And.Contain("80078750587");
    }

    /// <summary>COOP-08: opened for a service with its last day, then closed.</summary>
    [Fact]
    public async Task PortaDiDominio_IsOpenedAndClosed_ForEachService()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Adesioni:Aggiornamento=1"]);
        using var client = gateway.Client("patronato1");

        (await RunAsync(gateway, ["imposta", "PAT901", "--pdd", "GestioneDomande", "AssegnoTemporaneo=2999-12-31", .. Chi])).ExitCode.Should().Be(0);
        var shown = await RunAsync(gateway, ["mostra", "PAT901"]);
        var open = await UntilAsync(() => client.SendAsync(new BustaDiProva()), answer => answer.Headers.ContainsKey("Sunset"));
        var wrongDay = await RunAsync(gateway, ["imposta", "PAT901", "--pdd", "AssegnoTemporaneo=domani", .. Chi]);
        var unknown = await RunAsync(gateway, ["imposta", "PAT901", "--pdd", "Pensioni", .. Chi]);
        (await RunAsync(gateway, ["imposta", "PAT901", "--pdd", "--richieste-al-minuto", "500", .. Chi])).ExitCode.Should().Be(0);
        var closed = await UntilAsync(() => client.SendAsync(new BustaDiProva()), answer => answer.Status != 200);
        var storia = await RunAsync(gateway, ["storia", "PAT901"]);

        shown.Output.Should().Contain("AssegnoTemporaneo fino al 2999-12-31, GestioneDomande");
        open.Status.Should().Be(200);
        (wrongDay.ExitCode, unknown.ExitCode).Should().Be((1, 1));
        (wrongDay.Error, unknown.Error).Should().Match<(string Day, string Service)>(e => e.Day.Contains("2027-12-31") && e.Service.Contains("Pensioni"));
        closed.FaultCode.Should().Be("GW-ADE-04");
        storia.Output.Should().Contain("PortaDiDominio: AssegnoTemporaneo=2999-12-31, GestioneDomande → (vuoto)");
    }

    [Fact]
    public async Task WrongCommand_SaysWhy_AndChangesNothing()
    {
        await using var gateway = await GatewayProcess.StartAsync();
        var before = (await RunAsync(gateway, ["storia", "PAT901"])).Output;

        foreach (var (command, frase) in new[]
        {
            ("stato PAT999 Sospesa --motivo x", "non ha un'adesione"),
            ("stato PAT901 Sospesa", "--motivo"),
            ("imposta PAT901 --servizi Inesistente --motivo x", "non è pubblicato"),
            ("imposta PAT901 --indirizzi 300.1.1.1 --motivo x", "non è un indirizzo IP"),
            ("imposta PAT901 --callback http://esempio.it/ --motivo x", "https"),
            ("certificato revoca PAT901 ABCD --motivo x", "non ha il certificato"),
        })
        {
            var (exitCode, _, error) = await RunAsync(gateway, command.Split(' '));

            exitCode.Should().Be(1, command);
            error.Should().Contain(frase).And.NotContain("   at ");
        }

        (await RunAsync(gateway, ["storia", "PAT901"])).Output.Should().Be(before).And.NotBeEmpty();
    }

    private static Task<Answer> UntilAsync(HttpClient client, Func<Answer, bool> done) => UntilAsync(() => client.PostAsync(Wire.Envelope(Wire.Echo)), done);

    private static async Task<Answer> UntilAsync(Func<Task<Answer>> call, Func<Answer, bool> done)
    {
        var answer = await call();
        for (var attempt = 0; !done(answer) && attempt < 100; attempt++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            answer = await call();
        }

        return answer;
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(GatewayProcess gateway, IEnumerable<string> words) => gateway.OperateAsync(["adesioni", .. words]);
}
