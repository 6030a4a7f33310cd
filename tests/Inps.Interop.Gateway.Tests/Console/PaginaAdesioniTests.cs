using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>An adesione on its page: what a supervisore changes there counts at once, and stands in its history and among the actions.</summary>
[Collection(OneConsoleGateway.Name)]
public sealed class PaginaAdesioniTests(ConsoleConLotti gateway)
{
    private const string Pagina = "/adesioni/PAT902-Collaudo";

    private static readonly string Echo = Wire.Envelope(Wire.Echo, Wire.Identity.Replace("6038C", "7001A", StringComparison.Ordinal));

    [Fact]
    public async Task List_NamesEveryEnte_AndLeadsToIt()
    {
        using var client = gateway.Client("vede");

        (await client.ReadAsync("/adesioni")).Should().Contain("PAT901").And.Contain("href=\"/adesioni/PAT902-Collaudo\"");
        (await client.ReadAsync("/adesioni?Ente=pat902&Stato=AbilitataCollaudo")).Should().NotContain("PAT901-Collaudo").And.Contain("Patronato di prova PAT902");
        (await client.ReadAsync(Pagina)).Should().Contain("7001A").And.Contain("InvioMassivo").And.Contain("iscrizione", "the history").And.NotContain("<button class=\"btn btn-primary btn-sm\">Cambia");
        using var nobody = await client.GetAsync(new Uri("/adesioni/PAT999-Collaudo", UriKind.Relative), TestContext.Current.CancellationToken);
        nobody.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Supervisore_Suspends_AndResumes_AndTheGatewayFollows()
    {
        using var client = gateway.Client("operatore");
        using var fruitore = gateway.Process.Client("patronato2");

        var suspended = await client.DoAsync(Pagina, "Stato", ("nuovo", "Sospesa"), ("Motivo", "Verifica in corso"));
        var refused = await fruitore.PostAsync(Echo);
        var wrong = await client.DoAsync(Pagina, "Stato", ("nuovo", "AbilitataProduzione"), ("Motivo", "Fretta"));
        var resumed = await client.DoAsync(Pagina, "Stato", ("nuovo", "AbilitataCollaudo"), ("Motivo", "Verifica finita"));
        var served = await fruitore.PostAsync(Echo);

        suspended.Should().Contain("L'adesione ora è sospesa.").And.Contain("Stato: AbilitataCollaudo → Sospesa").And.Contain("Verifica in corso");
        refused.ShouldBeFault("GW-ADE-01", 403, "fruitore");
        wrong.Should().Contain("può passare a: AbilitataCollaudo, Revocata");
        resumed.Should().Contain("può chiamare").And.Contain("Verifica finita");
        served.Status.Should().Be(200);
        (await client.ReadAsync("/azioni?oggetto=PAT902-Collaudo")).Should().Contain("stato dell'adesione").And.Contain("Verifica in corso");
    }

    [Fact]
    public async Task Supervisore_ChangesTheQuotas()
    {
        using var client = gateway.Client("operatore");
        using var fruitore = gateway.Process.Client("patronato2");

        var changed = await client.DoAsync(Pagina, "Quote", ("alMinuto", "77"), ("contemporanee", "5"), ("Motivo", "Prova di carico"));
        var limited = await fruitore.PostAsync(Echo);
        var wrong = await client.DoAsync(Pagina, "Quote", ("alMinuto", "-1"), ("Motivo", "Errore"));
        await client.DoAsync(Pagina, "Quote", ("Motivo", "Finita la prova"));

        changed.Should().Contain("Le quote sono cambiate.").And.Contain("RichiesteAlMinuto: (vuoto) → 77");
        limited.Headers["X-RateLimit-Limit"].Should().Be("77");
        wrong.Should().Contain("Una quota è un numero positivo");
        (await client.ReadAsync(Pagina)).Should().Contain("RichiesteAlMinuto: 77 → (vuoto)");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NextCertificate_IsAddedAhead_PutInUse_AndRevoked(bool isPem)
    {
        var nome = isPem ? "seguente-pem" : "seguente-der";
        using var certificato = TestCertificates.Issue(nome, $"CN={nome}", ConsoleGateway.Ieri, ConsoleGateway.Ieri.AddYears(1));
        var impronta = certificato.GetCertHashString(HashAlgorithmName.SHA256);
        using var client = gateway.Client("operatore");
        using var fruitore = gateway.Process.Client(nome);

        using var asked = await client.PostAsync(Pagina, "Sfida", Form(certificato, isPem));
        var testo = $"INPS-INTEROP possesso della chiave: ente PAT902, ambiente Collaudo, certificato {impronta}";
        WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain(testo);
        using var chiave = certificato.GetRSAPrivateKey();
        var prova = chiave?.SignData(Encoding.UTF8.GetBytes(testo), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            ?? certificato.GetECDsaPrivateKey()!.SignData(Encoding.UTF8.GetBytes(testo), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        using var wrong = await client.PostAsync(Pagina, "Certificato", Form(certificato, isPem, [.. prova.Reverse()]));
        (await client.ReadAsync(Pagina)).Should().Contain("La prova di possesso non è la firma").And.NotContain(impronta);
        using var added = await client.PostAsync(Pagina, "Certificato", Form(certificato, isPem, prova));
        (await client.ReadAsync(Pagina)).Should().Contain(impronta).And.Contain("ammesso da subito");
        (await fruitore.PostAsync(Echo)).Status.Should().Be(200);

        (await client.DoAsync(Pagina, "Promuovi", ("impronta", impronta), ("Motivo", "Cambio"))).Should().Contain("Il certificato ora è quello in uso.");
        (await client.DoAsync(Pagina, "Revoca", ("impronta", impronta), ("Motivo", "Chiave persa"))).Should().Contain("Chiave persa");
        (await fruitore.PostAsync(Echo)).ShouldBeFault("GW-TLS-05", 403, "fruitore");
    }

    [Fact]
    public async Task WhatIsNoCertificate_IsTold()
    {
        using var client = gateway.Client("operatore");
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "certificato", "x.pem" }, { new StringContent("Prova"), "Motivo" } };

        using var answer = await client.PostAsync(Pagina, "Certificato", form);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await client.ReadAsync(Pagina)).Should().Contain("Il file non è un certificato in PEM o in DER.");
    }

    [Theory]
    [InlineData("Stato")]
    [InlineData("Quote")]
    [InlineData("Revoca")]
    public async Task Operatore_ChangesNothing(string handler)
    {
        using var client = gateway.Client("vede");

        using var answer = await client.PostFormAsync(Pagina, handler, ("nuovo", "Revocata"), ("impronta", "x"), ("Motivo", "Curiosità"));

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private static MultipartFormDataContent Form(X509Certificate2 certificato, bool isPem, byte[]? prova = null)
    {
        var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(isPem ? Encoding.ASCII.GetBytes(certificato.ExportCertificatePem()) : certificato.RawData), "certificato", "certificato" },
            { new StringContent("Scadenza vicina"), "Motivo" },
        };
        if (prova is not null)
        {
            form.Add(new ByteArrayContent(prova), "prova", "prova.sig");
        }

        return form;
    }
}
