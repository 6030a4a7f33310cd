using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Prestazioni.CicloDiVita;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Adesioni;

public class ManageAdesioniTests
{
    private static readonly ChiaveAdesione Pat901 = new("PAT901", Ambiente.Collaudo);
    private static readonly Autore Rossi = new("rossi", "Richiesta del referente");

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task Adesione_GoesThroughItsStates_AndTheHistoryTellsWhoAndWhy(string provider)
    {
        await using var motore = await StartAsync(provider, ClockAt("2026-11-24T08:00:00Z"));
        await RequestAsync(motore);
        var manage = motore.Get<ManageAdesioni>();

        foreach (var stato in new[] { StatoAdesione.InVerifica, StatoAdesione.AbilitataCollaudo, StatoAdesione.Sospesa, StatoAdesione.AbilitataCollaudo, StatoAdesione.Revocata })
        {
            await manage.ChangeStatoAsync(Pat901, stato, Rossi, CancellationToken.None);
            Adesione(motore).Stato.Should().Be(stato);
            Adesione(motore).IsAbilitata.Should().Be(stato == StatoAdesione.AbilitataCollaudo);
        }

        var storia = await manage.ReadStoriaAsync(Pat901, CancellationToken.None);
        storia.Select(v => v.Azione).Should().Equal([AzioneAdesione.Richiesta, .. Enumerable.Repeat(AzioneAdesione.Stato, 5)]);
        storia.Skip(1).Should().OnlyContain(v => v.Operatore == "rossi" && v.Motivo == "Richiesta del referente");
        storia[1].Dettaglio.Should().Be("Stato: Richiesta → InVerifica");
        storia[3].Dettaglio.Split('\n').Should().BeEquivalentTo("Stato: AbilitataCollaudo → Sospesa", "StatoPrecedente: (vuoto) → AbilitataCollaudo");
    }

