using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>The two environments of one binary (design D12). The order is stored: append only.</summary>
public enum Ambiente
{
    Collaudo = 0,
    Produzione = 1,
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
    /// <summary>How long before its end a certificate is said to expire.</summary>
    public static readonly TimeSpan PreavvisoScadenza = TimeSpan.FromDays(60);

    public required long Id { get; init; }

    public required string CodiceEnte { get; init; }

    public required string Denominazione { get; init; }

    public required string CodicePatronato { get; init; }

    public required Ambiente Ambiente { get; init; }

    /// <summary>Codice fiscale of the ente, from the scheda di adesione.</summary>
    public string? CodiceFiscaleEnte { get; init; }

    /// <summary>Whom to call at the ente.</summary>
    public Referente? Referente { get; init; }

    public required StatoAdesione Stato { get; init; }

    /// <summary>The states to which it may go now (domain 4.7).</summary>
    public IReadOnlyList<StatoAdesione> StatiPossibili { get; init; } = [];

    /// <summary>True when the ente may call the environment that the adesione is for.</summary>
    public bool IsAbilitata => Stato == StatoAdesione.AbilitataProduzione || (Stato == StatoAdesione.AbilitataCollaudo && Ambiente == Ambiente.Collaudo);

    public required ProfiloSicurezza Profilo { get; init; }

    /// <summary>The services for which another profile was agreed.</summary>
    public required IReadOnlyDictionary<string, ProfiloSicurezza> ProfiliDeiServizi { get; init; }

    /// <summary>Services whose calls must say, signed, who acts and from where (ModI AUDIT, <c>Agid-JWT-TrackingEvidence</c>).</summary>
    public IReadOnlySet<string> ServiziConAudit { get; init; } = new HashSet<string>();

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

    /// <summary>The services that the ente may call through the Porta di Dominio, each with its last day there; null: none is set (COOP-08).</summary>
    public required IReadOnlyDictionary<string, DateOnly?> PortaDiDominio { get; init; }

    /// <summary>Calls that the ente may make; what is null has the gateway's own limit.</summary>
    public required Quote Quote { get; init; }

    /// <summary>What was agreed for a service; a message that is signed more strictly is as good.</summary>
    public ProfiloSicurezza ProfiloDi(string servizio) => ProfiliDeiServizi.TryGetValue(servizio, out var profilo) ? profilo : Profilo;

    /// <summary>The last day of the Porta di Dominio for a service; null when none is set, or the door is not open for it.</summary>
    public DateOnly? DismissioneDi(string servizio) => PortaDiDominio.GetValueOrDefault(servizio);

    /// <summary>True when the service may be called through the Porta di Dominio on that day.</summary>
    /// <param name="giorno">In Italy.</param>
    public bool AllowsPortaDiDominio(string servizio, DateOnly giorno) => PortaDiDominio.TryGetValue(servizio, out var ultimo) && (ultimo is null || giorno <= ultimo);

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
    string? MotivoRevoca = null)
{
    /// <summary>The certificate itself, where it was given: what a signature names is looked for among these.</summary>
    public X509Certificate2? Intero { get; init; }

    /// <summary>Begin of its validity, where the certificate itself was given.</summary>
    public DateTimeOffset? ValidoDal { get; init; }

    /// <summary>End of its validity, where the certificate itself was given.</summary>
    public DateTimeOffset? ValidoFino { get; init; }

    /// <summary>True for the one that the ente is expected to use; the others are good too, while they are valid.</summary>
    public bool Promosso { get; init; }
}

/// <summary>Whom to call at an ente.</summary>
public sealed record Referente(string Nome, string? Email, string? Telefono);

/// <summary>Calls that an ente may make.</summary>
/// <param name="RichiesteAlMinuto">Calls that are taken in a minute.</param>
/// <param name="ChiamateContemporanee">Calls that are worked at the same time.</param>
public sealed record Quote(int? RichiesteAlMinuto = null, int? ChiamateContemporanee = null);

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
