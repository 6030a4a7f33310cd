using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.IndennitaCovid19;
using static Inps.Interop.Prestazioni.Tests.IndennitaCovid19.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.IndennitaCovid19;

public class RegoleTests
{
    public static TheoryData<int> Categorie => [0, 1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Categorie))]
    public void EachCategory_WithItsDetail_BreaksNothing(int categoria) => Check(Of(Dettagli[categoria])).Should().BeEmpty();

    [Theory]
    [InlineData(2020, 3, 31, true)]
    [InlineData(2020, 4, 1, false)]
    public void PresentedBeforeTheOpening_IsRefused_WithCOVR003(int anno, int mese, int giorno, bool rifiutata)
    {
        var segnalazioni = Check(Valida, Il(anno, mese, giorno)).Where(s => s.Codice != "MSG-W04").ToList();

        segnalazioni.Select(s => s.Codice).Should().Equal(rifiutata ? ["COV-R003"] : []);
        EsitoDelleRegole.Of(segnalazioni).Should().Be(rifiutata ? Esito.ServizioChiuso : Esito.Ok);
    }

    [Fact]
    public void PresentedAfterAConfiguredClosing_IsRefused_WithCOVR003()
    {
        var chiusa = ParametriRegole.Default with { IndennitaCovid19 = new() { Chiusura = new(2026, 11, 23) } };
        var ultimoGiorno = ParametriRegole.Default with { IndennitaCovid19 = new() { Chiusura = new(2026, 11, 24) } };

        Codici(Valida, Oggi with { Parametri = chiusa }).Should().Equal("COV-R003");
        Codici(Valida, Oggi with { Parametri = ultimoGiorno }).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Categorie))]
    public void DetailOfAnotherCategory_IsRefused_WithCOVR004(int categoria)
    {
        var altra = Of(Dettagli[categoria]) with { Dettaglio = Dettagli[(categoria + 1) % 5] };
        var senza = Of(Dettagli[categoria]) with { Dettaglio = null };

        Codici(altra).Should().Equal("COV-R004");
        Check(senza).Should().ContainSingle().Which.Campo.Should().Be("DomandaIndennitaCovid19/TipoIndennita");
    }

    [Theory]
    [InlineData(CategoriaProfCococo.Professionista, null, true)]
    [InlineData(CategoriaProfCococo.Professionista, "01234567897", false)]
    [InlineData(CategoriaProfCococo.Professionista, "01234567890", true)] // check digit
    [InlineData(CategoriaProfCococo.Professionista, "1234567897", true)] // ten digits
    [InlineData(CategoriaProfCococo.Professionista, "IT01234567897", true)]
    [InlineData(CategoriaProfCococo.Cococo, null, false)]
    [InlineData(CategoriaProfCococo.StudioAssociato, null, false)]
    [InlineData(CategoriaProfCococo.StudioAssociato, "01234567890", true)]
    public void PartitaIva_MissingOrWrong_IsRefused_WithCOVR005(CategoriaProfCococo categoria, string? partita, bool rifiutata)
    {
        var codici = Codici(Of(new DettaglioProfCococo(categoria, partita, PivaAttivaAl23022020: true, GestioneSeparata: true)));

        codici.Should().Equal(rifiutata ? ["COV-R005"] : []);
    }

    [Theory]
    [InlineData(CategoriaProfCococo.Professionista, false, true)]
    [InlineData(CategoriaProfCococo.Professionista, null, true)]
    [InlineData(CategoriaProfCococo.StudioAssociato, false, true)]
    [InlineData(CategoriaProfCococo.Professionista, true, false)]
    public void PartitaIvaNotActive_IsTold_WithCOVW06(CategoriaProfCococo categoria, bool? attiva, bool avviso) =>
        Codici(Of(new DettaglioProfCococo(categoria, "01234567897", attiva, GestioneSeparata: true))).Should().Equal(avviso ? ["COV-W06"] : []);

    [Fact]
    public void CollaboratoreWithoutPartitaIva_IsNotAskedForOne_WithCOVW06() =>
        Codici(Of(new DettaglioProfCococo(CategoriaProfCococo.Cococo, null, null, GestioneSeparata: true))).Should().BeEmpty();

    [Theory]
    [InlineData(2018, 12, 31, true)]
    [InlineData(2019, 1, 1, false)]
    [InlineData(2020, 3, 17, false)]
    [InlineData(2020, 3, 18, true)]
    public void CessazioneOutsideThePeriod_IsTold_WithCOVW07(int anno, int mese, int giorno, bool avviso) =>
        Codici(Of((DettaglioStagionali)Dettagli[2] with { DataCessazione = new(anno, mese, giorno) })).Should().Equal(avviso ? ["COV-W07"] : []);

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void FewAgriculturalDays_AreTold_WithCOVW08(int giornate, bool avviso) =>
        Codici(Of(new DettaglioAgricoli(giornate))).Should().Equal(avviso ? ["COV-W08"] : []);

    [Theory]
    [InlineData(29, 10_000, "GiornateContributi2019")]
    [InlineData(30, 50_001, "Reddito2019")]
    [InlineData(30, 50_000, null)]
    public void FewContributionsOrTooMuchIncome_AreTold_WithCOVW09(int giornate, int reddito, string? campo) =>
        Check(Of(new DettaglioSpettacolo(giornate, reddito))).Select(s => (s.Codice, s.Campo))
            .Should().Equal(campo is null ? [] : [("COV-W09", $"DomandaIndennitaCovid19/DettaglioSpettacolo/{campo}")]);

    [Fact]
    public void Pensioner_IsTold_WithCOVW10()
    {
        var pensionato = Valida with { Dichiarazioni = [new("RESPONSABILITA", true, null), new("NO_PENSIONE", false, null)] };

        var segnalazione = Check(pensionato).Should().ContainSingle().Subject;

        (segnalazione.Codice, segnalazione.Severita, segnalazione.Campo).Should().Be(("COV-W10", Severita.Avviso, "DomandaIndennitaCovid19/Dichiarazioni/Dichiarazione[2]/Valore"));
        Codici(Valida with { Dichiarazioni = [new("RESPONSABILITA", true, null)] }).Should().BeEmpty("nothing is declared");
    }

    [Fact]
    public void LimitsOfTheRequirements_AreSettings()
    {
        var parametri = ParametriRegole.Default with
        {
            IndennitaCovid19 = new() { GiornateAgricoleMinime = 51, GiornateSpettacoloMinime = 31, RedditoSpettacoloMassimo = 40_000, CessazioneAl = new(2019, 10, 30) },
        };

        Codici(Of(Dettagli[2]), Oggi with { Parametri = parametri }).Should().Equal("COV-W07");
        Codici(Of(Dettagli[3]), Oggi with { Parametri = parametri }).Should().Equal("COV-W08");
        Codici(Of(Dettagli[4]), Oggi with { Parametri = parametri }).Should().Equal("COV-W09", "COV-W09");
    }

    [Theory]
    [InlineData(false, false, "PAG-R001")]
    [InlineData(true, true, "PAG-R001")]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    public void Canale_IsExactlyOneOfTwo_ElsePAGR001(bool iban, bool bonifico, string? codice)
    {
        var canale = new CanaleAccredito(iban ? Valida.CanaleAccredito.AccreditoIban : null, bonifico);

        Codici(Valida with { CanaleAccredito = canale }).Should().Equal(codice is null ? [] : [codice]);
    }

    [Fact]
    public void SharedRules_LookAtTheirElements()
    {
        var datore = (DettaglioStagionali)Dettagli[2] with { CodiceFiscaleDatore = new("12345678901") };
        var conto = CanaleAccredito.OnAccount(new Iban("IT61X0542811101000000123456"), null, "INTESTATO", null, null);
        var domanda = Of(datore) with
        {
            CanaleAccredito = new(conto, BonificoDomiciliato: false),
            Dichiarazioni = [],
            InformativaPrivacy = null,
            Patrocinio = new("PAT999", "6038C", null, new(2026, 11, 25), null, null),
        };

        Check(domanda).Select(s => (s.Codice, s.Campo?["DomandaIndennitaCovid19/".Length..])).Should().Equal(
            ("CF-R004", "DettaglioStagionali/CodiceFiscaleDatore"),
            ("PAG-R003", "CanaleAccredito/AccreditoIban/Iban"),
            ("DIC-R001", "Dichiarazioni"),
            ("DIC-R002", "InformativaPrivacy"),
            ("PAT-R001", "Patrocinio/CodicePatronato"),
            ("PAT-R002", "Patrocinio/DataMandato"));
    }

    [Fact]
    public void RespectedRules_AllocateNextToNothing()
    {
        var domanda = Of(Dettagli[0]);
        Check(domanda).Should().BeEmpty();

        var prima = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Scheda.Check(domanda, Oggi);
        }

        ((GC.GetAllocatedBytesForCurrentThread() - prima) / 100).Should().BeLessThan(256);
    }
}
