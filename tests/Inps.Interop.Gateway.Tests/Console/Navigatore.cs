using System.Collections.Concurrent;
using Inps.Interop.Gateway.Tests.ForeignClients;
using Inps.Interop.Tests.Shared;
using Microsoft.Playwright;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>Debian's chromium, started once for all tests of the console; each person has a window of its own, with its client certificate.</summary>
public sealed class Navigatore : IAsyncLifetime
{
    internal const int Tavolo = 1200;
    internal const int Telefono = 390;

    private readonly ConcurrentDictionary<string, IBrowserContext> persone = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Tool.Find("chromium") is { } path)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--lang=it"] });
        }
    }

    /// <summary>A fresh page of who holds the certificate; skips the test, saying so, where chromium is not installed.</summary>
    /// <param name="certificate">Null for nobody's.</param>
    internal async Task<IPage> PageAsync(ConsoleGateway gateway, string? certificate)
    {
        Assert.SkipWhen(browser is null, "chromium is not installed here (Debian: apt-get install chromium).");
        if (!persone.TryGetValue(certificate ?? "", out var context))
        {
            context = await browser!.NewContextAsync(new()
            {
                BaseURL = gateway.Address.OriginalString,
                ViewportSize = new() { Width = Tavolo, Height = 800 },
                Locale = "it-IT",
                TimezoneId = "Europe/Rome",

                // The browser knows nothing of the development CA; who trusts whom is shown elsewhere.
                IgnoreHTTPSErrors = true,
                ClientCertificates = certificate is null
                    ? null
                    : [new() { Origin = gateway.Address.OriginalString.TrimEnd('/'), CertPath = TestCertificates.PemOf(certificate), KeyPath = TestCertificates.KeyOf(certificate) }],
            });
            context.SetDefaultTimeout(20_000);
            persone[certificate ?? ""] = context;
        }

        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
