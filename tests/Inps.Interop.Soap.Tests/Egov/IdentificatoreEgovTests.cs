using CsCheck;
using Inps.Interop.Soap.Egov;

namespace Inps.Interop.Soap.Tests.Egov;

/// <summary>Identifiers: five parts, ASCII alone, and none made twice.</summary>
public sealed class IdentificatoreEgovTests
{
    [Fact]
    public void GoodOne_IsTakenApart()
    {
        IdentificatoreEgov.TryParse("EnteDemo_EnteDemoSPCoopIT_0000042_2026-11-24_10:05", out var id).Should().BeTrue();

        id.Should().Be(new IdentificatoreEgov("EnteDemo", "EnteDemoSPCoopIT", 42, new DateTime(2026, 11, 24, 10, 5, 0)));
        id!.ToString().Should().Be("EnteDemo_EnteDemoSPCoopIT_0000042_2026-11-24_10:05");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a_b_0000001_2026-11-24")]
    [InlineData("a_b_c_0000001_2026-11-24_10:05")]
    [InlineData("_b_0000001_2026-11-24_10:05")]
    [InlineData("a__0000001_2026-11-24_10:05")]
    [InlineData("a_b_000001_2026-11-24_10:05")]
    [InlineData("a_b_00000001_2026-11-24_10:05")]
    [InlineData("a_b_0000001_2026-13-24_10:05")]
    [InlineData("a_b_0000001_2026-11-31_10:05")]
    [InlineData("a_b_0000001_26-11-24_10:05")]
    [InlineData("a_b_0000001_2026-11-24_24:05")]
    [InlineData("a_b_0000001_2026-11-24_10:60")]
    [InlineData("a_b_0000001_2026-11-24_10:05\n")]
    [InlineData(" a_b_0000001_2026-11-24_10:05")]
    [InlineData("à_b_0000001_2026-11-24_10:05")]
    [InlineData("a_b-c_0000001_2026-11-24_10:05")]
    [InlineData("a_b_000000\u0661_2026-11-24_10:05")]
    [InlineData("a_b_0000001_202\uFF16-11-24_10:05")]
    public void AnythingElse_IsNone(string? text) => IdentificatoreEgov.TryParse(text, out _).Should().BeFalse();

    /// <summary>Whatever text it is, what is taken is exactly what would be written.</summary>
    [Fact]
    public void TakenText_IsWrittenAsItWas() => Gen.Char["aZ09_-:\u0661è2611240510"].Array[0, 60].Select(chars => new string(chars)).Sample(text =>
    {
        if (IdentificatoreEgov.TryParse(text, out var id))
        {
            id.ToString().Should().Be(text);
        }
    });

    [Fact]
    public void MadeOnes_AreNeverTheSame_AlsoAfterARestart()
    {
        var time = new FermoTempo(new DateTimeOffset(2026, 11, 24, 10, 5, 59, TimeSpan.Zero));
        var first = Enumerable.Range(0, 5_000).Select(_ => Make(time).Next()).Take(1).ToList();
        var running = Make(time);
        var made = Enumerable.Range(0, 30_000).Select(_ => running.Next()).ToList();
        time.Now = time.Now.AddSeconds(3);
        var restarted = Make(time);
        made.AddRange(Enumerable.Range(0, 1_000).Select(_ => restarted.Next()));

        made.Should().OnlyHaveUniqueItems().And.OnlyContain(text => Parsed(text).Progressivo / 1_000_000 == 7);
        made[0].Should().Be(first[0], "the clock alone says where a process begins");
    }

    private static IdentificatoreEgov Parsed(string text) => IdentificatoreEgov.TryParse(text, out var id) ? id : throw new FormatException(text);

    private static IdentificatoriEgov Make(TimeProvider time) => new("INPS0040", "INPS0040SPCoopIT", nodo: 7, time);

    /// <summary>A clock that goes when it is told to.</summary>
    private sealed class FermoTempo(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
