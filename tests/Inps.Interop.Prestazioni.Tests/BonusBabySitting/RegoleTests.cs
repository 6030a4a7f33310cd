using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.BonusBabySitting.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.BonusBabySitting;

public class RegoleTests
{
    [Fact]
    public void ValidDomanda_BreaksNothing()
    {
        Check(Valida).Should().BeEmpty();
        Check(Valida with { AltroGenitore = null, Categoria = null }).Should().BeEmpty();
    }

    [Fact]
    public void NoMinore_IsRefused_WithBBSR001() =>
        Check(Valida with { Minori = [] }).Should().ContainSingle(s => s.Codice == "BBS-R001").Which.Campo.Should().Be("DomandaBonusBabySitting/Minori");

    [Fact]
    public void SamePersonTwice_IsRefused_WithBBSR001()
    {
        Campi(Valida with { Minori = [Un(Figlio), Un(Figlia), Un(Figlio)] }).Should().Equal("Minori/Minore[3]/CodiceFiscale");
        Campi(Valida with { Minori = [Un(Padre, disabile: true)] }).Should().Equal("Minori/Minore[1]/CodiceFiscale");
        Campi(Valida with { Minori = [Un(Madre, disabile: true)] }).Should().Equal("Minori/Minore[1]/CodiceFiscale");
        Campi(Valida with { AltroGenitore = Madre }).Should().Equal("AltroGenitore/CodiceFiscale");
        Codici(Valida with { Minori = [Un(Figlio), Un(Figlia)] }).Should().BeEmpty();
    }

    [Theory]
    [InlineData("VLNLCA07C45F839", false, true)] // thirteen on 5 March 2020
    [InlineData("VLNLCA07C46F839", false, false)] // the day after
    [InlineData("VLNLCA07C45F839", true, false)]
    public void MinoreOverTwelve_IsTold_WithBBSR002(string primi, bool disabile, bool avviso)
    {
        var codice = new CodiceFiscale(primi + CarattereDiControllo.Of(primi));

        Codici(Valida with { Minori = [Un(codice, disabile)] }).Should().Equal(avviso ? ["BBS-R002"] : []);
    }

    [Fact]
    public void LimitOfAge_IsASetting_WithBBSR002()
    {
        var parametri = ParametriRegole.Default with { BonusBabySitting = new() { EtaMassima = 3, InizioSospensione = new(2026, 11, 24) } };

        Codici(Valida, Oggi with { Parametri = parametri }).Should().Equal("BBS-R002");
    }

    [Fact]
    public void DeclarationsAndPrivacy_MissingOrRefused_AreRefused_WithBBSR004()
    {
        Campi(Valida with { Dichiarazioni = [new("RESPONSABILITA", true, null)] }).Should().Equal("Dichiarazioni");
        Campi(Valida with { Dichiarazioni = [new("RESPONSABILITA", true, null), new("NO_CONGEDO_COVID", false, null)] }).Should().Equal("Dichiarazioni/Dichiarazione[2]/Valore");
        Campi(Valida with { InformativaPrivacy = null }).Should().Equal("InformativaPrivacy");
        Campi(Valida with { InformativaPrivacy = new(false, null) }).Should().Equal("InformativaPrivacy/PresaVisione");
        Codici(Valida with { Dichiarazioni = [], InformativaPrivacy = null }).Should().Equal("BBS-R004", "BBS-R004", "BBS-R004");
    }

    [Theory]
    [InlineData(LivelloCredenziale.PinSemplificato, true)]
    [InlineData(LivelloCredenziale.PinDispositivo, false)]
    [InlineData(LivelloCredenziale.SpidL2, false)]
    [InlineData(null, false)]
    public void SentWithHalfAPin_IsTold_WithBBSR005(LivelloCredenziale? livello, bool avviso)
    {
        var contesto = Oggi with { Canale = Canale with { Canale = "PORTALE_WEB", Livello = livello } };

        var segnalazioni = Check(Valida, contesto);

        segnalazioni.Select(s => (s.Codice, s.Severita, s.Campo)).Should().Equal(avviso ? [("BBS-R005", Severita.Avviso, (string?)null)] : []);
    }

    [Fact]
    public void SharedRules_LookAtTheirElements()
    {
        var sbagliato = new CodiceFiscale("RSSMRA80A01H501X");
        var domanda = Valida with
        {
            AltroGenitore = sbagliato,
            Minori = [Un(Figlio), Un(sbagliato, disabile: true)],
            Patrocinio = new("PAT999", "6038C", null, null, null, new("mandato.pdf", "text/plain", null, default, null)),
        };

        Check(domanda).Where(s => s.Codice != "BBS-R001").Select(s => (s.Codice, s.Campo?["DomandaBonusBabySitting/".Length..])).Should().Equal(
            ("CF-R002", "Minori/Minore[2]/CodiceFiscale"),
            ("CF-R002", "AltroGenitore/CodiceFiscale"),
            ("PAT-R001", "Patrocinio/CodicePatronato"),
            ("ALL-R001", "Patrocinio/MandatoAllegato/TipoContenuto"));
    }

    [Fact]
    public void RespectedRules_AllocateNextToNothing()
    {
        Check(Valida).Should().BeEmpty();

        var prima = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Scheda.Check(Valida, Oggi);
        }

        ((GC.GetAllocatedBytesForCurrentThread() - prima) / 100).Should().BeLessThan(256);
    }

    private static IEnumerable<string?> Campi(Inps.Interop.Prestazioni.BonusBabySitting.Domanda domanda) =>
        Check(domanda).Where(s => s.Codice is "BBS-R001" or "BBS-R004").Select(s => s.Campo?["DomandaBonusBabySitting/".Length..]);
}
