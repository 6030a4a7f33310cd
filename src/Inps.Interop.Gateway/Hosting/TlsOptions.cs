using Inps.Interop.Engine.Adesioni;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Whether a missing or bad client certificate is explained by a stage or refused in the handshake (design D9a).</summary>
internal enum ClientCertificateJudgement
{
    /// <summary>Asked for in the first handshake, judged by the fruitore stage, so that a refusal can be explained.</summary>
    Allow,

    /// <summary>Judged in the handshake: who is not enrolled gets no connection, contracts included.</summary>
    Require,
}

/// <summary>Section <c>Tls</c>: the server's certificate and how client certificates are judged.</summary>
internal sealed class TlsOptions
{
    public const string Section = "Tls";

    /// <summary>PEM file of the server's certificate (with its chain); null: the development certificate.</summary>
    public string? Certificato { get; set; }

    /// <summary>PEM file of its private key.</summary>
    public string? Chiave { get; set; }

    /// <summary>PEM file of the CAs that certificates enrolled by issuer and subject must chain to; null: the development CA.</summary>
    public string? AutoritaClient { get; set; }

    public ClientCertificateJudgement ClientCertificate { get; set; } = ClientCertificateJudgement.Allow;

    /// <summary>Folder of the development certificates; null: <c>certs-dev</c> of the checkout, else of the content root.</summary>
    public string? CertificatiDiSviluppo { get; set; }
}

internal sealed class TlsOptionsValidator(IOptions<GatewayOptions> gateway) : IValidateOptions<TlsOptions>
{
    public ValidateOptionsResult Validate(string? name, TlsOptions options)
    {
        var failures = new List<string>();
        Setting.RequireFile("Tls:Certificato", options.Certificato, "a PEM file", failures);
        Setting.RequireFile("Tls:Chiave", options.Chiave, "a PEM file", failures);
        Setting.RequireFile("Tls:AutoritaClient", options.AutoritaClient, "a PEM file", failures);
        if (options.Certificato is null != options.Chiave is null)
        {
            failures.Add("Tls:Certificato and Tls:Chiave go together: set both, or neither for the development certificate.");
        }

        if (!Enum.IsDefined(options.ClientCertificate))
        {
            failures.Add($"Tls:ClientCertificate is '{options.ClientCertificate}'; accepted: Allow, Require.");
        }

        if (gateway.Value.Ambiente == Ambiente.Produzione && (options.Certificato is null || options.AutoritaClient is null))
        {
            failures.Add("Gateway:Ambiente is Produzione, where development certificates are refused: set Tls:Certificato, Tls:Chiave and Tls:AutoritaClient.");
        }

        return Setting.Result(failures);
    }
}
