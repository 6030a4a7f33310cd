using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class RegolePatrocinioTests
{
    private static readonly Patrocinio Buono = new("PAT901", "6038C", null, new(2026, 11, 24), "AT-2026-1", null);

    [Fact]
    public void MissingMandate_IsRefused_WithPATR001_OnlyWhereItIsRequired()
    {
        var contesto = Oggi with { Parametri = ParametriRegole.Default with { PatrocinioRichiesto = true } };

        Codici(Valida).Should().BeEmpty();
        Sola(Valida, "PAT-R001", contesto).Campo.Should().Be("DomandaAssegnoTemporaneo/Patrocinio");
        Codici(Valida with { Patrocinio = Buono }, contesto).Should().BeEmpty();
    }

    [Theory]
    [InlineData("PAT902", "6038C", "Patrocinio/CodicePatronato")]
    [InlineData("PAT901", "7001A", "Patrocinio/CodiceUfficio")]
    public void MandateOfSomeoneElse_IsRefused_WithPATR001(string patronato, string ufficio, string campo) =>
        Sola(Valida with { Patrocinio = Buono with { CodicePatronato = patronato, CodiceUfficio = ufficio } }, "PAT-R001").Campo
            .Should().Be("DomandaAssegnoTemporaneo/" + campo);

    [Theory]
    [InlineData("RSSMRA80A01H501U", "RSSMRA80A01H501U", false)]
    [InlineData("rssmra80a01h501u", "RSSMRA80A01H501U", false)]
    [InlineData("VRDLCU75D15L219V", "RSSMRA80A01H501U", true)]
    [InlineData("operatore.demo", "RSSMRA80A01H501U", false)] // a user name cannot be compared
    public void OtherOperator_IsRefused_WithPATR001(string userId, string operatore, bool rifiutato) =>
        Codici(
            Valida with { Patrocinio = Buono with { CodiceFiscaleOperatore = new(operatore) } },
            Oggi with { Canale = Canale with { UserId = userId } }).Should().Equal(rifiutato ? ["PAT-R001"] : Array.Empty<string>());

    [Fact]
    public void Offline_NobodySends_SoPATR001LooksAtThePresenceAlone() =>
        Codici(Valida with { Patrocinio = Buono with { CodiceUfficio = "altro" } }, Oggi with { Canale = null }).Should().BeEmpty();

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void MandateInTheFuture_IsRefused_WithPATR002(int giorno, bool rifiutato) =>
        Codici(Valida with { Patrocinio = Buono with { DataMandato = new(2026, 11, giorno) } }).Should().Equal(rifiutato ? ["PAT-R002"] : Array.Empty<string>());
}
