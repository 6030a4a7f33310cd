using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Client;

/// <summary>The doors of the Institute.</summary>
public enum Canale
{
    /// <summary>An address for each service (ModI).</summary>
    Modi,

    /// <summary>The Porta di Dominio: one address, e-Gov 1.1 busta (SPCoop).</summary>
    Spcoop,
}

/// <summary>How a <see cref="PatronatoClient"/> reaches the Institute and who it says it is.</summary>
public sealed record PatronatoClientOptions
{
    /// <summary>Scheme, host and port, such as <c>https://localhost:8443</c>; the path of the service is added.</summary>
    public required Uri Address { get; init; }

    /// <summary>The certificate of the ente with its private key; null to send none (the gateway then refuses with GW-TLS-01).</summary>
    public CertificatoClient? Certificato { get; init; }

    /// <summary>Authorities that may have issued the server's certificate; empty for those of the operating system.</summary>
    public IReadOnlyList<X509Certificate2> Autorita { get; init; } = [];

    /// <summary>The operator of the Identity header (COOP-23).</summary>
    public required string UserId { get; init; }

    /// <summary>The office of the Identity header (COOP-22).</summary>
    public required string CodiceUfficio { get; init; }

    /// <summary>How messages are signed; null: they are not, TLS alone vouches for the ente.</summary>
    public FirmaMessaggi? Firma { get; init; }

    /// <summary>The evidence of who acts that goes with each call; null for none.</summary>
    public AuditChiamate? Audit { get; init; }

    /// <summary>The door that is called; another one needs <see cref="CodiceEnte"/> too.</summary>
    public Canale Canale { get; init; }

    /// <summary>Code of the ente, which a busta names as its sender; null where there is no busta.</summary>
    public string? CodiceEnte { get; init; }

    /// <summary>Code of the Institute, which a busta names as its receiver.</summary>
    public string CodiceIstituto { get; init; } = "INPS0040";

    /// <summary>On the Porta di Dominio it is 1.1, whatever is set.</summary>
    public SoapVersion SoapVersion
    {
        get => Canale == Canale.Spcoop ? SoapVersion.Soap11 : field;
        init;
    } = SoapVersion.Soap12;

    /// <summary>Binary content from this many bytes on travels beside the envelope (MTOM), smaller in it; <see cref="int.MaxValue"/> for never.</summary>
    public int AttachmentThreshold { get; init; } = 16 * 1024;

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Attempts after the first; all of them carry the same bytes, so the same IdMessaggio.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>Wait before the first retry; it doubles, with jitter, where the server does not say Retry-After.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Longest wait before a retry, Retry-After included.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(60);

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Told before each retry: what happened (Italian) and how long the wait is.</summary>
    public Action<string, TimeSpan>? OnRetry { get; init; }
}
