using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.IndennitaCovid19.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.IndennitaCovid19;

public class RegoleDiStatoTests
{
    [Fact]
    public void PersonWithoutDomande_IsFreeToAsk() => Stato().Should().BeEmpty();

    [Fact]
    public void SameIndennitaTwice_IsRefused_WithCOVR001()
    {
        var segnalazione = Scheda.CheckStato(Valida, Oggi, new FattiNoti("COVID_AGRICOLI")).Should().ContainSingle().Subject;

        (segnalazione.Codice, segnalazione.Severita).Should().Be(("COV-R001", Severita.Bloccante));
        segnalazione.Campo.Should().Be("DomandaIndennitaCovid19/Richiedente/CodiceFiscale");
        $"{segnalazione}".Should().NotContain("371").And.NotContain("PAT902");
    }

    [Fact]
    public void AnotherIndennita_IsTold_WithCOVW02() => Stato("COVID_SPETTACOLO", "COVID_AUTONOMI_AGO").Should().Equal("COV-W02");

    [Fact]
    public void BothTheSameAndAnother_AreTold() => Stato("COVID_SPETTACOLO", "COVID_AGRICOLI").Should().Equal("COV-R001", "COV-W02");

    [Fact]
    public void DomandeOfOtherPrestazioni_DoNotCount() => Stato("ALAS", "AT").Should().BeEmpty();

    private static IEnumerable<string> Stato(params string[] attive) => Scheda.CheckStato(Valida, Oggi, new FattiNoti(attive)).Select(s => s.Codice);

    private sealed class FattiNoti(params string[] attive) : IFatti
    {
        public int AltriRichiedentiCon(Iban iban, CodiceFiscale richiedente) => 0;

        public bool IsContoUtilizzabile(string ente, CodiceFiscale persona, string idConto) => false;

        public IReadOnlyList<DomandaDellaPersona> DomandeAttiveDi(CodiceFiscale richiedente) => richiedente == Valida.Richiedente.CodiceFiscale
            ? [.. attive.Select(codice => new DomandaDellaPersona(371, "PAT902", codice, StatoDomanda.Protocollata, 2026, []))]
            : [];

        public IReadOnlyList<DomandaAttiva> DomandeAttiveConMinore(string codicePrestazione, CodiceFiscale minore) => [];
    }
}
