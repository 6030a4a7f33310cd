using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>Every page of the matrix as a supervisore sees it, on a desk and on a telephone: axe-core finds nothing serious.</summary>
[Collection(ConsoleAndBrowser.Name)]
public sealed class AccessibilitaTests(ConsoleGateway gateway, Navigatore navigatore)
{
    /// <summary>Where the pictures of the pages go when they are asked for; they are looked at, and the best are kept in <c>samples/screenshots</c>.</summary>
    private static readonly string? Immagini = Environment.GetEnvironmentVariable("INPS_INTEROP_SCREENSHOTS");

    public static TheoryData<Riga> Pagine => [.. Matrice.Righe.Where(riga => riga.IsPagina)];

    [Theory]
    [MemberData(nameof(Pagine))]
    public async Task Page_HasNoSeriousViolation(Riga pagina)
    {
        var page = await navigatore.PageAsync(gateway, ConsoleGateway.Supervisore);
        try
        {
            await page.GotoAsync((await gateway.AddressOfAsync(pagina)).OriginalString);
            foreach (var width in (int[])[Navigatore.Tavolo, Navigatore.Telefono])
            {
                await page.SetViewportSizeAsync(width, 800);
                if (Immagini is not null)
                {
                    await page.ScreenshotAsync(new() { Path = Path.Combine(SampleFinder.PathOf(Immagini), $"{pagina.Dichiarato.Trim('/').Replace('/', '-').Split(':')[0].Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}-{width}.png") });
                }

                await page.ShouldBeAccessibleAsync();
            }
        }
        finally
        {
            await page.CloseAsync();
        }
    }
}
