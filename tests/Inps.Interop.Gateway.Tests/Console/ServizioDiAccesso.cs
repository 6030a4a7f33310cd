using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Inps.Interop.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>
/// An OpenID Connect provider over TLS, as small as the code flow with PKCE lets it be (OpenID Connect Core 1.0 §3.1, RFC 7636): discovery, keys,
/// authorization for whoever is said to sit there, token. It can be made to say something wrong.
/// </summary>
internal sealed class ServizioDiAccesso : IAsyncDisposable
{
    public const string ClientId = "console";
    public const string Segreto = "un segreto con due punti: e spazi";
    private const string Chiave = "firma-1";

    private readonly RSA pubblicata = RSA.Create(2048);
    private readonly RSA altra = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Redirect)> codici = [];
    private readonly WebApplication app;

    private ServizioDiAccesso()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(Port, listen => listen.UseHttps(TestCertificates.Load("server"))));
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Indirizzo,
            ["authorization_endpoint"] = Indirizzo + "/authorize",
            ["token_endpoint"] = Indirizzo + "/token",
            ["jwks_uri"] = Indirizzo + "/jwks",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        app.MapGet("/jwks", () =>
        {
            var parameters = pubblicata.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = Chiave, n = Base64(parameters.Modulus!), e = Base64(parameters.Exponent!) } } });
        });
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", TokenAsync);
    }

    public int Port { get; } = GatewayProcess.FreePort();

    public string Indirizzo => $"https://localhost:{Port}";

    /// <summary>Subject of the account that is signed in there.</summary>
    public string Account { get; set; } = "";

    /// <summary>What its next tokens say wrong.</summary>
    public Difetto Difetto { get; set; }

    public static async Task<ServizioDiAccesso> StartAsync()
    {
        var servizio = new ServizioDiAccesso();
        await servizio.app.StartAsync();
        return servizio;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        pubblicata.Dispose();
        altra.Dispose();
    }

    /// <summary>Whoever asks is let through, and posts the code to the client as the form of a browser would.</summary>
    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["response_mode"] != "form_post"
            || query["code_challenge_method"] != "S256" || !query["scope"].ToString().Split(' ').Contains("openid"))
        {
            return Results.BadRequest();
        }

        var codice = Guid.NewGuid().ToString("N");
        codici[codice] = (query["nonce"]!, query["code_challenge"]!, query["redirect_uri"]!);
        return Results.Json(new { action = (string)query["redirect_uri"]!, code = codice, state = (string)query["state"]! });
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["grant_type"] != "authorization_code" || form["client_id"] != ClientId || form["client_secret"] != Segreto
            || !codici.TryRemove(form["code"].ToString(), out var chiesto) || form["redirect_uri"] != chiesto.Redirect
            || Base64(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != chiesto.Challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        return Results.Json(new { access_token = Guid.NewGuid().ToString("N"), token_type = "Bearer", expires_in = 300, id_token = IdToken(chiesto.Nonce) });
    }

    private string IdToken(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().AddHours(Difetto == Difetto.Scaduto ? -2 : 0).ToUnixTimeSeconds();
        var content = Part(new { alg = "RS256", typ = "JWT", kid = Chiave }) + "." + Part(new
        {
            iss = Difetto == Difetto.Emittente ? "https://altrove.example" : Indirizzo,
            aud = Difetto == Difetto.Destinatario ? "altra-applicazione" : ClientId,
            sub = Account,
            nonce = Difetto == Difetto.Nonce ? "un-altro" : nonce,
            iat = now,
            exp = now + 300,
        });
        var key = Difetto == Difetto.Firma ? altra : pubblicata;
        return content + "." + Base64(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static string Part(object value) => Base64(JsonSerializer.SerializeToUtf8Bytes(value));

    private static string Base64(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}

/// <summary>What an id_token says wrong.</summary>
public enum Difetto
{
    Nessuno,
    Firma,
    Nonce,
    Emittente,
    Destinatario,
    Scaduto,
}
