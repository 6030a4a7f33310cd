using System.Text;
using Inps.Interop.Client;

namespace Inps.Interop.Gateway.Tests.Client;

public sealed class SegnapostoTests
{
    private static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 15, 987, TimeSpan.FromHours(1));

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Placeholders_AreFilled_InEveryEncodingOfXml(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var filled = Segnaposto.Fill(encoding.GetBytes("<à a='{{IdMessaggio}}'>{{DataOraInvio}} {{IdMessaggio}}</à>"), "prova-0001", Istante);

        encoding.GetString(filled.Span).Should().Be("<à a='prova-0001'>2026-11-24T09:30:15+01:00 prova-0001</à>");
    }

    [Fact]
    public void DocumentWithoutPlaceholders_IsTheSameMemory()
    {
        ReadOnlyMemory<byte> document = "<a/>"u8.ToArray();

        Segnaposto.Fill(document, "prova-0001", Istante).Equals(document).Should().BeTrue();
    }
}
