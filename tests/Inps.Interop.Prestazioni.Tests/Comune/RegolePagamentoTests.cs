using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class RegolePagamentoTests
{
    private static readonly Iban Tedesco = new("DE89370400440532013000");
    private static readonly Iban Poste = new("IT30O0760103200000012345678");

    [Fact]
    public void UnknownMethod_IsRefused_WithPAGR001()
    {
        var segnalazione = Sola(WithPagamento(p => p with { Modalita = "ASSEGNO_CIRCOLARE" }), "PAG-R001");

        segnalazione.Campo.Should().Be("DomandaAssegnoTemporaneo/DatiPagamento/Modalita");
        segnalazione.Valore.Should().Be("ASSEGNO_CIRCOLARE");
    }

    [Theory]
    [InlineData("CONTO_CORRENTE", "IT60X0542811101000000123456")]
    [InlineData("LIBRETTO_POSTALE", "IT30O0760103200000012345678")]
    [InlineData("CONTO_ESTERO_SEPA", "DE89370400440532013000")]
    [InlineData("CARTA_PREPAGATA", "IT73B3608105138212345678901")]
    [InlineData("CARTA_PREPAGATA", "DE89370400440532013000")]
    [InlineData("BONIFICO_DOMICILIATO", null)]
    public void EachOfTheFiveMethods_IsAccepted_WithoutPAGR001(string modalita, string? iban) =>
        Codici(WithPagamento(_ => new(modalita, iban is null ? null : new Iban(iban), null, iban is null ? null : "INTESTATO", null, null))).Should().BeEmpty();

    [Theory]
    [InlineData("CONTO_CORRENTE")]
    [InlineData("LIBRETTO_POSTALE")]
    [InlineData("CONTO_ESTERO_SEPA")]
    [InlineData("CARTA_PREPAGATA")]
    public void MissingIban_IsRefused_WithPAGR002(string modalita)
    {
        Codici(WithPagamento(_ => new(modalita, null, null, null, null, null))).Should().Equal("PAG-R002");
    }

    [Fact]
    public void IbanOrSavedAccount_WithBonificoDomiciliato_IsRefused_WithPAGR002()
    {
        Codici(WithPagamento(p => p with { Modalita = "BONIFICO_DOMICILIATO" })).Should().Equal("PAG-R002");
        Codici(WithPagamento(_ => new("BONIFICO_DOMICILIATO", null, null, null, "conto-1", null))).Should().Equal("PAG-R002");
    }

    [Fact]
    public void SavedAccount_StandsForTheIban_ButNotBesideIt()
    {
        Codici(WithPagamento(_ => new("CONTO_CORRENTE", null, null, null, "conto-1", null))).Should().BeEmpty();
        Codici(WithPagamento(p => p with { IdConto = "conto-1" })).Should().Equal("PAG-R002");
    }

    [Theory]
    [InlineData("IT61X0542811101000000123456")]
    [InlineData("IT60X054281110100000012345")]
    [InlineData("IT")]
    public void WrongIban_IsRefused_WithPAGR003_Alone(string iban)
    {
        var domanda = WithPagamento(p => p with { Iban = new Iban(iban) });

        Codici(domanda).Should().Equal("PAG-R003");
        Sola(domanda, "PAG-R003").Valore.Should().NotContain("0542811101");
    }

    [Fact]
    public void WrongCin_IsRefused_WithPAGR004_Alone() =>
        Codici(WithPagamento(p => p with { Iban = new Iban(IbanTests.WithControllo("IT", "Y0542811101000000123456")) })).Should().Equal("PAG-R004");

    [Fact]
    public void WrongSanMarinoCin_IsRefused_WithPAGR004() =>
        Codici(WithPagamento(p => p with { Modalita = "CONTO_ESTERO_SEPA", Iban = new Iban(IbanTests.WithControllo("SM", "V0322509800000000270100")) }))
            .Should().Equal("PAG-R004");

    [Fact]
    public void BothWrong_AreBothTold() =>
        Codici(WithPagamento(p => p with { Iban = new Iban("IT02L1234512345123456789012") })).Should().Equal("PAG-R003", "PAG-R004");

    [Fact]
    public void CountryOutsideSepa_IsRefused_WithPAGR005() =>
        Codici(WithPagamento(p => p with { Modalita = "CONTO_ESTERO_SEPA", Iban = new Iban("TR330006100519786457841326") })).Should().Equal("PAG-R005");

    [Fact]
    public void CountryThatJoinedLater_IsRefused_WithPAGR005_BeforeItsDay()
    {
        var domanda = WithPagamento(p => p with { Modalita = "CONTO_ESTERO_SEPA", Iban = new Iban("AL47212110090000000235698741") });

        Codici(domanda).Should().BeEmpty();
        Codici(domanda with { Testata = domanda.Testata with { DataOraInvio = Il(2021, 9, 1).Istante } }, Il(2021, 9, 1)).Should().Equal("PAG-R005");
    }

    [Theory]
    [InlineData("CONTO_ESTERO_SEPA", "IT60X0542811101000000123456", true)]
    [InlineData("CONTO_CORRENTE", "DE89370400440532013000", true)]
    [InlineData("LIBRETTO_POSTALE", "DE89370400440532013000", true)]
    [InlineData("CONTO_ESTERO_SEPA", "SM86U0322509800000000270100", false)]
    [InlineData("CONTO_CORRENTE", "IT60X0542811101000000123456", false)]
    public void CountryThatDoesNotSuitTheMethod_IsRefused_WithPAGR006(string modalita, string iban, bool rifiutato) =>
        Codici(WithPagamento(p => p with { Modalita = modalita, Iban = new Iban(iban) })).Contains("PAG-R006").Should().Be(rifiutato);

    [Fact]
    public void MissingIntestazione_IsRefused_WithPAGR007()
    {
        Codici(WithPagamento(p => p with { Intestazione = null })).Should().Equal("PAG-R007");
        Codici(WithPagamento(p => p with { Intestazione = "COINTESTATO" })).Should().BeEmpty();
    }

    [Fact]
    public void PostalBookOfAnotherBank_IsTold_WithPAGW08()
    {
        Codici(WithPagamento(p => p with { Modalita = "LIBRETTO_POSTALE" })).Should().Equal("PAG-W08");
        Codici(WithPagamento(p => p with { Modalita = "LIBRETTO_POSTALE", Iban = Poste })).Should().BeEmpty();
    }

    [Theory]
    [InlineData("DE89370400440532013000", "DEUTDEFF", false)]
    [InlineData("DE89370400440532013000", "BNPAFRPP", true)]
    [InlineData("FR1420041010050500013M02606", "BRNAGPGXXXX", false)] // Guadeloupe has French IBANs
    [InlineData("GB29NWBK60161331926819", "RBOSGGSX", false)] // so has Guernsey British ones
    public void BicOfAnotherCountry_IsTold_WithPAGW09(string iban, string bic, bool avviso) =>
        Codici(WithPagamento(p => p with { Modalita = "CONTO_ESTERO_SEPA", Iban = new Iban(iban), Bic = bic })).Contains("PAG-W09").Should().Be(avviso);

    [Fact]
    public void ForeignIban_IsMaskedInItsFinding() =>
        Sola(WithPagamento(p => p with { Iban = Tedesco }), "PAG-R006").Valore.Should().Be("DE89**************3000");
}
