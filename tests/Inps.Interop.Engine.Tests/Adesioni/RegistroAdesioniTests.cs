using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Tests.Registrazione;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Adesioni;

public class RegistroAdesioniTests
{
    private static readonly X509Certificate2 Uno = Certificate("CN=Patronato Uno, O=Prova");
    private static readonly X509Certificate2 Due = Certificate("CN=Patronato Due, O=Prova");

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task EnrolledCertificate_IsFound_WithItsAdesione(string provider)
    {
        await using var motore = await StartAsync(provider);
        var nuova = Nuova("PAT901", ByThumbprint(Uno)) with
        {
            Servizi = ["AssegnoTemporaneo", "GestioneDomande"],
            Uffici = ["6038C", "6039D"],
            IndirizziAmmessi = [IPNetwork.Parse("10.1.0.0/16"), IPNetwork.Parse("2001:db8::/32")],
            Profilo = ProfiloSicurezza.IntegritySoap01,
            IdentityBlocchiSeparati = true,
        };

        await motore.Get<EnrolAdesione>().RunAsync(nuova, AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        var found = motore.Get<RegistroAdesioni>().Find(Uno);
        found!.Of(Ambiente.Produzione).Should().BeNull();
        found.Of(Ambiente.Collaudo).Should().BeEquivalentTo(nuova);
        motore.Get<RegistroAdesioni>().Find(Due).Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task CertificateEnrolledByName_IsFound_WhateverItsKey(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.Get<EnrolAdesione>().RunAsync(Nuova("PAT901", new(null, Uno.Issuer, Uno.Subject)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        using var renewed = Certificate("CN=Patronato Uno, O=Prova");

        motore.Get<RegistroAdesioni>().Find(renewed)!.Of(Ambiente.Collaudo)!.CodiceEnte.Should().Be("PAT901");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task EnrolmentWithoutAState_KeepsASuspension(string provider)
    {
        await using var motore = await StartAsync(provider);
        var enrol = motore.Get<EnrolAdesione>();
        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Uno)) with { Stato = StatoAdesione.Sospesa }, AzioneAdesione.Iscrizione, Prova, CancellationToken.None);
        await enrol.RunAsync(Nuova("PAT902", ByThumbprint(Due)) with { Stato = null }, AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Uno)) with { Stato = null }, AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        var registro = motore.Get<RegistroAdesioni>();
        registro.Find(Uno)!.Of(Ambiente.Collaudo)!.Stato.Should().Be(StatoAdesione.Sospesa);
        registro.Find(Due)!.Of(Ambiente.Collaudo)!.Stato.Should().Be(StatoAdesione.AbilitataCollaudo, "a new adesione is enabled");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SecondEnrolment_ReplacesTheFirst_InItsEnvironmentOnly(string provider)
    {
        await using var motore = await StartAsync(provider);
        var enrol = motore.Get<EnrolAdesione>();
        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Uno)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);
        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Uno)) with { Ambiente = Ambiente.Produzione }, AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Due)) with { Stato = StatoAdesione.Sospesa }, AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        var registro = motore.Get<RegistroAdesioni>();
        registro.Adesioni.Should().HaveCount(2);
        registro.Find(Uno)!.Adesioni.Select(a => a.Ambiente).Should().Equal(Ambiente.Produzione);
        registro.Find(Due)!.Of(Ambiente.Collaudo)!.Stato.Should().Be(StatoAdesione.Sospesa);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task CertificateOfAnotherEnte_IsRefused(string provider)
    {
        await using var motore = await StartAsync(provider);
        var enrol = motore.Get<EnrolAdesione>();
        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Uno)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        var again = () => enrol.RunAsync(Nuova("PAT902", ByThumbprint(Uno)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        (await again.Should().ThrowAsync<AdesioneException>()).Which.Message.Should().Contain("già iscritto per l'ente PAT901");
    }

    [Theory]
    [InlineData("ABCD", null, null)]
    [InlineData(null, "CN=Issuer", null)]
    [InlineData(null, null, null)]
    public async Task CertificateThatNamesNothing_IsRefused(string? thumbprint, string? issuer, string? subject)
    {
        await using var motore = await StartAsync("Sqlite");

        var enrol = () => motore.Get<EnrolAdesione>().RunAsync(Nuova("PAT901", new(thumbprint, issuer, subject)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        await enrol.Should().ThrowAsync<AdesioneException>();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task RevokedCertificate_IsFoundAsRevoked_InEveryEnvironment(string provider)
    {
        await using var motore = await StartAsync(provider, ClockAt("2026-11-24T08:00:00Z"));
        var enrol = motore.Get<EnrolAdesione>();
        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Uno)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);
        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Uno)) with { Ambiente = Ambiente.Produzione }, AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        await RevokeAsync(motore, "PAT901");
        var unknown = () => RevokeAsync(motore, "PAT902");

        await unknown.Should().ThrowAsync<AdesioneException>();
        var found = motore.Get<RegistroAdesioni>().Find(Uno)!;
        found.Adesioni.Should().HaveCount(2);
        found.Certificato.RevocatoIl.Should().Be(DateTimeOffset.Parse("2026-11-24T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        found.Certificato.MotivoRevoca.Should().Be("Chiave compromessa");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task CertificateEnrolledByName_IsWithdrawnAlone(string provider)
    {
        await using var motore = await StartAsync(provider, ClockAt("2026-11-24T08:00:00Z"));
        await motore.Get<EnrolAdesione>().RunAsync(
            Nuova("PAT901", new CertificatoAdesione(null, Uno.Issuer, Uno.Subject)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        await RevokeAsync(motore, "PAT901");

        var registro = motore.Get<RegistroAdesioni>();
        registro.Find(Uno)!.Certificato.RevocatoIl.Should().NotBeNull();
        registro.Adesioni.Single().Certificati.Single(c => c.ThumbprintSha256 is null).RevocatoIl.Should().BeNull("the next of this name is good");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task RevokedCertificate_StaysRevoked_WhenItsEnteIsEnrolledAgain(string provider)
    {
        await using var motore = await StartAsync(provider);
        var enrol = motore.Get<EnrolAdesione>();
        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Uno)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);
        await RevokeAsync(motore, "PAT901");

        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Due)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);
        await enrol.RunAsync(Nuova("PAT901", ByThumbprint(Uno)) with { Certificati = [ByThumbprint(Uno), ByThumbprint(Due)] }, AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        motore.Get<RegistroAdesioni>().Find(Uno)!.Certificato.MotivoRevoca.Should().Be("Chiave compromessa");
        motore.Get<RegistroAdesioni>().Find(Due)!.Certificato.RevocatoIl.Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ChangeOfAnotherProcess_CountsAfterTheRefresh(string provider)
    {
        var clock = ClockAt("2026-11-24T08:00:00Z");
        await using var uno = await StartAsync(provider, clock, ("Adesioni:Aggiornamento", "7"));
        await using var altro = await uno.StartTwinAsync();
        await altro.Get<EnrolAdesione>().RunAsync(Nuova("PAT901", ByThumbprint(Uno)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);
        uno.Get<RegistroAdesioni>().Find(Uno).Should().BeNull();

        clock.Advance(TimeSpan.FromSeconds(7));

        await BatchTests.WaitForAsync(() => Task.FromResult(uno.Get<RegistroAdesioni>().Find(Uno) is not null));
        uno.Get<RegistroAdesioni>().Find(Uno)!.Certificato.ThumbprintSha256.Should().Be(Thumbprint(Uno));
    }

    [Fact]
    public async Task RefreshThatFails_LeavesTheLastReadingInUse()
    {
        var clock = ClockAt("2026-11-24T08:00:00Z");
        await using var motore = await StartAsync("Sqlite", clock);
        await motore.Get<EnrolAdesione>().RunAsync(Nuova("PAT901", ByThumbprint(Uno)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);
        await motore.ExecuteAsync("""ALTER TABLE "Adesioni" RENAME TO "Altrove" """);

        clock.Advance(TimeSpan.FromSeconds(5));
        var refresh = () => motore.Get<RegistroAdesioni>().RefreshAsync(CancellationToken.None);

        await refresh.Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>();
        motore.Get<RegistroAdesioni>().Find(Uno).Should().NotBeNull();
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("10.2.0.1", false)]
    [InlineData("2001:db8::7", true)]
    [InlineData("2001:db9::7", false)]
    public async Task Address_IsComparedWithTheAgreedNetworks(string indirizzo, bool ammesso)
    {
        await using var motore = await StartAsync("Sqlite");
        await motore.Get<EnrolAdesione>().RunAsync(
            Nuova("PAT901", ByThumbprint(Uno)) with { IndirizziAmmessi = [IPNetwork.Parse("10.1.0.0/16"), IPNetwork.Parse("2001:db8::/32")] }, AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        motore.Get<RegistroAdesioni>().Adesioni.Single().AllowsAddress(IPAddress.Parse(indirizzo)).Should().Be(ammesso);
    }

    [Fact]
    public async Task AdesioneWithoutNetworks_AllowsAnyAddress()
    {
        await using var motore = await StartAsync("Sqlite");
        await motore.Get<EnrolAdesione>().RunAsync(Nuova("PAT901", ByThumbprint(Uno)), AzioneAdesione.Iscrizione, Prova, CancellationToken.None);

        motore.Get<RegistroAdesioni>().Adesioni.Single().AllowsAddress(IPAddress.Loopback).Should().BeTrue();
    }

    private static Task RevokeAsync(MotoreDiProva motore, string ente) => motore.Get<ManageAdesioni>().RevokeCertificatoAsync(
        new(ente, Ambiente.Collaudo), Thumbprint(Uno).ToLowerInvariant(), new Autore("operatore", "Chiave compromessa"), CancellationToken.None);

    private static NuovaAdesione Nuova(string ente, CertificatoAdesione certificato) => new()
    {
        CodiceEnte = ente,
        Denominazione = "Patronato di prova",
        CodicePatronato = ente,
        Ambiente = Ambiente.Collaudo,
        Stato = StatoAdesione.AbilitataCollaudo,
        Certificati = [certificato],
    };

    private static CertificatoAdesione ByThumbprint(X509Certificate2 certificate) => new(Thumbprint(certificate), null, null);

    private static string Thumbprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private static X509Certificate2 Certificate(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
