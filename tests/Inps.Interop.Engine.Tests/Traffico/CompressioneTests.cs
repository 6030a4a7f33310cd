using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Engine.Tests.Traffico;

public class CompressioneTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_535)]
    [InlineData(1_536)]
    [InlineData(5_000)]
    [InlineData(3_000_000)]
    public void Text_ComesBackWhole_AndSmallerWhenItIsLong(int length)
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, (length / 5) + 1).Select(n => $"<a{n % 997}/>")))[..length];

        var packed = Compressione.Pack(text);

        Compressione.Expand(packed).Should().Equal(text);
        packed.Length.Should().BeLessThanOrEqualTo(length < 5_000 ? length + 1 : length < 1_000_000 ? length * 2 / 3 : length / 3);
    }

    [Theory]
    [InlineData(1_536)]
    [InlineData(100_000)]
    public void RandomBytes_AreKeptAsTheyAre(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);

        var packed = Compressione.Pack(bytes);

        packed.Should().HaveCount(length + 1);
        Compressione.Expand(packed).Should().Equal(bytes);
    }

    [Fact]
    public void DamagedBytes_AreRefused()
    {
        var packed = Compressione.Pack(new byte[5_000]);

        FluentActions.Invoking(() => Compressione.Expand(packed.AsSpan(0, packed.Length - 2))).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => Compressione.Expand([])).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => Compressione.Expand([9, 1, 2])).Should().Throw<InvalidDataException>();
    }
}