    [Theory]
    [InlineData(StatoAdesione.AbilitataCollaudo, "può passare a: InVerifica, Sospesa, Revocata")]
    [InlineData(StatoAdesione.AbilitataProduzione, "può passare a: InVerifica, Sospesa, Revocata")]
    [InlineData(StatoAdesione.Richiesta, "può passare a: InVerifica, Sospesa, Revocata")]
    public async Task ForbiddenTransition_IsRefused_AndTellsThePossibleOnes(StatoAdesione nuovo, string frase)
    {
        await using var motore = await StartAsync("Sqlite");
        await RequestAsync(motore);

        var change = () => motore.Get<ManageAdesioni>().ChangeStatoAsync(Pat901, nuovo, Rossi, CancellationToken.None);

        (await change.Should().ThrowAsync<AdesioneException>()).WithMessage($"*{frase}*");
        Adesione(motore).Stato.Should().Be(StatoAdesione.Richiesta);
        (await motore.Get<ManageAdesioni>().ReadStoriaAsync(Pat901, CancellationToken.None)).Should().HaveCount(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task NextCertificate_WithProofOfPossession_IsGoodBesideTheFirst_AndCanBePromoted(string provider)
    {
        await using var motore = await StartAsync(provider, ClockAt("2026-11-24T08:00:00Z"));
        var (primo, _) = Certificate("CN=Primo", 2027);
        var (secondo, chiave) = Certificate("CN=Secondo", 2028);
        await RequestAsync(motore, primo);
        var manage = motore.Get<ManageAdesioni>();

        await manage.AddCertificatoAsync(Pat901, secondo, Sign(chiave, ProvaDiPossesso.TextFor(Pat901, secondo)), Rossi, CancellationToken.None);
        await manage.PromoteCertificatoAsync(Pat901, Thumbprint(secondo), Rossi, CancellationToken.None);

        var registro = motore.Get<RegistroAdesioni>();
        registro.Find(primo)!.Certificato.Promosso.Should().BeFalse();
        registro.Adesioni.Single().Certificati.Select(c => c.Intero!.RawData).Should().BeEquivalentTo([primo.RawData, secondo.RawData]);
        registro.Find(secondo)!.Certificato.Should().BeEquivalentTo(
            new { Promosso = true, ValidoFino = new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero), RevocatoIl = (DateTimeOffset?)null });
    }

    [Fact]
    public async Task ProofByAnotherKey_OrForAnotherEnte_IsRefused()
    {
        await using var motore = await StartAsync("Sqlite", ClockAt("2026-11-24T08:00:00Z"));
        await RequestAsync(motore);
        var (certificato, chiave) = Certificate("CN=Secondo", 2028);
        var (_, altra) = Certificate("CN=Altro", 2028);
        var text = ProvaDiPossesso.TextFor(Pat901, certificato);

        foreach (var prova in new[] { Sign(altra, text), Sign(chiave, text.Replace("PAT901", "PAT902", StringComparison.Ordinal)), [] })
        {
            var add = () => motore.Get<ManageAdesioni>().AddCertificatoAsync(Pat901, certificato, prova, Rossi, CancellationToken.None);
            (await add.Should().ThrowAsync<AdesioneException>()).WithMessage("*prova di possesso*");
        }

        motore.Get<RegistroAdesioni>().Find(certificato).Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Dati_AreReplacedWhereGiven(string provider)
    {
        await using var motore = await StartAsync(provider);
        await RequestAsync(motore);
        var dati = new DatiAdesione { Uffici = ["6038C", "7001A"], IndirizziAmmessi = [IPNetwork.Parse("192.0.2.0/24")], RichiesteAlMinuto = 120, ChiamateContemporanee = 4 };

        await motore.Get<ManageAdesioni>().ChangeDatiAsync(Pat901, dati, Rossi, CancellationToken.None);
        await motore.Get<ManageAdesioni>().ChangeDatiAsync(Pat901, new DatiAdesione { ChiamateContemporanee = 0 }, Rossi, CancellationToken.None);

        var adesione = Adesione(motore);
        adesione.Uffici.Should().BeEquivalentTo("6038C", "7001A");
        adesione.Servizi.Should().BeEquivalentTo("AssegnoTemporaneo");
        adesione.Quote.Should().Be(new Quote(120, null));
        var storia = await motore.Get<ManageAdesioni>().ReadStoriaAsync(Pat901, CancellationToken.None);
        storia[1].Dettaglio.Should().Contain("Uffici: 6038C → 6038C, 7001A").And.Contain("RichiesteAlMinuto: (vuoto) → 120");
        storia[2].Dettaglio.Should().Be("ChiamateContemporanee: 4 → (vuoto)");
    }

    [Fact]
    public async Task CertificateNearItsEnd_IsToldOnce_AsAnEventOfItsEnte()
    {
        var clock = ClockAt("2026-10-01T08:00:00Z");
        await using var motore = await StartAsync("Sqlite", clock);
        await RequestAsync(motore, Certificate("CN=Primo", 2027).Certificato);
        await motore.Get<LavoriPeriodici>().RunAsync(CancellationToken.None);
        (await EventiAsync(motore)).Should().BeEmpty("the end is three months away");

        clock.AdjustTime(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await motore.Get<LavoriPeriodici>().RunAsync(CancellationToken.None);
        await motore.Get<LavoriPeriodici>().RunAsync(CancellationToken.None);

        (await EventiAsync(motore)).Should().ContainSingle().Which.Should().Contain("scade il 2027-01-01 00:00 UTC");
    }

    private static async Task<IReadOnlyList<string>> EventiAsync(MotoreDiProva motore)
    {
        await using var context = motore.Context();
        return [.. context.Eventi.Where(e => e.Ente == "PAT901" && e.Tipo == TipoEvento.CertificatoInScadenza).Select(e => e.Dettaglio!)];
    }

    private static Task RequestAsync(MotoreDiProva motore, X509Certificate2? certificato = null) => motore.Get<EnrolAdesione>().RunAsync(
        new NuovaAdesione
        {
            CodiceEnte = "PAT901",
            Denominazione = "Patronato di prova",
            CodicePatronato = "PAT901",
            Ambiente = Ambiente.Collaudo,
            Stato = StatoAdesione.Richiesta,
            Servizi = ["AssegnoTemporaneo"],
            Uffici = ["6038C"],
            Certificati = certificato is null ? [] : [ManageAdesioni.OfCertificate(certificato)],
        },
        AzioneAdesione.Richiesta,
        Rossi,
        CancellationToken.None);

    private static Adesione Adesione(MotoreDiProva motore) => motore.Get<RegistroAdesioni>().Adesioni.Single();

    private static byte[] Sign(ECDsa key, string text) => key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    private static string Thumbprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private static (X509Certificate2 Certificato, ECDsa Key) Certificate(string subject, int endYear)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        return (request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(endYear, 1, 1, 0, 0, 0, TimeSpan.Zero)), key);
    }
}
