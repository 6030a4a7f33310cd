using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests;

/// <summary>The enti that the tests call as: the two of the demo, one for each case that the fruitore stage tells apart, and one that signs.</summary>
internal static class EntiDiProva
{
    /// <summary>Certificate of the ente that has agreed on another profile of signatures for each service.</summary>
    public const string Firmatario = "firmatario";

    /// <summary>Code of that ente.</summary>
    public const string CodiceFirmatario = "PAT916";

    /// <summary>Its certificate for messages, which is not the one of its channel.</summary>
    public const string Sigillo = "sigillo1";

    public static string SubjectOf(string name) => $"CN={name}.prova, O=Patronato di prova, C=IT";

    /// <summary>A message of PAT901 as the ente that signs writes it.</summary>
    public static string OfFirmatario(string message) => message.Replace("PAT901", CodiceFirmatario, StringComparison.Ordinal);

    private static readonly Lazy<IReadOnlyList<object>> Tutte = new(Make);

    /// <summary>The rows of the adesioni file, whose certificates have been issued.</summary>
    public static IReadOnlyList<object> Adesioni() => Tutte.Value;

    private static IReadOnlyList<object> Make()
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var name in new[]
        {
            "sospeso", "altro-ambiente", "revocato", "altra-rete", "rete-giusta", "solo-gestione", "per-soggetto", "blocchi-separati", "porta-dismessa",
            Firmatario, Sigillo,
        })
        {
            TestCertificates.Issue(name, SubjectOf(name), now.AddDays(-1), now.AddYears(1)).Dispose();
        }

        TestCertificates.Issue("del-server", SubjectOf("del-server"), now.AddDays(-1), now.AddYears(1), "1.3.6.1.5.5.7.3.1").Dispose();
        TestCertificates.Issue("ogni-uso", SubjectOf("ogni-uso"), now.AddDays(-1), now.AddYears(1), "2.5.29.37.0").Dispose();
        TestCertificates.Issue("senza-usi", SubjectOf("senza-usi"), now.AddDays(-1), now.AddYears(1), usage: null).Dispose();
        TestCertificates.Issue("futuro", SubjectOf("futuro"), now.AddDays(10), now.AddYears(1)).Dispose();

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
            CheFirma(),
        ];
    }

    private static object CheFirma() => new
    {
        codiceEnte = CodiceFirmatario,
        denominazione = "Patronato che firma",
        codicePatronato = CodiceFirmatario,
        servizi = SampleFinder.Servizi.Append("GestioneDomande").Append("InvioMassivo"),
        uffici = new[] { "6038C" },
        portaDiDominio = new { AssegnoTemporaneo = (string?)null },
        profilo = "IdAuthSoap01",
        profiliDeiServizi = new
        {
            AssegnoTemporaneo = "IntegritySoap01",
            GestioneDomande = "IdAuthSoap02",
            Alas = "NonRepudiation01",
            InvioMassivo = "IntegritySoap01",
        },
        serviziConAudit = new[] { "IndennitaCovid19" },
        certificati = new[] { new { pem = TestCertificates.PemOf(Firmatario) }, new { pem = TestCertificates.PemOf(Sigillo) } },
    };

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
