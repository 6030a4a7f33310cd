using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Tests.Shared;
using Microsoft.Playwright;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>What a supervisore does in a browser, with its certificate: the life of an adesione.</summary>
[Collection(OneConsoleGateway.Name)]
public sealed class PercorsiSupervisoreTests(ConsoleConLotti gateway, Navigatore navigatore)
{
    [Fact]
    public async Task Adesione_GetsACertificate_IsSuspended_AndResumed()
    {
        using var certificato = TestCertificates.Issue("da-pagina", "CN=da-pagina", ConsoleGateway.Ieri, ConsoleGateway.Ieri.AddYears(1));
        var impronta = certificato.GetCertHashString(HashAlgorithmName.SHA256);
        using var fruitore = gateway.Process.Client("da-pagina");
        var page = await navigatore.PageAsync(gateway, ConsoleGateway.Supervisore);
        await page.GotoAsync("/adesioni");
        await page.GetByRole(AriaRole.Link, new() { Name = "PAT902" }).ClickAsync();
        await page.GetByText("Aggiungi un certificato").ClickAsync();
        var modulo = page.Locator("form", new() { HasText = "Firma del testo" });
        await modulo.GetByLabel("Certificato (PEM o DER)").SetInputFilesAsync(TestCertificates.PemOf("da-pagina"));
        await modulo.GetByRole(AriaRole.Button, new() { Name = "Mostra il testo da firmare" }).ClickAsync();
        var testo = await page.GetByRole(AriaRole.Status).InnerTextAsync();
        await modulo.GetByLabel("Certificato (PEM o DER)").SetInputFilesAsync(TestCertificates.PemOf("da-pagina"));
        await modulo.GetByLabel("Firma del testo").SetInputFilesAsync(new FilePayload { Name = "prova.sig", MimeType = "application/octet-stream", Buffer = Sign(certificato, testo) });
        await modulo.GetByLabel("Motivo").FillAsync("Rinnovo");
        await modulo.GetByRole(AriaRole.Button, new() { Name = "Aggiungi il certificato" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("ammesso da subito");
        await Assertions.Expect(page.GetByText(impronta, new() { Exact = true }).First).ToBeVisibleAsync();
        (await EchoAsync(fruitore)).Status.Should().Be(200);
        await ChangeStatoAsync(page, "sospesa", "Verifica in corso");
        (await EchoAsync(fruitore)).FaultCode.Should().Be("GW-ADE-01");
        await page.ShouldBeAccessibleAsync();
        await ChangeStatoAsync(page, "abilitata collaudo", "Verifica finita");
        (await EchoAsync(fruitore)).Status.Should().Be(200);
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Storia" })).ToContainTextAsync("Verifica finita");
        await page.CloseAsync();
    }

    private static async Task ChangeStatoAsync(IPage page, string stato, string motivo)
    {
        var modulo = page.Locator("form", new() { HasText = "Nuovo stato" });
        await modulo.GetByLabel("Nuovo stato").SelectOptionAsync(new SelectOptionValue { Label = stato });
        await modulo.GetByLabel("Motivo").FillAsync(motivo);
        await modulo.GetByRole(AriaRole.Button, new() { Name = "Cambia lo stato" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"L'adesione ora è {stato}.");
    }

    private static Task<Answer> EchoAsync(HttpClient fruitore) => fruitore.PostAsync(Wire.Envelope(Wire.Echo, Wire.Identity.Replace("6038C", "7001A", StringComparison.Ordinal)));

    private static byte[] Sign(X509Certificate2 certificato, string testo)
    {
        using var chiave = certificato.GetRSAPrivateKey()!;
        return chiave.SignData(Encoding.UTF8.GetBytes(testo), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
