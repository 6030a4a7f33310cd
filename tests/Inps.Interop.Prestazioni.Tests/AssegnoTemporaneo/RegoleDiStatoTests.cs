using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

public class RegoleDiStatoTests
{
    private static readonly Prestazione At = Catalogo.FindByCodice("AT")!;

    [Fact]
    public void MinoreOfNoActiveDomanda_HasNoATR013() =>
        At.CheckStato(Valida, Oggi, new FattiNoti()).Should().BeEmpty();

    [Fact]
    public void MinoreOfTheOtherParentsDomanda_IsRefused_WithATR013_SuggestingTheIntegration()
    {
        var segnalazione = At.CheckStato(Valida, Oggi, new FattiNoti((Figlio, new(371, "PAT902", Padre)))).Should().ContainSingle().Subject;

        segnalazione.Codice.Should().Be("AT-R013");
        segnalazione.Campo.Should().Be("DomandaAssegnoTemporaneo/Minori/Minore[1]/CodiceFiscale");
        segnalazione.Valore.Should().Be("IntegraSecondoGenitore");
        $"{segnalazione}".Should().NotContain("371").And.NotContain("PAT902");
    }

    [Fact]
    public void MinoreOfTheSameApplicantsDomanda_IsRefused_WithATR013_SuggestingTheChange()
    {
        var fatti = new FattiNoti((Figlio, new(371, "PAT901", Madre)));
        var conUnaNuova = Valida with { Minori = [Scheda, Scheda with { Progressivo = 2, CodiceFiscale = Figlia }] };

        At.CheckStato(Valida, Oggi, fatti).Should().ContainSingle().Which.Valore.Should().Be("ModificaDomanda");
        At.CheckStato(conUnaNuova, Oggi, fatti).Should().ContainSingle().Which.Valore.Should().Be("AggiungiMinore");
    }

    [Fact]
    public void DomandaOfSomeoneElse_SuggestsNothing_AndDisclosesNothing()
    {
        var altri = new FattiNoti((Figlio, new(371, "PAT902", new("VRDLCU75D15L219V"))));
        var altroEnte = new FattiNoti((Figlio, new(371, "PAT902", Madre)));

        At.CheckStato(Valida, Oggi, altri).Should().ContainSingle().Which.Valore.Should().BeNull();
        At.CheckStato(Valida, Oggi, altroEnte).Should().ContainSingle().Which.Valore.Should().BeNull();
    }

    [Fact]
    public void CodiciDiStato_AreListed() => At.CodiciDiStato.Should().Equal("AT-R013", "PAG-R010", "PAG-W11");

    [Theory]
    [InlineData(0, 9, false)] // switched off
    [InlineData(3, 2, false)]
    [InlineData(3, 3, true)]
    public void IbanOfManyOtherApplicants_IsTold_WithPAGW11(int massimo, int altri, bool avviso)
    {
        var contesto = Oggi with { Parametri = Oggi.Parametri with { IbanRichiedentiMassimi = massimo } };

        var segnalazioni = At.CheckStato(Valida, contesto, new FattiNoti { AltriConIban = altri });

        segnalazioni.Select(s => (s.Codice, s.Severita, s.Campo, s.Valore)).Should().Equal(
            avviso ? [("PAG-W11", Severita.Avviso, "DomandaAssegnoTemporaneo/DatiPagamento/Iban", "IT60*******************3456")] : []);
    }

    [Fact]
    public void ContoThatCannotBeUsed_IsRefused_WithPAGR010()
    {
        var conIlConto = Valida with { DatiPagamento = Valida.DatiPagamento with { Iban = null, IdConto = "CON00000000000000001" } };

        At.CheckStato(conIlConto, Oggi, new FattiNoti { Conto = "CON00000000000000002" }).Should().ContainSingle().Which.Codice.Should().Be("PAG-R010");
        At.CheckStato(conIlConto, Oggi, new FattiNoti { Conto = "CON00000000000000001" }).Should().BeEmpty();
    }

    private sealed class FattiNoti(params (CodiceFiscale Minore, DomandaAttiva Domanda)[] attive) : IFatti
    {
        public int AltriConIban { get; init; }

        public string? Conto { get; init; }

        public bool IsContoUtilizzabile(string ente, CodiceFiscale persona, string idConto) => idConto == Conto;

        public IReadOnlyList<DomandaAttiva> DomandeAttiveConMinore(string codicePrestazione, CodiceFiscale minore) =>
            codicePrestazione == "AT" ? [.. attive.Where(a => a.Minore == minore).Select(a => a.Domanda)] : [];

        public int AltriRichiedentiCon(Iban iban, CodiceFiscale richiedente) => AltriConIban;

        public IReadOnlyList<DomandaDellaPersona> DomandeAttiveDi(CodiceFiscale richiedente) => [];
    }
}
