using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;
using Microsoft.Playwright;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>What operators and integrators do, in a browser, with their certificates.</summary>
[Collection(ConsoleAndBrowser.Name)]
public sealed class PercorsiTests(ConsoleGateway gateway, Navigatore navigatore) : IAsyncDisposable
{
    /// <summary>The richiedente of the sample of AT-R002.</summary>
    private const string CodiceFiscale = "RSSMRA80A01H501U";

    private readonly List<IPage> opened = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Supervisore_FindsACall_ReadsItMasked_AndRevealsItWithAReason()
    {
        var page = await OpenAsync(ConsoleGateway.Supervisore);
        var chiamata = await gateway.CallAsync();
        await page.GotoAsync("/traffico");
        await page.GetByLabel("Codice di guasto o di regola").FillAsync("AT-R002");
        await page.GetByLabel("Fruitore", new() { Exact = true }).FillAsync("PAT901");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cerca" }).ClickAsync();
        await page.Locator($"a[href='/traffico/{chiamata}']").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(chiamata);
        await Assertions.Expect(page.Locator("tr.errore")).ToContainTextAsync("AT-R002");
        (await page.ContentAsync()).Should().NotContain(CodiceFiscale);

        var motivo = $"Segnalazione {chiamata[..8]}";
        await page.GetByLabel("Motivo").FillAsync(motivo);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Scarica la richiesta" }).ClickAsync());
        (await File.ReadAllTextAsync(await download.PathAsync(), Ct)).Should().Contain(CodiceFiscale);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mostra in chiaro" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Richiesta" })).ToContainTextAsync(CodiceFiscale);
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Azioni" }).ClickAsync();
        var azioni = page.Locator("tr", new() { HasText = motivo });
        await Assertions.Expect(azioni).ToHaveCountAsync(2);
        await Assertions.Expect(azioni.Filter(new() { HasText = "dati in chiaro" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Traffic_IsExported_Masked_AndInClearWithAReason()
    {
        var page = await OpenAsync(ConsoleGateway.Supervisore);
        var chiamata = await gateway.CallAsync();
        await page.GotoAsync("/traffico?Codice=AT-R002&Ente=PAT901");
        await page.GetByText("Esporta", new() { Exact = true }).ClickAsync();
        var masked = await DownloadAsync(page, "CSV");
        await page.GetByLabel("Motivo per esportare").FillAsync("Segnalazione 77");
        var clear = await DownloadAsync(page, "CSV in chiaro");

        masked.Should().Contain(chiamata).And.Contain("AT-R002").And.NotContain(CodiceFiscale);
        clear.Should().Contain(chiamata).And.Contain(CodiceFiscale);
        await page.GotoAsync("/azioni");
        await Assertions.Expect(page.Locator("tr", new() { HasText = "Segnalazione 77" })).ToContainTextAsync("traffico esportato in chiaro");
    }

    [Fact]
    public async Task Operatore_SeesNoReveal_AndFollowsTheTrafficLive()
    {
        var page = await OpenAsync(ConsoleGateway.Vede);
        await page.GotoAsync($"/traffico/{await gateway.CallAsync()}");
        await Assertions.Expect(page.GetByText("Mostra in chiaro")).ToHaveCountAsync(0);

        await page.GotoAsync("/traffico");
        await page.GetByRole(AriaRole.Link, new() { Name = "In diretta" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ferma" })).ToBeVisibleAsync();
        var chiamata = await gateway.CallAsync("errori/AT-R004.xml");

        await Assertions.Expect(page.Locator($"a[href='/traffico/{chiamata}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Operatore_KeepsASearch_AndForgetsIt()
    {
        var page = await OpenAsync(ConsoleGateway.Vede);
        await page.GotoAsync("/traffico?Codice=AT-R002");
        await page.GetByText("Ricerche salvate").ClickAsync();
        await page.GetByLabel("Salva questa ricerca come").FillAsync("maggiorenni");
        await page.GetByRole(AriaRole.Button, new() { Name = "Salva", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ricerca salvata: maggiorenni.");
        await page.GetByText("Ricerche salvate").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "maggiorenni" })).ToHaveAttributeAsync("href", "/traffico?Codice=AT-R002");
        await page.GetByRole(AriaRole.Button, new() { Name = "Elimina la ricerca maggiorenni" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Ricerche salvate (0)")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Fruitore_ValidatesAMessage_CorrectsIt_AndValidatesAgain()
    {
        var page = await OpenAsync("patronato1");
        await page.GotoAsync("/collaudo/validatore");
        await page.GetByLabel("Testo da controllare").FillAsync(Wire.Sample("errori/AT-R002.xml", Domande.NewId()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Controlla" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Da correggere" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Rilievi" })).ToContainTextAsync("AT-R002");
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Testo da controllare").FillAsync(DomandeDiProva.Domanda(7_000, Domande.NewId()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Controlla" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Accettabile" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Fruitore_IssuesTheReportOfItsScenarios_AndTheOperatorSeesIt()
    {
        var page = await OpenAsync("patronato1");
        await page.GotoAsync("/collaudo/scenari");
        await page.GetByRole(AriaRole.Button, new() { Name = "Emetti un rapporto" }).ClickAsync();

        var riga = page.GetByRole(AriaRole.Region, new() { Name = "Rapporti" }).Locator("tbody tr").First;
        await Assertions.Expect(riga).ToContainTextAsync("PAT901");
        await page.ShouldBeAccessibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => riga.GetByRole(AriaRole.Link, new() { Name = "PDF" }).ClickAsync());
        (await File.ReadAllTextAsync(await download.PathAsync(), Ct)).Should().StartWith("%PDF-");
        var address = await riga.GetByRole(AriaRole.Link, new() { Name = "firma" }).GetAttributeAsync("href");
        var operatore = await OpenAsync(ConsoleGateway.Vede);
        await operatore.GotoAsync("/collaudo/scenari?ente=PAT901");
        await Assertions.Expect(operatore.Locator($"a[href='{address}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WhoHasNoCertificate_IsShownHowToEnter()
    {
        var page = await OpenAsync(null);
        await page.GotoAsync("/traffico");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/accesso\\?ritorno=%2Ftraffico$"));
        await page.ShouldBeAccessibleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in opened)
        {
            await page.CloseAsync();
        }
    }

    private static async Task<string> DownloadAsync(IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), Ct);
    }

    private async Task<IPage> OpenAsync(string? certificate)
    {
        var page = await navigatore.PageAsync(gateway, certificate);
        opened.Add(page);
        return page;
    }
}
