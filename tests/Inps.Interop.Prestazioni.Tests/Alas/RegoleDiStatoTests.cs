using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.Alas.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Alas;

public class RegoleDiStatoTests
{
    private const string Rapporto = "12345678903/2026-09-30";

    private static readonly Prestazione Alas = Catalogo.FindByCodice("ALAS")!;

    [Fact]
    public void FirstDomanda_HasNoMessage() => Check().Should().BeEmpty();

    [Fact]
    public void SameRapportoInTheSameYear_IsRefused_WithALASR004()
    {
        Check(Altra(rapporti: Rapporto)).Should().Equal("ALAS-R004", "ALAS-R006");
        Check(Altra(rapporti: Rapporto, anno: 2025)).Should().Equal("ALAS-R006");
        Check(Altra(rapporti: "12345678903/2026-09-29")).Should().Equal("ALAS-R006");
    }

    [Fact]
    public void SameIdRapporto_IsTheSameRapporto_WithALASR004()
    {
        var domanda = WithRapporto(r => r with { IdRapporto = "R-7" });

        Alas.Posizione(domanda)!.Rapporti.Should().Equal(Rapporto, "ID/R-7");
        Codici(domanda, Altra(rapporti: ["98765432109/2026-01-31", "ID/R-7"])).Should().Contain("ALAS-R004");
        Codici(domanda, Altra(rapporti: ["98765432109/2026-01-31", "ID/R-8"])).Should().NotContain("ALAS-R004");
    }

    [Fact]
    public void DomandaInFruizione_IsTold_WithALASR005_InTheWordsOfTheManual()
    {
        var segnalazione = Find(Altra(StatoDomanda.Accolta)).Should().ContainSingle().Subject;

        segnalazione.Codice.Should().Be("ALAS-R005");
        segnalazione.Severita.Should().Be(Severita.Avviso);
        segnalazione.Descrizione.Should().Be(
            "Per questa prestazione risulta già una domanda in corso di fruizione. È comunque possibile presentare una nuova domanda che, se accolta, comporterà "
            + "la chiusura di quella precedente, anche se la stessa non sia stata ancora completamente erogata, a decorrere dalla data di presentazione della nuova "
            + "domanda. La nuova domanda verrà valutata con i requisiti posseduti al momento della presentazione della stessa; dal computo delle giornate ai fini della "
            + "durata di contribuzione verranno escluse quelle che hanno già dato luogo ad erogazione di precedenti prestazioni ALAS.");
    }

    [Theory]
    [InlineData(StatoDomanda.DaProtocollare)]
    [InlineData(StatoDomanda.Protocollata)]
    [InlineData(StatoDomanda.InIstruttoria)]
    [InlineData(StatoDomanda.InAttesaIntegrazione)]
    public void DomandaInLavorazione_IsTold_WithALASR006_InTheWordsOfTheManual(StatoDomanda stato)
    {
        var segnalazione = Find(Altra(stato)).Should().ContainSingle().Subject;

        segnalazione.Codice.Should().Be("ALAS-R006");
        segnalazione.Descrizione.Should().Be(
            "Sono presenti altre domande in lavorazione. Se lo ritieni opportuno puoi rinunciare, richiedendone l\u2019annullamento, ad una delle domande presentate ma solo "
            + "fintanto che non siano stati emessi pagamenti. Puoi comunque compilare la presente domanda tenendo conto che la stessa verrà istruita dopo le precedenti "
            + "secondo l\u2019ordine cronologico di presentazione. Dalla data di presentazione della domanda dipende la decorrenza della prestazione eventualmente riconosciuta.");
        segnalazione.Descrizione.Should().NotMatchRegex("[\u0300-\u036f]", "the accented letters are precomposed");
    }

    [Fact]
    public void BothMessages_AreTold_TheFirstFirst() =>
        Check(Altra(StatoDomanda.InIstruttoria), Altra(StatoDomanda.Accolta)).Should().Equal("ALAS-R005", "ALAS-R006");

    [Fact]
    public void DomandeOfOtherPrestazioni_AreNotLookedAt() => Check(Altra() with { CodicePrestazione = "COVID_SPETTACOLO" }).Should().BeEmpty();

    [Fact]
    public void Avviso_IsTheConfiguredOne_ToldWithALASC16()
    {
        var avviso = Alas.Avviso(ParametriRegole.Default with { Alas = new() { Avviso = "Attenzione." } })!;

        avviso.Testo.Should().Be("Attenzione.");
        avviso.Segnalazione.Should().Match<Segnalazione>(s => s.Codice == "ALAS-C16" && s.Severita == Severita.Conferma);
        Alas.Avviso(ParametriRegole.Default)!.Testo.Should().StartWith("Stai per presentare la domanda");
        Catalogo.FindByCodice("AT")!.Avviso(ParametriRegole.Default).Should().BeNull();
    }

    private static DomandaDellaPersona Altra(StatoDomanda stato = StatoDomanda.Protocollata, int anno = 2026, params string[] rapporti) =>
        new(371, "PAT902", "ALAS", stato, anno, rapporti);

    private static IEnumerable<string> Check(params DomandaDellaPersona[] altre) => Find(altre).Select(s => s.Codice);

    private static IReadOnlyList<Segnalazione> Find(params DomandaDellaPersona[] altre) => Alas.CheckStato(Valida, Oggi, new FattiNoti(altre));

    private static IEnumerable<string> Codici(Prestazioni.Alas.Domanda domanda, params DomandaDellaPersona[] altre) =>
        Alas.CheckStato(domanda, Oggi, new FattiNoti(altre)).Select(s => s.Codice);

    private sealed class FattiNoti(DomandaDellaPersona[] altre) : IFatti
    {
        public bool IsContoUtilizzabile(string ente, CodiceFiscale persona, string idConto) => false;

        public IReadOnlyList<DomandaAttiva> DomandeAttiveConMinore(string codicePrestazione, CodiceFiscale minore) => [];

        public int AltriRichiedentiCon(Iban iban, CodiceFiscale richiedente) => 0;

        public IReadOnlyList<DomandaDellaPersona> DomandeAttiveDi(CodiceFiscale richiedente) => richiedente == Persona ? altre : [];
    }
}
