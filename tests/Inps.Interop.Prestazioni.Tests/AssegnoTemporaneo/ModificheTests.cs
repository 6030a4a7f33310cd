using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

public class ModificheTests
{
    private static readonly Modifiche Modifiche = Catalogo.FindByCodice("AT")!.Modifiche!;

    private static readonly Domanda Divisa = WithMinore(m => m with { AffidoCondiviso = true, ModalitaRipartizione = ModalitaRipartizione.MetaAdEntrambi });

    private static readonly SecondoGenitore Secondo = new()
    {
        Testata = Valida.Testata,
        Richiedente = new(Padre, "ROSSI", "MARIO"),
        DatiPagamento = new("CONTO_CORRENTE", new Iban("IT68D0300203280000400162854"), null, "INTESTATO", null, null),
        Dichiarazioni = Valida.Dichiarazioni,
        InformativaPrivacy = Valida.InformativaPrivacy,
    };

    private static readonly Minore Aggiunta = Scheda with { Progressivo = 2, CodiceFiscale = Figlia };

    [Theory]
    [InlineData(StatoDomanda.InIstruttoria, true)]
    [InlineData(StatoDomanda.InAttesaIntegrazione, true)]
    [InlineData(StatoDomanda.Accolta, true)]
    [InlineData(StatoDomanda.Protocollata, false)]
    public void ChangeAfterProcessingStarted_IsRefused_WithATR020(StatoDomanda stato, bool vietata)
    {
        foreach (var operazione in new[] { "ModificaDomanda", "AggiungiMinore" })
        {
            (Modifiche.Impedimento(operazione, stato)?.Codice).Should().Be(vietata ? "AT-R020" : null);
        }
    }

    [Theory]
    [InlineData(StatoDomanda.Bozza, true)]
    [InlineData(StatoDomanda.Annullata, true)]
    [InlineData(StatoDomanda.Respinta, true)]
    [InlineData(StatoDomanda.Accolta, false)]
    [InlineData(StatoDomanda.InIstruttoria, false)]
    public void SecondParentOfAnEndedDomanda_IsRefused_WithATR023(StatoDomanda stato, bool vietata) =>
        (Modifiche.Impedimento("IntegraSecondoGenitore", stato)?.Codice).Should().Be(vietata ? "AT-R023" : null);

    [Fact]
    public void SecondParentOfASplitMinore_HasNoFinding()
    {
        Modifiche.CheckSecondoGenitore(Secondo, Oggi).Should().BeEmpty();
        Modifiche.CheckSecondoGenitore(Secondo, Divisa, giaIntegrata: false, Oggi).Should().BeEmpty();
    }

    [Fact]
    public void SecondParentOfNoSplitMinore_IsRefused_WithATR021()
    {
        Registrata(Secondo, Valida).Should().Equal("AT-R021");
        Registrata(Secondo with { Richiedente = new(new("VRDLCU75D15L219V"), "VERDI", "LUCA") }, Divisa).Should().Equal("AT-R021");
        Modifiche.CheckSecondoGenitore(Secondo, Valida, giaIntegrata: false, Oggi)[0].Campo.Should().Be("request/SecondoGenitore/CodiceFiscale");
    }

    [Fact]
    public void SecondParentTwice_IsRefused_WithATR022() =>
        Modifiche.CheckSecondoGenitore(Secondo, Divisa, giaIntegrata: true, Oggi).Select(s => s.Codice).Should().Equal("AT-R022");

    [Fact]
    public void AccountOfTheFirstParent_IsTold_WithATW24() =>
        Registrata(Secondo with { DatiPagamento = Divisa.DatiPagamento }, Divisa).Should().Equal("AT-W24");

    [Fact]
    public void SecondParent_IsCheckedAsTheFirstIs()
    {
        var secondo = Secondo with
        {
            Richiedente = new(new("RSSMRA80A01H501X"), "ROSSI", "MARIO"),
            DatiPagamento = Secondo.DatiPagamento with { Iban = new Iban("IT02L1234512345123456789012"), Intestazione = null },
            Dichiarazioni = [],
            InformativaPrivacy = null,
        };

        var trovate = Modifiche.CheckSecondoGenitore(secondo, Oggi);

        trovate.Select(s => s.Codice).Distinct().Should().Equal("CF-R002", "PAG-R003", "PAG-R004", "PAG-R007", "DIC-R001", "DIC-R002");
        trovate.Should().OnlyContain(s => s.Campo!.StartsWith("request/", StringComparison.Ordinal));
    }

    [Fact]
    public void AddedMinore_JoinsTheDomanda()
    {
        var esito = Modifiche.AggiungiMinori(Valida, [Aggiunta], Oggi);

        ((Domanda)esito.Domanda).Minori.Should().Equal(Scheda, Aggiunta);
        esito.Segnalazioni.Should().BeEmpty();
    }

    [Fact]
    public void AddedMinore_IsJudgedWithThoseAlreadyThere_AndNamedByItsPlaceInTheRequest()
    {
        var esito = Modifiche.AggiungiMinori(Valida, [Aggiunta, Scheda with { Progressivo = 4 }], Oggi);

        esito.Segnalazioni.Select(s => (s.Codice, s.Campo)).Should().Equal(
            ("AT-R001", "request/Minori/Minore[2]/Progressivo"), ("AT-R004", "request/Minori/Minore[2]/CodiceFiscale"));
    }

    [Fact]
    public void FindingsOnWhatWasAlreadyThere_AreNotToldAgain() =>
        Modifiche.AggiungiMinori(Valida with { Testata = Valida.Testata with { VersioneTracciato = "9" } }, [Aggiunta], Oggi).Segnalazioni.Should().BeEmpty();

    [Fact]
    public void NoMinoreAdded_IsRefused_WithATR001() =>
        Modifiche.AggiungiMinori(Valida, [], Oggi).Segnalazioni.Should().ContainSingle().Which.Codice.Should().Be("AT-R001");

    private static IEnumerable<string> Registrata(SecondoGenitore secondo, Domanda domanda) =>
        Modifiche.CheckSecondoGenitore(secondo, domanda, giaIntegrata: false, Oggi).Select(s => s.Codice);
}
