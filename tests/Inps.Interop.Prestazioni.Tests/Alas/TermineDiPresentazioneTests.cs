using System.Globalization;
using Inps.Interop.Prestazioni.Alas;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.Alas.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Alas;

public class TermineDiPresentazioneTests
{
    [Theory]
    [InlineData("2022-04-09", "", 68)]
    [InlineData("2022-04-10", "", 69)]
    [InlineData("2022-04-20", "2022-02-10/2022-02-20 2022-02-18/2022-02-22", 66)]
    [InlineData("2022-04-20", "2022-02-18/2022-02-22 2022-02-10/2022-02-20", 66)] // in any order
    [InlineData("2022-04-20", "2022-02-10/2022-02-22 2022-02-12/2022-02-13", 66)] // one inside the other
    [InlineData("2022-04-20", "2022-01-20/2022-02-02", 77)] // what was before the end of the employment does not count
    [InlineData("2022-04-20", "2022-04-19/2022-05-30", 77)] // nor what comes after the presentation
    [InlineData("2022-01-31", "", 0)]
    public void DaysCoveredByEvents_AreNotCounted_AndNoneTwice(string presentazione, string eventi, int netti) =>
        TermineDiPresentazione.GiorniNetti(new(2022, 1, 31), Giorno(presentazione), Eventi(eventi)).Should().Be(netti);

    [Theory]
    [InlineData("2022-01-01", "2022-01-14")]
    [InlineData("2022-01-14", "2022-01-14")]
    [InlineData("2022-01-15", "2022-01-15")]
    public void FirstTerms_BeganOnTheDayOfTheCircolare(string cessazione, string inizio) =>
        TermineDiPresentazione.Inizio(WithRapporto(r => r with { DataCessazione = Giorno(cessazione) }), ParametriRegole.Default).Should().Be(Giorno(inizio));

    private static IEnumerable<(DateOnly Dal, DateOnly Al)> Eventi(string eventi) =>
        eventi.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => (Giorno(e[..10]), Giorno(e[11..])));

    private static DateOnly Giorno(string data) => DateOnly.ParseExact(data, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
