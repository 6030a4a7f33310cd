using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Operations;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>
/// Enrols the adesioni of a JSON file at start (setting <c>Gateway:FileAdesioni</c>): each replaces the one of the same ente and environment. A certificate
/// is given as a PEM file, as a SHA-256 thumbprint, or as issuer and subject.
/// </summary>
internal sealed class AdesioniFile(EnrolAdesione enrol, OperationTable operations, IOptions<GatewayOptions> options)
{
    private const string Key = "Gateway:FileAdesioni";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="StartupException">The file cannot be read; the sentence says why.</exception>
    public async Task EnrolAsync(CancellationToken cancellationToken)
    {
        if (options.Value.FileAdesioni is not { } path)
        {
            return;
        }

        foreach (var row in Read(path))
        {
            if (row.Servizi.Concat(row.ProfiliDeiServizi.Keys).FirstOrDefault(servizio => !operations.Servizi.Contains(servizio)) is { } unknown)
            {
                throw new StartupException(
                    $"{Key} gives the ente {row.CodiceEnte} the service '{unknown}'; accepted: {string.Join(", ", operations.Servizi.Order(StringComparer.Ordinal))}.");
            }

            try
            {
                await enrol.RunAsync(row.ToAdesione(Path.GetDirectoryName(Path.GetFullPath(path))!), cancellationToken);
            }
            catch (Exception exception) when (exception is ArgumentException or IOException or CryptographicException)
            {
                throw new StartupException($"{Key} cannot enrol the ente {row.CodiceEnte}: {exception.Message}", exception);
            }
        }
    }

    private static Row[] Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Row[]>(File.ReadAllBytes(path), Json) ?? [];
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new StartupException($"{Key} is '{path}', which cannot be used: {exception.Message} Accepted: a JSON array of adesioni as the README shows it.", exception);
        }
    }

    private sealed record Row
    {
        public required string CodiceEnte { get; init; }

        public required string Denominazione { get; init; }

        public required string CodicePatronato { get; init; }

        public Ambiente Ambiente { get; init; } = Ambiente.Collaudo;

        // Not given: a suspension by the operator survives the next start.
        public StatoAdesione? Stato { get; init; }

        public ProfiloSicurezza Profilo { get; init; }

        public Dictionary<string, ProfiloSicurezza> ProfiliDeiServizi { get; init; } = [];

        public bool IdentityBlocchiSeparati { get; init; }

        public bool PresaVisioneAmmessa { get; init; }

        public required string[] Servizi { get; init; }

        public required string[] Uffici { get; init; }

        public string[] IndirizziCallback { get; init; } = [];

        public string[] IndirizziAmmessi { get; init; } = [];

        public required CertificateRow[] Certificati { get; init; }

        public NuovaAdesione ToAdesione(string folder) => new()
        {
            CodiceEnte = CodiceEnte,
            Denominazione = Denominazione,
            CodicePatronato = CodicePatronato,
            Ambiente = Ambiente,
            Stato = Stato,
            Profilo = Profilo,
            ProfiliDeiServizi = ProfiliDeiServizi,
            IdentityBlocchiSeparati = IdentityBlocchiSeparati,
            PresaVisioneAmmessa = PresaVisioneAmmessa,
            Servizi = Servizi,
            Uffici = Uffici,
            IndirizziAmmessi = [.. IndirizziAmmessi.Select(Parse)],
            IndirizziCallback = IndirizziCallback,
            Certificati = [.. Certificati.Select(certificate => certificate.ToCertificato(folder))],
        };

        private static IPNetwork Parse(string text) =>
            IPNetwork.TryParse(text, out var network) ? network
            : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new StartupException($"{Key} holds the address '{text}'; accepted: an IP address or a network such as 192.0.2.0/24.");
    }

    private sealed record CertificateRow(string? Pem, string? ThumbprintSha256, string? Issuer, string? Subject, DateTimeOffset? RevocatoIl, string? MotivoRevoca)
    {
        public CertificatoAdesione ToCertificato(string folder) =>
            new(Pem is null ? ThumbprintSha256?.ToUpperInvariant() : Thumbprint.OfPem(Existing(Path.Combine(folder, Pem))), Issuer, Subject, RevocatoIl, MotivoRevoca);

        private static string Existing(string path) => File.Exists(path) ? path : throw new FileNotFoundException($"the certificate file {path} does not exist.");
    }
}

/// <summary>A start that cannot go on; the message is for the person at the terminal.</summary>
internal sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
