using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class RegoleTestataTests
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    [InlineData("1")]
    public void OtherVersion_IsRefused_WithMSGR003(string versione)
    {
        var segnalazione = Sola(Valida with { Testata = Valida.Testata with { VersioneTracciato = versione } }, "MSG-R003");

        segnalazione.Campo.Should().Be("DomandaAssegnoTemporaneo/Testata/VersioneTracciato");
        segnalazione.Valore.Should().Be(versione);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(300, false)]
    [InlineData(-300, false)]
    [InlineData(301, true)]
    [InlineData(-301, true)]
    [InlineData(-864_000, true)] // however far: never an error
    public void ClockOffByMoreThanFiveMinutes_IsTold_WithMSGW04(int secondi, bool avviso) =>
        Codici(Valida with { Testata = Valida.Testata with { DataOraInvio = Istante.AddSeconds(secondi) } })
            .Should().Equal(avviso ? ["MSG-W04"] : Array.Empty<string>());

    [Fact]
    public void Offline_ThereIsNoClockToCompare_WithMSGW04() =>
        Codici(Valida with { Testata = Valida.Testata with { DataOraInvio = Istante.AddDays(-1) } }, Oggi with { Canale = null }).Should().BeEmpty();
}
