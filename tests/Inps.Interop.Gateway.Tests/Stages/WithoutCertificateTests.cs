using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>Without an enrolled certificate nothing answers but contracts, page and health (design D9a, ruling 23).</summary>
[Collection(OneGateway.Name)]
public sealed class WithoutCertificateTests(GatewayFixture fixture)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"];

    private static readonly string[] Paths =
    [
        "modi/soap/AssegnoTemporaneo/v1/", "modi/soap/AssegnoTemporaneo/v1", "modi/soap/AssegnoTemporaneo/v1/?wsdl", "modi/soap/AssegnoTemporaneo/v1?xsd=comune.xsd",
        "modi/soap/AssegnoTemporaneo/v1/?xsd=../../appsettings.json", "modi/soap/GestioneDomande/v1/", "modi/soap/GestioneDomande/v1?wsdl", "modi/soap/Pensioni/v1/",
        "health/live", "health/ready", "health/other", "", "metrics", "PD", "console", "modi/soap/", "appsettings.json", "..%2fappsettings.json", "data/inps-interop.db",
    ];

    // What may be read: path without its query → what it begins with.
    private static readonly Dictionary<string, string> Public = new(StringComparer.Ordinal)
    {
        ["modi/soap/AssegnoTemporaneo/v1/"] = "<!doctype html>",
        ["modi/soap/AssegnoTemporaneo/v1"] = "<!doctype html>",
        ["modi/soap/AssegnoTemporaneo/v1/?wsdl"] = "<?xml",
        ["modi/soap/AssegnoTemporaneo/v1?xsd=comune.xsd"] = "<?xml",
        ["modi/soap/GestioneDomande/v1/"] = "<!doctype html>",
        ["modi/soap/GestioneDomande/v1?wsdl"] = "<?xml",
        ["PD"] = "<!doctype html>",
        ["health/live"] = "ok",
        ["health/ready"] = "ok",
    };

    public static TheoryData<string?, string> Callers => new()
    {
        { null, "GW-TLS-01" }, { "non-iscritto", "GW-TLS-02" }, { "scaduto", "GW-TLS-03" }, { "futuro", "GW-TLS-04" }, { "revocato", "GW-TLS-05" },
        { "altra-rete", "GW-IP-01" }, { "sospeso", "GW-ADE-01" }, { "autofirmato", "GW-TLS-02" },
    };

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task EveryAddressAndMethod_AnswersNothingElse(string? certificate, string codice)
    {
        using var selfSigned = certificate == "autofirmato" ? SelfSigned() : null;
        using var client = selfSigned is null ? fixture.Gateway.Client(certificate) : fixture.Gateway.Client(selfSigned);
        foreach (var path in Paths)
        {
            foreach (var method in Methods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
                if (method is not ("GET" or "HEAD"))
                {
                    request.Content = Wire.Content(Wire.Envelope(Wire.Echo));
                }

                using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
                var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

                response.Headers.Contains("INPS-IdTransazione").Should().BeTrue("{0} {1} is an answer like any other", method, path);
                Judge(method, path, codice, response.StatusCode, body);
            }
        }
    }

    private static void Judge(string method, string path, string codice, HttpStatusCode status, string body)
    {
        var isService = path.StartsWith("modi/soap/", StringComparison.Ordinal) && path.Contains("/v1", StringComparison.Ordinal);
        if (method is "GET" or "HEAD")
        {
            var expected = Public.GetValueOrDefault(path);
            status.Should().Be(expected is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, "{0} {1}", method, path);
            body.Should().StartWith(method == "HEAD" ? "" : expected ?? "");
        }
        else if (isService)
        {
            var expected = method == "POST" ? codice : "GW-HTTP-405";
            status.Should().Be(method == "POST" ? HttpStatusCode.Forbidden : HttpStatusCode.MethodNotAllowed, "{0} {1}", method, path);
            body.Should().Contain($"<customFaultCode>{expected}</customFaultCode>", "{0} {1}", method, path);
        }
        else if (path == "PD")
        {
            // Who holds an enrolled certificate is read, so that it is told that its message carries no busta.
            var expected = method != "POST" ? (HttpStatusCode.MethodNotAllowed, "GW-HTTP-405")
                : codice.StartsWith("GW-TLS", StringComparison.Ordinal) ? (HttpStatusCode.Forbidden, codice)
                : (HttpStatusCode.InternalServerError, "EGOV_IT_001");
            status.Should().Be(expected.Item1, "{0} {1}", method, path);
            body.Should().Contain($"<customFaultCode>{expected.Item2}</customFaultCode>", "{0} {1}", method, path);
        }
        else
        {
            status.Should().Be(HttpStatusCode.NotFound, "{0} {1}", method, path);
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=patronato1.sviluppo, O=Patronato Demo Uno, C=IT", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}

/// <summary><c>Tls:ClientCertificate=Require</c>: the refusal moves into the handshake.</summary>
public sealed class RequiredCertificateTests
{
    [Inside("wants settings of its own")]
    [Fact]
    public async Task OnlyEnrolledCertificates_GetAConnection()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Tls:ClientCertificate=Require"], readyCertificate: "patronato1");
        using var enrolled = gateway.Client("patronato1");

        (await enrolled.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
        foreach (var certificate in new[] { null, "non-iscritto", "scaduto" })
        {
            using var client = gateway.Client(certificate);
            var reading = async () => await client.GetAsync(new Uri("modi/soap/AssegnoTemporaneo/v1/?wsdl", UriKind.Relative));

            var refused = (await reading.Should().ThrowAsync<HttpRequestException>("{0} is not enrolled", certificate ?? "nobody")).Which;
            refused.InnerException.Should().Match(inner => inner is IOException || inner is AuthenticationException);
        }
    }
}
