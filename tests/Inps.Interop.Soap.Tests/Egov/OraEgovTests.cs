using CsCheck;
using Inps.Interop.Soap.Egov;

namespace Inps.Interop.Soap.Tests.Egov;

/// <summary>Times as Porte di Dominio write them.</summary>
public sealed class OraEgovTests
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    [Theory]
    [InlineData("2026-11-24T10:05:00", "2026-11-24T09:05:00Z")]
    [InlineData("2026-07-24T10:05:00", "2026-07-24T08:05:00Z")]
    [InlineData("2026-11-24T10:05:00.25", "2026-11-24T09:05:00.25Z")]
    [InlineData("2026-11-24T10:05:00Z", "2026-11-24T10:05:00Z")]
    [InlineData("2026-11-24T10:05:00.1234567-03:30", "2026-11-24T13:35:00.1234567Z")]
    public void TimeWithAndWithoutZone_IsAnInstant(string text, string instant) =>
        OraEgov.Read(text, EgovNames.TempoSpc).At(Roma).Should().Be(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-24 10:05:00")]
    [InlineData("2026-11-24T10:05")]
    [InlineData("2026-02-30T10:05:00")]
    [InlineData("2026-11-24T10:05:00+25:00")]
    [InlineData("2026-11-24T10:05:00 ")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    public void AnythingElse_IsNoTime(string text) => OraEgov.Read(text, EgovNames.TempoSpc).At(Roma).Should().BeNull();

    [Fact]
    public void AnyText_IsReadWithoutThrowing() => Gen.Char["0129-:TZ+. x"].Array[0, 34].Select(chars => new string(chars)).Sample(text =>
        OraEgov.Read(text, tempo: null).At(Roma) is null || text.Length >= 19);

    [Fact]
    public void WrittenTime_IsReadAsTheSameInstant() => Gen.DateTime[new DateTime(1990, 1, 1), new DateTime(2100, 1, 1)].Sample(utc =>
    {
        var instant = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Unspecified), TimeSpan.Zero);
        var ora = OraEgov.Of(instant, TimeZoneInfo.Utc, EgovNames.TempoSpc);

        return OraEgov.Read(ora.Testo, ora.Tempo) == ora && (instant - ora.At(TimeZoneInfo.Utc)!.Value).TotalSeconds is >= 0 and < 1;
    });
}
