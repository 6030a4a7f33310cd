using System.Globalization;
using Inps.Interop.Prestazioni.Alas;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.Alas;

/// <summary>For how many days an ALAS is due (ALAS-16).</summary>
public class DurataTests
{
    /// <summary>Twenty days in each month from January 2024 to December 2025.</summary>
    private static readonly MeseContributivo[] DueAnni = [.. Enumerable.Range(0, 24).Select(i => new MeseContributivo(new DateOnly(2024, 1, 1).AddMonths(i), 20))];

    [Theory]
    [InlineData("2025-01-31", 260, 130)]
    [InlineData("2025-01-01", 260, 130)] // the month of the cessation counts
    [InlineData("2024-12-31", 240, 120)]
    [InlineData("2026-03-31", 240, 120)] // from January 2025
    [InlineData("2025-12-31", 480, 180)] // never more than six months
    public void DaysFromTheYearBefore_CountByHalf(string cessazione, int accreditate, int spettanti) =>
        Durata.Of(Giorno(cessazione), DueAnni, []).Should().Be(new ComputoGiornate(accreditate, 0, spettanti));

    [Theory]
    [InlineData("2025-01-31", 0, 0, 240, 120)] // no day of it was paid
    [InlineData("2024-06-30", 60, 120, 120, 60)] // of the first six months all were used
    [InlineData("2024-06-30", 90, 120, 120, 60)] // more than it had it did not use
    [InlineData("2024-06-30", 10, 20, 220, 110)]
    [InlineData("2024-12-31", 120, 240, 0, 0)] // nothing is left
    public void DaysAnEarlierAlasWasPaidFor_AreExcluded(string precedente, int pagate, int escluse, int utili, int spettanti)
    {
        var computo = Durata.Of(Giorno("2024-12-31"), DueAnni, [(Giorno(precedente), pagate)]);

        computo.Should().Be(new ComputoGiornate(240, escluse, spettanti));
        (computo!.Accreditate - computo.Escluse).Should().Be(utili);
    }

    [Fact]
    public void DaysAreUsedOnce_TheOldestFirst_WhateverTheOrderTheyComeIn()
    {
        var computo = Durata.Of(Giorno("2025-12-31"), [.. DueAnni.Reverse()], [(Giorno("2024-02-28"), 15), (Giorno("2024-03-31"), 15)]);

        // Thirty of the forty of the first two months, then the ten that were left and the twenty of March.
        computo.Should().Be(new ComputoGiornate(480, 60, 180));
    }

    [Fact]
    public void DaysUsedOutsideThePeriod_TakeNothingFromIt() =>
        Durata.Of(Giorno("2026-01-31"), DueAnni, [(Giorno("2024-06-30"), 60)]).Should().Be(new ComputoGiornate(240, 0, 120));

    [Fact]
    public void WithoutAnyKnownContribution_NothingIsComputed()
    {
        Durata.Of(Giorno("2025-12-31"), [], []).Should().BeNull();
        Durata.Of(Giorno("2029-12-31"), DueAnni, []).Should().BeNull();
    }

    private static DateOnly Giorno(string data) => DateOnly.ParseExact(data, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
