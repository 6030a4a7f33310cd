using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.Alas.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Alas;

public class RegoleErogazioneTests
{
    private static readonly CanaleAccredito Bonifico = new(null, BonificoDomiciliato: true);

    public static TheoryData<string> Iban => ["IT60X0542811101000000123456", "DE89370400440532013000", "SM86U0322509800000000270100"];

    [Theory]
    [MemberData(nameof(Iban))]
    public void AccountNationalOrSepa_OrPostOffice_IsAccepted(string iban)
    {
        Codici(Valida with { CanaleAccredito = WithIban(iban) }).Should().BeEmpty();
        Codici(Valida with { CanaleAccredito = Bonifico }).Should().BeEmpty();
    }

    [Fact]
    public void NoChannel_OrBoth_IsRefused_WithALASR014()
    {
        Sola(Valida with { CanaleAccredito = null }, "ALAS-R014").Campo.Should().Be("DomandaAlas/CanaleAccredito");
        Codici(Valida with { CanaleAccredito = new(null, false) }).Should().Equal("ALAS-R014");
        Codici(Valida with { CanaleAccredito = Valida.CanaleAccredito! with { BonificoDomiciliato = true } }).Should().Equal("ALAS-R014");
    }

    [Theory]
    [InlineData("IT61X0542811101000000123456", "PAG-R003")]
    [InlineData("FO6264600001631634", "PAG-R005")]
    public void WrongIban_IsRefused_WithTheSharedRules(string iban, string codice) =>
        Sola(Valida with { CanaleAccredito = WithIban(iban) }, codice).Campo.Should().Be("DomandaAlas/CanaleAccredito/AccreditoIban/Iban");

    [Fact]
    public void Account_NeedsItsHolder_AndAnIbanOrASavedAccount()
    {
        Codici(Valida with { CanaleAccredito = new(CanaleAccredito.OnAccount(new Iban("IT60X0542811101000000123456"), null, null, null, null), false) }).Should().Equal("PAG-R007");
        Codici(Valida with { CanaleAccredito = new(CanaleAccredito.OnAccount(null, null, null, null, null), false) }).Should().Equal("PAG-R002");
        Codici(Valida with { CanaleAccredito = new(CanaleAccredito.OnAccount(null, null, null, "CON00000000000000001", null), false) }).Should().BeEmpty();
    }

    [Fact]
    public void Method_FollowsFromTheIban()
    {
        WithIban("IT60X0542811101000000123456").Pagamento.Modalita.Should().Be("CONTO_CORRENTE");
        WithIban("DE89370400440532013000").Pagamento.Modalita.Should().Be("CONTO_ESTERO_SEPA");
        Bonifico.Pagamento.Modalita.Should().Be("BONIFICO_DOMICILIATO");
    }

    [Theory]
    [InlineData("RESPONSABILITA")]
    [InlineData("NO_RAPPORTI_IN_CORSO")]
    [InlineData("NO_PENSIONE_DIRETTA")]
    [InlineData("NO_RDC")]
    public void MissingOrRefusedDeclaration_IsRefused_WithALASR015_Alone(string codice)
    {
        var senza = Valida with { Dichiarazioni = [.. Valida.Dichiarazioni.Where(d => d.Codice != codice)] };
        var negata = Valida with { Dichiarazioni = [.. Valida.Dichiarazioni.Select(d => d.Codice == codice ? d with { Resa = false } : d)] };

        Codici(senza).Should().Equal("ALAS-R015");
        Sola(senza, "ALAS-R015").Should().Match<Segnalazione>(s => s.Campo == "DomandaAlas/Dichiarazioni" && s.Valore == codice);
        Sola(negata, "ALAS-R015").Campo.Should().MatchRegex(@"^DomandaAlas/Dichiarazioni/Dichiarazione\[\d\]/Valore$");
    }

    [Fact]
    public void PrivacyNotRead_IsRefused_WithALASR015_Alone()
    {
        Sola(Valida with { InformativaPrivacy = null }, "ALAS-R015").Campo.Should().Be("DomandaAlas/InformativaPrivacy");
        Codici(Valida with { InformativaPrivacy = new(false, null) }).Should().Equal("ALAS-R015");
    }

    [Fact]
    public void DeclarationsThatAreNotConfigured_AreNotWanted()
    {
        var contesto = Oggi with { Parametri = ParametriRegole.Default with { Alas = new() { Dichiarazioni = "RESPONSABILITA" } } };

        Codici(Valida with { Dichiarazioni = [new("RESPONSABILITA", true, null)] }, contesto).Should().BeEmpty();
        Codici(Valida with { Dichiarazioni = [] }, contesto).Should().Equal("ALAS-R015");
    }

    private static CanaleAccredito WithIban(string iban) => new(CanaleAccredito.OnAccount(new Iban(iban), null, "INTESTATO", null, null), BonificoDomiciliato: false);
}
