using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.BonusBabySitting.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.BonusBabySitting;

public class RegoleDiStatoTests
{
    [Fact]
    public void MinoreOfNoActiveDomanda_IsFree() => Scheda.CheckStato(Valida, Oggi, new FattiNoti("BABY_SITTING", Figlia)).Should().BeEmpty();

    [Fact]
    public void MinoreOfAnActiveDomanda_IsRefused_WithBBSR003_WhoeverAsked()
    {
        var domanda = Valida with { Minori = [Un(Figlia), Un(Figlio)] };

        var segnalazione = Scheda.CheckStato(domanda, Oggi, new FattiNoti("BABY_SITTING", Figlio)).Should().ContainSingle().Subject;

        (segnalazione.Codice, segnalazione.Severita).Should().Be(("BBS-R003", Severita.Bloccante));
        segnalazione.Campo.Should().Be("DomandaBonusBabySitting/Minori/Minore[2]/CodiceFiscale");
        $"{segnalazione}".Should().NotContain("371").And.NotContain("PAT902").And.NotContain(Padre.InChiaro);
    }

    [Fact]
    public void MinoreOfAnAssegnoTemporaneo_IsFree() => Scheda.CheckStato(Valida, Oggi, new FattiNoti("AT", Figlio)).Should().BeEmpty();

    private sealed class FattiNoti(string prestazione, CodiceFiscale noto) : IFatti
    {
        public int AltriRichiedentiCon(Iban iban, CodiceFiscale richiedente) => 0;

        public bool IsContoUtilizzabile(string ente, CodiceFiscale persona, string idConto) => false;

        public IReadOnlyList<DomandaDellaPersona> DomandeAttiveDi(CodiceFiscale richiedente) => [];

        public IReadOnlyList<DomandaAttiva> DomandeAttiveConMinore(string codicePrestazione, CodiceFiscale minore) =>
            codicePrestazione == prestazione && minore == noto ? [new(371, "PAT902", Padre)] : [];
    }
}
