using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Comune.LivelloCredenziale;

namespace Inps.Interop.Engine.Tests.Registrazione;

/// <summary>The admission matrix of the instructions (domain 1.6), row by row.</summary>
public class AmmissioneTests
{
    private static readonly DateOnly Oggi = new(2026, 11, 24);

    public static TheoryData<string> Emergenza =>
    [
        "COVID_PROF_COCOCO", "COVID_AUTONOMI_AGO", "COVID_STAGIONALI_TURISMO_TERME", "COVID_AGRICOLI", "COVID_SPETTACOLO", "BABY_SITTING",
    ];

    [Fact]
    public void AssegnoTemporaneo_AdmitsAnyCredentialOfTheIstituto_ButTheSimplifiedPin() =>
        Presenta("AT", "PORTALE_WEB", Oggi).Should().BeEquivalentTo([PinOrdinario, PinDispositivo, SpidL1, SpidL2, SpidL3, Cie3, Cns]);

    [Fact]
    public void Alas_RefusesEveryPin() => Presenta("ALAS", "APP_MOBILE", Oggi).Should().BeEquivalentTo([SpidL1, SpidL2, SpidL3, Cie3, Cns]);

    [Theory, MemberData(nameof(Emergenza))]
    public void Benefits2020_AdmitTheSimplifiedPin_OnPortalAndContactCenter(string prestazione)
    {
        foreach (var canale in (string[])["PORTALE_WEB", "APP_MOBILE", "CONTACT_CENTER"])
        {
            Presenta(prestazione, canale, Oggi).Should().BeEquivalentTo([PinSemplificato, PinOrdinario, PinDispositivo, SpidL2, SpidL3, Cie3, Cns]);
        }
    }

    [Theory]
    [InlineData(2020, 3, 25, false, false)]
    [InlineData(2020, 3, 26, true, false)]
    [InlineData(2020, 4, 2, true, false)]
    [InlineData(2020, 4, 3, true, true)]
    public void Benefits2020_AdmitByDate_FirstTheSimplifiedPin_ThenTheOrdinaryToo(int anno, int mese, int giorno, bool semplificato, bool ordinario)
    {
        var ammessi = Presenta("COVID_AGRICOLI", "PORTALE_WEB", new(anno, mese, giorno))!;

        (ammessi.Contains(PinSemplificato), ammessi.Contains(PinOrdinario)).Should().Be((semplificato, ordinario));
    }

    [Theory, MemberData(nameof(Emergenza))]
    public void Consultation_NeedsAWholePin(string prestazione) =>
        Ammissione.Of(Facolta.Consulta, prestazione, "PORTALE_WEB", Oggi).Should().BeEquivalentTo([PinOrdinario, PinDispositivo, SpidL2, SpidL3, Cie3, Cns]);

    [Fact]
    public void Appropriation_NeedsAFullCredential() =>
        Ammissione.Of(Facolta.Appropria, "BABY_SITTING", "PORTALE_WEB", Oggi).Should().BeEquivalentTo([PinDispositivo, SpidL2, SpidL3, Cie3, Cns]);

    /// <summary>ALAS-04: no personal menu for who telephones, whatever the credential.</summary>
    [Fact]
    public void ContactCenter_HasNoPersonalArea() =>
        CanaleDiPresentazione.Tutti.Where(CanaleDiPresentazione.HasAreaPersonale).Should().Equal("PORTALE_WEB", "APP_MOBILE", "PATRONATO_WEB", "PATRONATO_COOP");

    [Fact]
    public void Patronato_IsAskedForNoLevel()
    {
        Presenta("BABY_SITTING", "PATRONATO_COOP", Oggi).Should().BeNull();
        Presenta("AT", "PATRONATO_WEB", Oggi).Should().BeNull();
    }

    [Fact]
    public void Settings_ReplaceTheRowsOfTheMatrix_ForTheirFacoltaOnly()
    {
        var settings = new CanaleOptions { Livelli = { new() { Livello = Cns, AlGiorno = new(2026, 11, 23) }, new() { Livello = Cie3 } } };

        Ammissione.Of(Facolta.Presenta, "ALAS", "PORTALE_WEB", Oggi, settings).Should().Equal(Cie3);
        Ammissione.Of(Facolta.Consulta, "ALAS", "PORTALE_WEB", Oggi, settings).Should().BeEquivalentTo([SpidL1, SpidL2, SpidL3, Cie3, Cns]);
    }

    private static IReadOnlyCollection<LivelloCredenziale>? Presenta(string prestazione, string canale, DateOnly giorno) =>
        Ammissione.Of(Facolta.Presenta, prestazione, canale, giorno);
}
