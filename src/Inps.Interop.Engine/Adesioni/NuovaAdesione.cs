using System.Net;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>The data with which an ente is enrolled.</summary>
public sealed record NuovaAdesione
{
    public required string CodiceEnte { get; init; }

    public required string Denominazione { get; init; }

    public required string CodicePatronato { get; init; }

    public required Ambiente Ambiente { get; init; }

    /// <inheritdoc cref="Adesione.CodiceFiscaleEnte"/>
    public string? CodiceFiscaleEnte { get; init; }

    /// <inheritdoc cref="Adesione.Referente"/>
    public Referente? Referente { get; init; }

    /// <summary>Null keeps the state that is stored; a new adesione is then enabled for its environment.</summary>
    public StatoAdesione? Stato { get; init; }

    public ProfiloSicurezza Profilo { get; init; } = ProfiloSicurezza.Nessuno;

    /// <inheritdoc cref="Adesione.ProfiliDeiServizi"/>
    public IReadOnlyDictionary<string, ProfiloSicurezza> ProfiliDeiServizi { get; init; } = new Dictionary<string, ProfiloSicurezza>();

    /// <inheritdoc cref="Adesione.ServiziConAudit"/>
    public IReadOnlyCollection<string> ServiziConAudit { get; init; } = [];

    public bool IdentityBlocchiSeparati { get; init; }

    /// <inheritdoc cref="Adesione.PresaVisioneAmmessa"/>
    public bool PresaVisioneAmmessa { get; init; }

    public IReadOnlyCollection<string> Servizi { get; init; } = [];

    public IReadOnlyCollection<IPNetwork> IndirizziAmmessi { get; init; } = [];

    /// <summary>Absolute https addresses.</summary>
    public IReadOnlyCollection<string> IndirizziCallback { get; init; } = [];

    public IReadOnlyCollection<string> Uffici { get; init; } = [];

    public IReadOnlyCollection<CertificatoAdesione> Certificati { get; init; } = [];

    /// <inheritdoc cref="Adesione.PortaDiDominio"/>
    public IReadOnlyDictionary<string, DateOnly?> PortaDiDominio { get; init; } = new Dictionary<string, DateOnly?>();

    /// <inheritdoc cref="Adesione.Quote"/>
    public Quote Quote { get; init; } = new();
}
