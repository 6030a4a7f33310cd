using System.Net;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>The two environments of one binary (design D12). The order is stored: append only.</summary>
public enum Ambiente
{
    Collaudo = 0,
    Produzione = 1,
}

/// <summary>State of an adesione (domain 4.7). The order is stored: append only.</summary>
public enum StatoAdesione
{
    Attiva = 0,
    Sospesa = 1,
    Revocata = 2,
}

/// <summary>The message security agreed with the fruitore (ModI). The order is stored: append only.</summary>
public enum ProfiloSicurezza
{
    Nessuno = 0,
    IdAuthSoap01 = 1,
    IdAuthSoap02 = 2,
    IntegritySoap01 = 3,

    /// <summary>INTEGRITY_SOAP_01 over ID_AUTH_SOAP_02, and the answer signed with the digests of the request (PROFILE_NON_REPUDIATION_01).</summary>
    NonRepudiation01 = 4,
}

/// <summary>What was agreed with an ente for one environment. Immutable: a change makes a new snapshot.</summary>
public sealed record Adesione
{
    public required long Id { get; init; }

    public required string CodiceEnte { get; init; }

    public required string Denominazione { get; init; }

    public required string CodicePatronato { get; init; }

    public required Ambiente Ambiente { get; init; }

    public required StatoAdesione Stato { get; init; }

    public required ProfiloSicurezza Profilo { get; init; }

    /// <summary>The services for which another profile was agreed.</summary>
    public required IReadOnlyDictionary<string, ProfiloSicurezza> ProfiliDeiServizi { get; init; }

    /// <summary>True when the ente may send Identity as separate header blocks (domain 1.2.1).</summary>
    public required bool IdentityBlocchiSeparati { get; init; }

    /// <summary>True when the fruitore shows the avviso itself and may confirm it at once (ConfermaAvviso=PRESA_VISIONE, domain 3.2).</summary>
    public required bool PresaVisioneAmmessa { get; init; }

    /// <summary>Names of the enabled services, such as <c>AssegnoTemporaneo</c>.</summary>
    public required IReadOnlySet<string> Servizi { get; init; }

    /// <summary>Addresses from which the ente may call; empty: any.</summary>
    public required IReadOnlyList<IPNetwork> IndirizziAmmessi { get; init; }

    /// <summary>Addresses to which results may be delivered, compared exactly (ModI NONBLOCK_PUSH_SOAP); empty: none.</summary>
    public required IReadOnlySet<string> IndirizziCallback { get; init; }

    /// <summary>Enrolled offices: the values allowed as CodiceUfficio.</summary>
    public required IReadOnlySet<string> Uffici { get; init; }

    public required IReadOnlyList<CertificatoAdesione> Certificati { get; init; }

    /// <summary>What was agreed for a service; a message that is signed more strictly is as good.</summary>
    public ProfiloSicurezza ProfiloDi(string servizio) => ProfiliDeiServizi.TryGetValue(servizio, out var profilo) ? profilo : Profilo;

    /// <summary>True when <paramref name="indirizzo"/> may call; IPv4 mapped in IPv6 is compared as IPv4.</summary>
    public bool AllowsAddress(IPAddress indirizzo)
    {
        if (IndirizziAmmessi.Count == 0)
        {
            return true;
        }

        var plain = indirizzo.IsIPv4MappedToIPv6 ? indirizzo.MapToIPv4() : indirizzo;
        foreach (var rete in IndirizziAmmessi)
        {
            if (rete.Contains(plain))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A certificate of an adesione: by SHA-256 thumbprint, or by issuer and subject.</summary>
/// <param name="ThumbprintSha256">64 upper-case hexadecimal digits.</param>
/// <param name="Issuer">Distinguished name as .NET prints it, with <paramref name="Subject"/>.</param>
/// <param name="RevocatoIl">When the operator withdrew it; null while it is good.</param>
public sealed record CertificatoAdesione(
    string? ThumbprintSha256,
    string? Issuer,
    string? Subject,
    DateTimeOffset? RevocatoIl = null,
    string? MotivoRevoca = null);

/// <summary>What the register knows about a presented certificate.</summary>
/// <param name="Adesioni">The adesioni that hold it, at most one for each environment.</param>
public sealed record CertificatoTrovato(CertificatoAdesione Certificato, IReadOnlyList<Adesione> Adesioni)
{
    /// <summary>The adesione of the environment, null when there is none.</summary>
    public Adesione? Of(Ambiente ambiente)
    {
        foreach (var adesione in Adesioni)
        {
            if (adesione.Ambiente == ambiente)
            {
                return adesione;
            }
        }

        return null;
    }
}

/// <summary>The data with which an ente is enrolled.</summary>
public sealed record NuovaAdesione
{
    public required string CodiceEnte { get; init; }

    public required string Denominazione { get; init; }

    public required string CodicePatronato { get; init; }

    public required Ambiente Ambiente { get; init; }

    /// <summary>Null keeps the state that is stored; a new adesione is then active.</summary>
    public StatoAdesione? Stato { get; init; }

    public ProfiloSicurezza Profilo { get; init; } = ProfiloSicurezza.Nessuno;

    /// <inheritdoc cref="Adesione.ProfiliDeiServizi"/>
    public IReadOnlyDictionary<string, ProfiloSicurezza> ProfiliDeiServizi { get; init; } = new Dictionary<string, ProfiloSicurezza>();

    public bool IdentityBlocchiSeparati { get; init; }

    /// <inheritdoc cref="Adesione.PresaVisioneAmmessa"/>
    public bool PresaVisioneAmmessa { get; init; }

    public IReadOnlyCollection<string> Servizi { get; init; } = [];

    public IReadOnlyCollection<IPNetwork> IndirizziAmmessi { get; init; } = [];

    /// <summary>Absolute https addresses.</summary>
    public IReadOnlyCollection<string> IndirizziCallback { get; init; } = [];

    public IReadOnlyCollection<string> Uffici { get; init; } = [];

    public IReadOnlyCollection<CertificatoAdesione> Certificati { get; init; } = [];
}
