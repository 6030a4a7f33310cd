using System.Net;
using System.Text.Json;
using Inps.Interop.Gateway.Tests.Adesioni;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>Sign-in by account: a real provider, a browser that follows it, and every token that must not let anybody in.</summary>
public sealed class AccessoConAccountTests(AccessoConAccountTests.Gateway gateway) : IClassFixture<AccessoConAccountTests.Gateway>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sub-supervisore", "Bianca Bianchi (supervisore)")]
    [InlineData("sub-operatore", "Nero Neri (operatore)")]
    public async Task Operator_EntersWithTheRoleOfTheRegister(string account, string shown)
    {
        using var browser = gateway.Browser();

        using var entered = await gateway.SignInAsync(browser, account);

        entered.StatusCode.Should().Be(HttpStatusCode.Redirect);
        entered.Headers.Location!.OriginalString.Should().Be("/azioni");
        entered.Headers.GetValues("Set-Cookie").Should().Contain(cookie => cookie.StartsWith("__Host-console=", StringComparison.Ordinal)
            && cookie.Contains("secure", StringComparison.OrdinalIgnoreCase) && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase));
        (await browser.GetStringAsync(new Uri("/azioni", UriKind.Relative), Ct)).Should().Contain(shown);
    }

    [Fact]
    public async Task UnknownAccount_IsRefused_AndToldWhichItIs()
    {
        using var browser = gateway.Browser();

        using var refused = await gateway.SignInAsync(browser, "sub-sconosciuto");

        refused.Headers.Location!.OriginalString.Should().Be("/accesso?account=sub-sconosciuto");
        refused.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).Should().NotContain(cookie => cookie.StartsWith("__Host-console=", StringComparison.Ordinal));
        (await browser.GetStringAsync(refused.Headers.Location, Ct)).Should().Contain("sub-sconosciuto").And.Contain("non è di un operatore abilitato");
        await IsOutAsync(browser);
    }

    [Theory]
    [InlineData(Difetto.Firma)]
    [InlineData(Difetto.Nonce)]
    [InlineData(Difetto.Emittente)]
    [InlineData(Difetto.Destinatario)]
    [InlineData(Difetto.Scaduto)]
    public async Task TokenThatProvesNothing_LetsNobodyIn(Difetto difetto)
    {
        using var browser = gateway.Browser();

        using var refused = await gateway.SignInAsync(browser, "sub-supervisore", difetto);

        refused.StatusCode.Should().Be(HttpStatusCode.Redirect);
        refused.Headers.Location!.OriginalString.Should().Be("/accesso?rifiutato=true");
        (await browser.GetStringAsync(refused.Headers.Location, Ct)).Should().Contain("non ha confermato");
        await IsOutAsync(browser);
    }

    /// <summary>A code that another browser began to ask for (login CSRF).</summary>
    [Fact]
    public async Task AnswerToAnothersRequest_LetsNobodyIn()
    {
        using var browser = gateway.Browser();
        using var other = gateway.Browser();

        using var refused = await gateway.SignInAsync(browser, "sub-supervisore", from: other);

        refused.Headers.Location!.OriginalString.Should().Be("/accesso?rifiutato=true");
        await IsOutAsync(other);
    }

    [Fact]
    public async Task DisabledOperator_IsOutAtOnce()
    {
        (await gateway.Process.OperateAsync(["operatori", "aggiungi", "lascia", "--nome", "Chi lascia", "--ruolo", "Operatore", "--account", "sub-lascia"])).ExitCode.Should().Be(0);
        using var browser = gateway.Browser();
        using var entered = await gateway.SignInAsync(browser, "sub-lascia");
        (await browser.GetAsync(new Uri("/", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.OK);

        (await gateway.Process.OperateAsync(["operatori", "disabilita", "lascia"])).ExitCode.Should().Be(0);

        await IsOutAsync(browser);
    }

    /// <summary>Whoever reads a backup finds no key with which a cookie could be made.</summary>
    [Fact]
    public async Task KeysOfTheCookies_AreEncryptedInTheDatabase()
    {
        using var browser = gateway.Browser();
        using var entered = await gateway.SignInAsync(browser, "sub-operatore");

        var keys = await TestDatabase.Sqlite(gateway.Process.Folder).ListAsync("""SELECT "Contenuto" FROM "ChiaviConsole" """, Ct);

        keys.Should().NotBeEmpty().And.OnlyContain(key => key.Contains("<cifrata", StringComparison.Ordinal) && !key.Contains("masterKey", StringComparison.Ordinal));
        gateway.Process.Errors.Should().NotContain("unencrypted");
    }

    private static async Task IsOutAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/", UriKind.Relative), Ct);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().EndWith("/accesso?ritorno=%2F");
    }

    /// <summary>A gateway whose console asks the provider, and an operator of each role with an account.</summary>
    public sealed class Gateway : IAsyncLifetime
    {
        private readonly int consolePort = GatewayProcess.FreePort();
        private ServizioDiAccesso servizio = null!;

        internal GatewayProcess Process { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            servizio = await ServizioDiAccesso.StartAsync();
            Process = await GatewayProcess.StartAsync(
                [
                    $"Console:Oidc:Autorita={servizio.Indirizzo}", $"Console:Oidc:ClientId={ServizioDiAccesso.ClientId}", $"Console:Oidc:ClientSecret={ServizioDiAccesso.Segreto}",
                    $"Console:Oidc:AutoritaTls={TestCertificates.PemOf("ca")}",
                ],
                consolePort: consolePort);
            foreach (var (codice, nome, ruolo) in new[] { ("supervisore", "Bianca Bianchi", "Supervisore"), ("operatore", "Nero Neri", "Operatore") })
            {
                (await Process.OperateAsync(["operatori", "aggiungi", codice, "--nome", nome, "--ruolo", ruolo, "--account", "sub-" + codice])).ExitCode.Should().Be(0);
            }
        }

        /// <summary>A browser without a certificate, with cookies of its own; redirects are told, not followed.</summary>
        internal HttpClient Browser()
        {
            var client = Process.Client(null, handler => handler.AllowAutoRedirect = false);
            client.BaseAddress = new Uri($"https://localhost:{consolePort}/");
            return client;
        }

        /// <summary>From the sign-in page to the provider and back.</summary>
        /// <param name="from">The browser that brings the provider's answer; null: the one that asked.</param>
        /// <returns>The answer to what the provider's form posts.</returns>
        internal async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string account, Difetto difetto = Difetto.Nessuno, HttpClient? from = null)
        {
            (servizio.Account, servizio.Difetto) = (account, difetto);
            using var challenge = await browser.GetAsync(new Uri("/accesso?handler=Account&ritorno=%2Fazioni", UriKind.Relative), Ct);
            challenge.Headers.Location!.OriginalString.Should().StartWith(servizio.Indirizzo + "/authorize?");
            using var form = JsonDocument.Parse(await browser.GetStringAsync(challenge.Headers.Location, Ct));
            string Field(string name) => form.RootElement.GetProperty(name).GetString()!;
            return await (from ?? browser).PostAsync(new Uri(Field("action")), new FormUrlEncodedContent([new("code", Field("code")), new("state", Field("state"))]), Ct);
        }

        public async ValueTask DisposeAsync()
        {
            await Process.DisposeAsync();
            await servizio.DisposeAsync();
        }
    }
}
