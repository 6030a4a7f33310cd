using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inps.Interop.Engine.Adesioni;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>
/// The scheda di adesione as a JSON file, one or several: who the ente is, whom to call, what it asks for. A certificate is given as a PEM file, as a
/// SHA-256 thumbprint, or as issuer and subject.
/// </summary>
internal sealed record SchedaAdesione
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public required string CodiceEnte { get; init; }

    public required string Denominazione { get; init; }

    public required string CodicePatronato { get; init; }

    public string? CodiceFiscaleEnte { get; init; }

    public Referente? Referente { get; init; }

    public Ambiente Ambiente { get; init; } = Ambiente.Collaudo;

    // Not given: a suspension by the operator survives the next start.
    public StatoAdesione? Stato { get; init; }

    public ProfiloSicurezza Profilo { get; init; }

    public Dictionary<string, ProfiloSicurezza> ProfiliDeiServizi { get; init; } = [];

    public string[] ServiziConAudit { get; init; } = [];

    public bool IdentityBlocchiSeparati { get; init; }

    public bool PresaVisioneAmmessa { get; init; }

    public required string[] Servizi { get; init; }

    public required string[] Uffici { get; init; }

    public string[] IndirizziCallback { get; init; } = [];

    public string[] IndirizziAmmessi { get; init; } = [];

    public Dictionary<string, DateOnly?> PortaDiDominio { get; init; } = [];

    public Quote Quote { get; init; } = new();

    public required Certificato[] Certificati { get; init; }

    /// <param name="path">A JSON array of schede, or one scheda.</param>
    /// <param name="servizi">The published services.</param>
    /// <exception cref="AdesioneException">The file cannot be read, or names something that is not there; the message says what.</exception>
    public static IReadOnlyList<NuovaAdesione> Read(string path, IReadOnlyCollection<string> servizi)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var isArray = bytes.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
            var schede = isArray
                ? JsonSerializer.Deserialize<SchedaAdesione[]>(bytes, Json) ?? []
                : JsonSerializer.Deserialize<SchedaAdesione>(bytes, Json) is { } scheda ? [scheda] : [];
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return [.. schede.Select(scheda => scheda.ToAdesione(folder, servizi))];
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException or CryptographicException)
        {
            throw new AdesioneException($"Il file '{path}' non può essere usato: {exception.Message} Serve una scheda di adesione in JSON, o una lista di schede, come nel README.");
        }
    }

    /// <exception cref="AdesioneException">It is neither an address nor a network.</exception>
    public static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new AdesioneException($"'{text}' non è un indirizzo IP né una rete come 192.0.2.0/24.");

    /// <exception cref="AdesioneException">One is not published.</exception>
    public static void CheckServizi(IEnumerable<string> asked, IReadOnlyCollection<string> servizi)
    {
        if (asked.FirstOrDefault(servizio => !servizi.Contains(servizio)) is { } unknown)
        {
            throw new AdesioneException($"Il servizio '{unknown}' non è pubblicato; servizi: {string.Join(", ", servizi.Order(StringComparer.Ordinal))}.");
        }
    }

    private NuovaAdesione ToAdesione(string folder, IReadOnlyCollection<string> servizi)
    {
        CheckServizi([.. Servizi, .. ProfiliDeiServizi.Keys, .. ServiziConAudit, .. PortaDiDominio.Keys], servizi);
        return new()
        {
            CodiceEnte = CodiceEnte,
            Denominazione = Denominazione,
            CodicePatronato = CodicePatronato,
            CodiceFiscaleEnte = CodiceFiscaleEnte,
            Referente = Referente,
            Ambiente = Ambiente,
            Stato = Stato,
            Profilo = Profilo,
            ProfiliDeiServizi = ProfiliDeiServizi,
            ServiziConAudit = ServiziConAudit,
            IdentityBlocchiSeparati = IdentityBlocchiSeparati,
            PresaVisioneAmmessa = PresaVisioneAmmessa,
            Servizi = Servizi,
            Uffici = Uffici,
            IndirizziAmmessi = [.. IndirizziAmmessi.Select(Network)],
            IndirizziCallback = IndirizziCallback,
            PortaDiDominio = PortaDiDominio,
            Quote = Quote,
            Certificati = [.. Certificati.Select(certificate => certificate.ToCertificato(folder))],
        };
    }

    /// <summary>A certificate in one of the three ways.</summary>
    internal sealed record Certificato(string? Pem, string? ThumbprintSha256, string? Issuer, string? Subject, DateTimeOffset? RevocatoIl, string? MotivoRevoca)
    {
        public CertificatoAdesione ToCertificato(string folder)
        {
            if (Pem is null)
            {
                return new(ThumbprintSha256?.ToUpperInvariant(), Issuer, Subject, RevocatoIl, MotivoRevoca);
            }

            var certificate = X509CertificateLoader.LoadCertificateFromFile(Existing(Path.Combine(folder, Pem)));
            return ManageAdesioni.OfCertificate(certificate) with { RevocatoIl = RevocatoIl, MotivoRevoca = MotivoRevoca };
        }

        private static string Existing(string path) => File.Exists(path) ? path : throw new FileNotFoundException($"Il file di certificato {path} non esiste.");
    }
}
