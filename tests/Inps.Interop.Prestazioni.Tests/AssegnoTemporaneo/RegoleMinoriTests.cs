using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

public class RegoleMinoriTests
{
    private static readonly AltroGenitore Nessuno = new(null, NonPresente: true);

    [Fact]
    public void ValidDomanda_HasNoFinding() => Codici(Valida).Should().BeEmpty();

    [Fact]
    public void NoMinore_IsRefused_WithATR001() =>
        Sola(Valida with { Minori = [] }, "AT-R001").Campo.Should().Be("DomandaAssegnoTemporaneo/Minori");

    [Fact]
    public void ProgressivoNotConsecutive_IsRefused_WithATR001()
    {
        var domanda = Valida with { Minori = [Scheda, Scheda with { Progressivo = 3, CodiceFiscale = Figlia }] };

        var segnalazione = Sola(domanda, "AT-R001");

        segnalazione.Campo.Should().Be("DomandaAssegnoTemporaneo/Minori/Minore[2]/Progressivo");
        segnalazione.Valore.Should().Be("3");
    }

    [Fact]
    public void ConsecutiveProgressivo_HasNoATR001() =>
        Codici(Valida with { Minori = [Scheda, Scheda with { Progressivo = 2, CodiceFiscale = Figlia }] }).Should().BeEmpty();

    [Fact]
    public void MinoreDiciottenne_IsRefused_WithATR002()
    {
        var segnalazione = Sola(WithMinore(m => m with { CodiceFiscale = NatoIl(2008, 11, 1) }), "AT-R002");

        segnalazione.Severita.Should().Be(Severita.Bloccante);
        segnalazione.Campo.Should().Be("DomandaAssegnoTemporaneo/Minori/Minore[1]/CodiceFiscale");
        segnalazione.Valore.Should().StartWith("NRE***").And.NotContain("08S01");
    }

    [Fact]
    public void MinoreOfEighteenOnTheSecondOfTheMonth_IsAccepted_WithATW03() =>
        Codici(WithMinore(m => m with { CodiceFiscale = NatoIl(2008, 11, 2) })).Should().Equal("AT-W03");

    [Theory]
    [InlineData(2008, 12, 31, true)] // comes of age in the year of the decorrenza
    [InlineData(2009, 1, 1, false)]
    public void MinoreComingOfAge_IsTold_WithATW03_WithinTheYear(int anno, int mese, int giorno, bool avviso) =>
        Codici(WithMinore(m => m with { CodiceFiscale = NatoIl(anno, mese, giorno) })).Contains("AT-W03").Should().Be(avviso);

    [Fact]
    public void Arrears_MoveTheDecorrenza_OfATR002()
    {
        // Eighteen on 5 July 2021: already of age when presenting in September, not yet on the first day of the decorrenza.
        var domanda = WithMinore(m => m with { CodiceFiscale = NatoIl(2003, 7, 5) });

        Codici(domanda with { Testata = Valida.Testata with { DataOraInvio = Il(2021, 9, 30).Istante } }, Il(2021, 9, 30)).Should().Equal("AT-W03");
        Codici(domanda with { Testata = Valida.Testata with { DataOraInvio = Il(2021, 10, 1).Istante } }, Il(2021, 10, 1)).Should().Equal("AT-R002");
    }

    [Fact]
    public void SameMinoreTwice_IsRefused_WithATR004()
    {
        var domanda = Valida with { Minori = [Scheda, Scheda with { Progressivo = 2 }] };

        Codici(domanda).Should().Equal("AT-R004");
        Sola(domanda, "AT-R004").Campo.Should().Be("DomandaAssegnoTemporaneo/Minori/Minore[2]/CodiceFiscale");
    }

    [Fact]
    public void SameBaseForm_IsADoubt_WithATW25_AndNoATR004()
    {
        var variante = new CodiceFiscale("NREMRC15T12H50M" + CarattereDiControllo.Of("NREMRC15T12H50M"));

        Codici(Valida with { Minori = [Scheda, Scheda with { Progressivo = 2, CodiceFiscale = variante }] }).Should().Equal("CF-W03", "AT-W25");
        Codici(WithMinore(m => m with { CodiceFiscale = variante })).Should().Equal("CF-W03");
    }

    [Fact]
    public void NothingOnTheOtherParent_IsRefused_WithATR006()
    {
        Codici(WithMinore(m => m with { AltroGenitore = null })).Should().Equal("AT-R006");
        Codici(WithMinore(m => m with { AltroGenitore = new(null, NonPresente: false) })).Should().Equal("AT-R006");
        Codici(WithMinore(m => m with { AltroGenitore = new(Padre, NonPresente: true) })).Should().Equal("AT-R006");
        Codici(WithMinore(m => m with { AltroGenitore = Nessuno })).Should().BeEmpty();
    }

    [Fact]
    public void HalvesWithoutSharedCustody_AreRefused_WithATR008() =>
        Codici(WithMinore(m => m with { ModalitaRipartizione = ModalitaRipartizione.MetaAdEntrambi })).Should().Equal("AT-R008");

    [Fact]
    public void HalvesWithoutAnotherParent_AreRefused_WithATR008() =>
        Codici(WithMinore(m => m with { ModalitaRipartizione = ModalitaRipartizione.MetaAdEntrambi, AffidoCondiviso = true, AltroGenitore = Nessuno }))
            .Should().Equal("AT-R008");

    [Fact]
    public void HalvesWithSharedCustodyAndAnotherParent_AreAccepted_WithoutATR008() =>
        Codici(WithMinore(m => m with { ModalitaRipartizione = ModalitaRipartizione.MetaAdEntrambi, AffidoCondiviso = true })).Should().BeEmpty();

    [Fact]
    public void HalvesAskedByTheTutorOfTheMinore_AreRefused_WithATR009()
    {
        var domanda = WithMinore(m => m with
        {
            ModalitaRipartizione = ModalitaRipartizione.MetaAdEntrambi,
            AffidoCondiviso = true,
            PresentataInQualitaDi = QualitaRichiedente.TutoreMinore,
        });

        Codici(domanda).Should().Equal("AT-R009");
        Codici(WithMinore(m => m with { PresentataInQualitaDi = QualitaRichiedente.TutoreMinore })).Should().BeEmpty();
    }

    [Fact]
    public void HalvesAskedByTheTutorOfTheParent_AreRefused_WithATR009()
    {
        var domanda = WithMinore(m => m with { ModalitaRipartizione = ModalitaRipartizione.MetaAdEntrambi, AffidoCondiviso = true }) with
        {
            TitoloPresentazione = TitoloPresentazione.TutoreDelGenitore,
            Richiedente = new(new("VRDLCU75D15L219V"), "VERDI", "LUCA"),
            GenitoreRappresentato = Valida.Richiedente,
        };

        Codici(domanda).Should().Equal("AT-R009");
    }

    [Fact]
    public void DifferentSplitsOfTheSameCouple_AreTold_WithATW10()
    {
        var meta = Scheda with { AffidoCondiviso = true, ModalitaRipartizione = ModalitaRipartizione.MetaAdEntrambi };
        var intero = Scheda with { Progressivo = 2, CodiceFiscale = Figlia };

        Codici(Valida with { Minori = [meta, intero] }).Should().Equal("AT-W10");
        Codici(Valida with { Minori = [meta, intero with { AltroGenitore = Nessuno }] }).Should().BeEmpty();
    }
}
