using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

/// <summary>Submissions of the bonus from the citizen's channels, which a patronato cannot make by SOAP (COVID-13, COVID-17, COVID-26..28).</summary>
public class BonusBabySittingTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task SentWithHalfAPin_IsRegistered_AndTold_WithBBSR005(string provider)
    {
        await using var motore = await StartAsync(provider);

        var esito = await motore.Submit.RunAsync(RichiestaDiBonus.Of("MSG-0001", canale: "PORTALE_WEB", livello: LivelloCredenziale.PinSemplificato), Ct);

        esito.Should().BeOfType<EsitoRegistrazione.Registrata>().Which.Fatti.Segnalazioni.Select(s => s.Codice).Should().Equal("BBS-R005");
    }

    [Theory]
    [InlineData(LivelloCredenziale.SpidL1)]
    [InlineData(null)]
    public async Task CredentialOutsideTheMatrix_IsRefused_WithCANR002(LivelloCredenziale? livello)
    {
        await using var motore = await StartAsync("Sqlite");

        var esito = await motore.Submit.RunAsync(RichiestaDiBonus.Of("MSG-0001", canale: "PORTALE_WEB", livello: livello), Ct);

        var rifiutata = esito.Should().BeOfType<EsitoRegistrazione.Rifiutata>().Subject;
        (rifiutata.Esito, rifiutata.Segnalazioni.Single().Codice).Should().Be((Esito.RichiestaInvalida, "CAN-R002"));
    }

    [Fact]
    public async Task ContactCenter_IsClosedUntilItsRelease_ThenAdmitsTheFirstPartOfThePin()
    {
        var richiesta = RichiestaDiBonus.Of("MSG-0001", canale: "CONTACT_CENTER", livello: LivelloCredenziale.PinSemplificato);
        await using var chiuso = await StartAsync("Sqlite");
        await using var aperto = await StartAsync("Sqlite", null, ("Canali:BonusBabySitting:CONTACT_CENTER:DallIstante", "2020-05-01T00:00:00+02:00"));

        var prima = await chiuso.Submit.RunAsync(richiesta, Ct);
        var dopo = await aperto.Submit.RunAsync(richiesta, Ct);

        prima.Should().BeOfType<EsitoRegistrazione.Rifiutata>().Which.Segnalazioni.Select(s => s.Codice).Should().Equal("BBS-R005", "CAN-R003");
        dopo.Should().BeOfType<EsitoRegistrazione.Registrata>();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SameMinoreTwice_IsRefused_WithBBSR003_AlsoInOneBatch(string provider)
    {
        await using var motore = await StartAsync(provider);
        var minore = RichiestaDiProva.NuovoMinore();

        var insieme = await Task.WhenAll(
            motore.Submit.RunAsync(RichiestaDiBonus.Of("MSG-0001", minore), Ct).AsTask(), motore.Submit.RunAsync(RichiestaDiBonus.Of("MSG-0002", minore), Ct).AsTask());
        var dopo = await motore.Submit.RunAsync(RichiestaDiBonus.Of("MSG-0003", minore), Ct);

        insieme.OfType<EsitoRegistrazione.Registrata>().Should().ContainSingle();
        insieme.OfType<EsitoRegistrazione.Rifiutata>().Append(dopo).Cast<EsitoRegistrazione.Rifiutata>()
            .SelectMany(r => r.Segnalazioni).Select(s => s.Codice).Should().Equal("BBS-R003", "BBS-R003");
        await motore.RegisterHoldsAsync(1);
    }
}
