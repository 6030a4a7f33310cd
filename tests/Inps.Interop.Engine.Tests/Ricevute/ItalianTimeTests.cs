using Inps.Interop.Engine.Ricevute;

namespace Inps.Interop.Engine.Tests.Ricevute;

public sealed class ItalianTimeTests
{
    [Theory]
    [InlineData("2026-11-24T04:48:31Z", "24/11/2026 ore 05:48:31")]
    [InlineData("2021-07-01T22:00:00Z", "02/07/2021 ore 00:00:00")]
    [InlineData("2021-12-31T23:30:00Z", "01/01/2022 ore 00:30:00")]
    public void Instant_IsShownInTheTimeOfRome(string istante, string expected)
    {
        ItalianTime.Format(DateTimeOffset.Parse(istante, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(expected);
    }
}
