using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Sicurezza;

/// <summary>A gateway called by the ente that signs; PAT902 has agreed on no signature.</summary>
public sealed class SicurezzaGateway : IAsyncLifetime
{
    internal GatewayProcess Process { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    internal X509Certificate2 Certificate { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await GatewayProcess.AttachOrStartAsync(["Regole:AssegnoTemporaneoFineArretrati=2999-12-31"], Target.Address is null ? EntiDiProva.Adesioni() : null);
        Client = Process.Client(EntiDiProva.Firmatario);
        Certificate = TestCertificates.Load(EntiDiProva.Sigillo);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Certificate.Dispose();
        await Process.DisposeAsync();
    }

    /// <summary>The address that messages to a service name in wsa:To.</summary>
    internal string AddressOf(string servizio) => $"{Process.BaseAddress}modi/soap/{servizio}/v1/";

    /// <summary>Signs an envelope as a patronato does.</summary>
    internal string Sign(
        string servizio, string envelope, SecurityRequirements parts, string? to = null, X509Certificate2? certificate = null, string? messageId = null, string ns = Wire.Soap12)
    {
        var signer = new MessageSigner(certificate ?? Certificate, [], TimeProvider.System);
        var options = new SigningOptions { Parts = parts, To = to ?? AddressOf(servizio), MessageId = messageId };
        return Encoding.UTF8.GetString(signer.Sign(Encoding.UTF8.GetBytes(envelope), ns == Wire.Soap12 ? SoapVersion.Soap12 : SoapVersion.Soap11, options).Bytes.Span);
    }

    /// <summary>An Echo for a service.</summary>
    internal static string Echo(string servizio, string identity = Wire.Identity, string ns = Wire.Soap12) =>
        Wire.Envelope(Wire.Echo.Replace("AssegnoTemporaneo", servizio, StringComparison.Ordinal), identity, ns);
}

[Conformance]
[CollectionDefinition(Name)]
public sealed class SicurezzaTestGroup : ICollectionFixture<SicurezzaGateway>
{
    public const string Name = "Sicurezza";
}
