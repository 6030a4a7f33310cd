using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>The tests that need no settings of their own share one gateway.</summary>
[Conformance]
[CollectionDefinition(Name)]
public sealed class OneGateway : ICollectionFixture<GatewayFixture>
{
    public const string Name = "One gateway";
}

/// <summary>A gateway with a small size limit and one adesione per case that the fruitore stage tells apart.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    public const int MessaggioByte = 262_144;

    private readonly ConcurrentDictionary<string, HttpClient> clients = new(StringComparer.Ordinal);

    internal GatewayProcess Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // Presented after this day a domanda carries AT-I16: the tests that mean a domanda without findings say so.
        Gateway = await GatewayProcess.AttachOrStartAsync(
            [$"Limiti:MessaggioByte={MessaggioByte}", "Regole:AssegnoTemporaneoFineArretrati=2999-12-31"], Target.Address is null ? Adesioni() : null);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        await Gateway.DisposeAsync();
    }

    /// <summary>A client with the certificate of the name; null for none.</summary>
    internal HttpClient Client(string? certificate = "patronato1") => clients.GetOrAdd(certificate ?? "", _ => Gateway.Client(certificate));

    internal static string SubjectOf(string name) => $"CN={name}.prova, O=Patronato di prova, C=IT";

    private static IReadOnlyList<object> Adesioni()
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var name in new[]
        {
            "sospeso", "altro-ambiente", "revocato", "altra-rete", "rete-giusta", "solo-gestione", "per-soggetto", "blocchi-separati", "porta-dismessa",
        })
        {
            TestCertificates.Issue(name, SubjectOf(name), now.AddDays(-1), now.AddDays(30)).Dispose();
        }

        TestCertificates.Issue("del-server", SubjectOf("del-server"), now.AddDays(-1), now.AddDays(30), "1.3.6.1.5.5.7.3.1").Dispose();
        TestCertificates.Issue("ogni-uso", SubjectOf("ogni-uso"), now.AddDays(-1), now.AddDays(30), "2.5.29.37.0").Dispose();
        TestCertificates.Issue("senza-usi", SubjectOf("senza-usi"), now.AddDays(-1), now.AddDays(30), usage: null).Dispose();
        TestCertificates.Issue("futuro", SubjectOf("futuro"), now.AddDays(10), now.AddDays(30)).Dispose();

        using var ca = X509CertificateLoader.LoadCertificateFromFile(TestCertificates.PemOf("ca"));
        return
        [
            .. GatewayProcess.DemoAdesioni(),
            Riga("PAT903", "sospeso") with { Stato = "Sospesa" },
            Riga("PAT904", "altro-ambiente") with { Ambiente = "Produzione" },
            Riga("PAT905", "revocato") with
            {
                Certificati = [new(TestCertificates.PemOf("revocato"), RevocatoIl: new DateTimeOffset(2026, 1, 31, 10, 30, 0, TimeSpan.Zero), MotivoRevoca: "Chiave persa")],
            },
            Riga("PAT906", "altra-rete") with { IndirizziAmmessi = ["192.0.2.0/24", "2001:db8::1"] },
            Riga("PAT907", "rete-giusta") with { IndirizziAmmessi = ["127.0.0.0/8", "::1"] },
            Riga("PAT908", "solo-gestione") with { Servizi = ["GestioneDomande"] },
            Riga("PAT909", "per-soggetto") with { Certificati = [new(Issuer: ca.Subject, Subject: SubjectOf("per-soggetto"))] },
            Riga("PAT910", "blocchi-separati") with { IdentityBlocchiSeparati = true },
            Riga("PAT911", "futuro"),
            Riga("PAT912", "del-server"),
            Riga("PAT913", "ogni-uso"),
            Riga("PAT914", "senza-usi"),
            Riga("PAT915", "porta-dismessa") with
            {
                PortaDiDominio = new() { ["AssegnoTemporaneo"] = new DateOnly(2026, 1, 31), ["GestioneDomande"] = new DateOnly(2999, 12, 31) },
            },
        ];
    }

    private static RigaAdesione Riga(string codice, string certificate) => new(codice, [new(TestCertificates.PemOf(certificate))]);
}

/// <summary>A row of the adesioni file, with the defaults of the demo.</summary>
internal sealed record RigaAdesione(string CodiceEnte, RigaCertificato[] Certificati)
{
    public string Denominazione => "Patronato di prova " + CodiceEnte;

    public string CodicePatronato => CodiceEnte;

    public string Stato { get; init; } = "AbilitataCollaudo";

    public string Ambiente { get; init; } = "Collaudo";

    public bool IdentityBlocchiSeparati { get; init; }

    public string[] Servizi { get; init; } = ["AssegnoTemporaneo", "GestioneDomande"];

    public string[] Uffici { get; init; } = ["6038C"];

    public string[] IndirizziAmmessi { get; init; } = [];

    public Dictionary<string, DateOnly?> PortaDiDominio { get; init; } = [];

    public string[] IndirizziCallback { get; init; } = [];
}

internal sealed record RigaCertificato(
    string? Pem = null, string? ThumbprintSha256 = null, string? Issuer = null, string? Subject = null, DateTimeOffset? RevocatoIl = null, string? MotivoRevoca = null);
