using System.Globalization;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>The handshake as <c>openssl s_client</c> sees it.</summary>
[Collection(ForeignClientGroup.Name)]
public sealed class OpenSslTests(ServedGateway served)
{
    private static readonly string Echo = Wire.Envelope(Wire.Echo);
    private static readonly string Request =
        $"POST /modi/soap/AssegnoTemporaneo/v1/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/soap+xml; charset=utf-8\r\nContent-Length: {Echo.Length}\r\n\r\n{Echo}";

    [Theory]
    [InlineData("-tls1_2", "TLSv1.2")]
    [InlineData("-tls1_3", "TLSv1.3")]
    public async Task Handshake_AsksForTheClientCertificateFromTheStart(string version, string name)
    {
        var result = await ConnectAsync(version, "-msg", "-cert", TestCertificates.PemOf("patronato1"), "-key", TestCertificates.KeyOf("patronato1"));

        result.Output.Should().Contain(name).And.Contain("Verify return code: 0 (ok)").And.Contain("HTTP/1.1 200 OK");
        result.Output.Should().Contain("CertificateRequest", "the server asks in the first handshake");
        result.Output.Should().NotContain("HelloRequest", "and never by a second one");
        result.Output.IndexOf("CertificateRequest", StringComparison.Ordinal).Should().BeLessThan(result.Output.IndexOf("HTTP/1.1 200", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task NoCertificate_IsExplainedByAFault(string version)
    {
        var result = await ConnectAsync(version);

        result.Output.Should().Contain("HTTP/1.1 403 Forbidden").And.Contain("GW-TLS-01");
    }

    [Theory]
    [InlineData("-tls1")]
    [InlineData("-tls1_1")]
    public async Task OldTls_IsRefused(string version)
    {
        // Level 0 lets the client itself offer the old version: the refusal is the server's.
        var result = await ConnectAsync(version, "-cipher", "DEFAULT@SECLEVEL=0");

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().NotContain("HTTP/1.1");
        result.Errors.Should().Contain("alert", "the server answers the handshake with an alert");
    }

    private Task<ToolResult> ConnectAsync(params string[] more) => Tool.RunAsync(
        null,
        Tool.Require("openssl"),
        ["s_client", "-connect", string.Create(CultureInfo.InvariantCulture, $"{served.Process.Host}:{served.Process.Port}"), "-servername", served.Process.Host, "-CAfile", TestCertificates.PemOf("ca"), "-ign_eof", .. more],
        Request);
}
