using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

public class RegoleGenitoriTests
{
    private static readonly Soggetto Tutore = new(new("VRDLCU75D15L219V"), "VERDI", "LUCA");

    private static Domanda PerIlGenitore => Valida with
    {
        TitoloPresentazione = TitoloPresentazione.TutoreDelGenitore,
        Richiedente = Tutore,
        GenitoreRappresentato = Valida.Richiedente,
    };

    [Fact]
    public void MinoreWithTheCodeOfTheOtherParent_IsRefused_WithATR005()
    {
        var domanda = WithMinore(m => m with { AltroGenitore = new(Figlio, NonPresente: false) });

        Codici(domanda).Should().Contain("AT-R005").And.NotContain("AT-R007");
        Sola(domanda, "AT-R005").Campo.Should().Be("DomandaAssegnoTemporaneo/Minori/Minore[1]/AltroGenitore/CodiceFiscale");
    }

    [Fact]
    public void MinoreWithTheCodeOfTheApplicant_IsRefused_WithATR005() =>
        Sola(WithMinore(m => m with { CodiceFiscale = Madre }), "AT-R005").Campo.Should().Be("DomandaAssegnoTemporaneo/Minori/Minore[1]/CodiceFiscale");

    [Fact]
    public void RepresentedParentWithTheCodeOfTheTutor_IsRefused_WithATR005() =>
        Codici(PerIlGenitore with { GenitoreRappresentato = Tutore }).Should().Equal("AT-R005");

    [Fact]
    public void RepresentedParentAsOtherParent_IsRefused_WithATR005() =>
        Codici(PerIlGenitore with { Minori = [Scheda with { AltroGenitore = new(Madre, NonPresente: false) }] }).Should().Equal("AT-R005");

    [Fact]
    public void SameOtherParentOfTwoMinori_HasNoATR005() =>
        Codici(Valida with { Minori = [Scheda, Scheda with { Progressivo = 2, CodiceFiscale = Figlia }] }).Should().BeEmpty();

    [Fact]
    public void ApplicantAsOtherParent_IsRefused_WithATR007_AndNoATR005() =>
        Codici(WithMinore(m => m with { AltroGenitore = new(Madre, NonPresente: false) })).Should().Equal("AT-R007");

    [Fact]
    public void TutorWithoutRepresentedParent_IsRefused_WithATR011()
    {
        Codici(PerIlGenitore with { GenitoreRappresentato = null }).Should().Equal("AT-R011");
        Codici(Valida with { GenitoreRappresentato = Tutore }).Should().Equal("AT-R011");
        Codici(PerIlGenitore).Should().BeEmpty();
    }

    [Theory]
    [InlineData(2008, 11, 25, true)]
    [InlineData(2008, 11, 24, false)] // eighteen today
    public void ApplicantUnderAge_IsRefused_WithATR012(int anno, int mese, int giorno, bool rifiutata)
    {
        var domanda = Valida with
        {
            Richiedente = new(NatoIl(anno, mese, giorno, "BNCLRA", "F205"), "BIANCHI", "LAURA"),
            Minori = [Scheda with { CodiceFiscale = NatoIl(2026, 5, 10) }],
        };

        Codici(domanda).Contains("AT-R012").Should().Be(rifiutata);
    }

    [Fact]
    public void ParentUnderAge_ThroughATutor_HasNoATR012() =>
        Codici(PerIlGenitore with
        {
            GenitoreRappresentato = new(NatoIl(2009, 3, 1, "BNCLRA", "F205"), "BIANCHI", "LAURA"),
            Minori = [Scheda with { CodiceFiscale = NatoIl(2026, 5, 10) }],
        }).Should().BeEmpty();

    [Theory]
    [InlineData(2009, 8, 1, false)] // fourteen years on the very day
    [InlineData(2009, 7, 31, true)]
    public void LessThanFourteenYears_AreTold_WithATW14(int anno, int mese, int giorno, bool avviso)
    {
        // Born on 1 August 1995.
        var domanda = Valida with
        {
            Richiedente = new(NatoIl(1995, 8, 1, "BNCLRA", "F205"), "BIANCHI", "LAURA"),
            Minori = [Scheda with { CodiceFiscale = NatoIl(anno, mese, giorno) }],
        };

        Codici(domanda).Contains("AT-W14").Should().Be(avviso);
        Codici(domanda with { Minori = [domanda.Minori[0] with { PresentataInQualitaDi = QualitaRichiedente.TutoreMinore }] }).Should().NotContain("AT-W14");
    }

    [Fact]
    public void BirthDateGiven_DecidesTheCenturyOfTheApplicant()
    {
        var codice = NatoIl(1918, 1, 1, "BNCLRA", "F205");
        var domanda = Valida with { Richiedente = new(codice, "BIANCHI", "LAURA") };

        Codici(domanda).Should().NotContain("AT-R012");
        Codici(domanda with { Richiedente = domanda.Richiedente with { DataNascita = new(2018, 1, 1) } }).Should().Contain("AT-R012");
    }
}
