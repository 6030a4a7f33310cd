using Inps.Interop.Prestazioni.Alas;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.Alas.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Alas;

public class RegoleSospensioneTests
{
    [Fact]
    public void EventsOfTheTwoKinds_AreAccepted_UpToTheTwoEnds() =>
        Codici(WithEventi(
            Evento(5, 9),
            Evento(12, 16, EventoSospensione.MalattiaProfessionale),
            new(EventoSospensione.InfortunioLavoro, new(2026, 9, 30), new(2026, 10, 2), "INAIL-1"),
            new(EventoSospensione.InfortunioLavoro, new(2026, 11, 24), new(2026, 11, 24), null))).Should().BeEmpty();

    [Theory]
    [InlineData("2026-09-29", "2026-10-05")] // begins before the end of the employment
    [InlineData("2026-11-20", "2026-11-25")] // ends after the presentation
    [InlineData("2026-10-06", "2026-10-05")] // ends before it begins
    public void EventOutsideThePeriod_IsRefused_WithALASR009(string dal, string al)
    {
        var domanda = WithEventi(Evento(20, 21), new(EventoSospensione.InfortunioLavoro, DateOnly.Parse(dal, null), DateOnly.Parse(al, null), null));

        Codici(domanda).Should().Equal("ALAS-R009");
        Sola(domanda, "ALAS-R009").Should().Match<Segnalazione>(s => s.Campo == "DomandaAlas/EventiSospensione/Evento[2]" && s.Valore == $"{dal}/{al}");
    }

    [Fact]
    public void EventOfAnotherKind_OrTwice_IsRefused_WithALASR010()
    {
        Sola(WithEventi(Evento(5, 9, "MALATTIA")), "ALAS-R010").Should().Match<Segnalazione>(
            s => s.Campo == "DomandaAlas/EventiSospensione/Evento[1]/Tipo" && s.Valore == "MALATTIA");
        Codici(WithEventi(Evento(5, 9), Evento(5, 9) with { NumeroPraticaInail = "INAIL-2" })).Should().Equal("ALAS-R010");
        Codici(WithEventi(Evento(5, 9), Evento(5, 10))).Should().NotContain("ALAS-R010");
    }

    [Theory]
    [InlineData(10, 12, false)]
    [InlineData(9, 12, true)]
    [InlineData(1, 30, true)]
    public void OverlappingEvents_AreToldOnce_WithALASW11(int dal, int al, bool sovrapposti)
    {
        var domanda = WithEventi(Evento(5, 9), Evento(dal, al, EventoSospensione.MalattiaProfessionale));

        Codici(domanda).Should().Equal(sovrapposti ? ["ALAS-W11"] : []);
        EsitoDelleRegole.Of(Check(domanda)).Should().Be(sovrapposti ? Esito.OkConAvvisi : Esito.Ok);
    }

    [Fact]
    public void OptionWithoutTheAssegno_IsRefused_WithALASR012() =>
        Sola(Valida with { OpzioneAssegnoInvalidita = new(TitolareAoi: false, OptoPerAlas: true) }, "ALAS-R012")
            .Campo.Should().Be("DomandaAlas/OpzioneAssegnoInvalidita/OptoPerAlas");

    [Fact]
    public void AssegnoWithoutTheOption_IsTold_WithALASW13() =>
        Codici(Valida with { OpzioneAssegnoInvalidita = new(TitolareAoi: true, OptoPerAlas: false) }).Should().Equal("ALAS-W13");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SameAnswerTwice_HasNothingToTell(bool risposta) =>
        Codici(Valida with { OpzioneAssegnoInvalidita = new(risposta, risposta) }).Should().BeEmpty();
}
