using System.Text;
using CsCheck;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Mtom;
using static Inps.Interop.Soap.Tests.Mtom.Packages;

namespace Inps.Interop.Soap.Tests.Mtom;

/// <summary>The rules of RFC 2046 §5.1, over memory and over a stream that gives its bytes in odd pieces: the same parts or the same refusal.</summary>
public class MultipartReaderTests
{
    private static readonly long Iterations = Environment.GetEnvironmentVariable("INPS_INTEROP_LONG") == "1" ? 100_000 : 10_000;
    private static readonly MultipartLimits Limits = new() { MaxParts = 3, MaxHeaderBytes = 200 };

    private static readonly string[] Fragments =
    [
        "\r\n--b", "--b", "\r\n--b--", "--b--", "\r\n", "\r", "\n", "--", "-", "b", " ", "\t", "\r\n\r\n", "A: b", "Content-ID: <x>", "Content-Type: a/b", ":", "\0", "é", "x",
        "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: binary", "\r\n--bb", "\r\n--b \t\r\n", "\r\n--b\r\n\r\n", "--b\r\nA: b\r\n\r\n", "\r\n continued", "xxxxxxxxxxxxxxxxxxxxxxxx",
    ];

    [Theory]
    [InlineData("--b\r\nA: b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--", "one|two")]
    [InlineData("preamble\r\n--b\r\n\r\none\r\n--b--\r\nepilogue", "one")]
    [InlineData("\r\n--b\r\n\r\none\r\n--b--", "one")]
    [InlineData("--b \t\r\n\r\none\r\n--b--", "one")]
    [InlineData("--b\r\nA: b\r\n\r\n--b--", "")]
    [InlineData("--b\r\nA: b\r\n\r\n\r\n--b--", "")]
    [InlineData("--b\r\n\r\n--b\r\n\r\nx\r\n--b--", "|x")]
    [InlineData("--b\r\n\r\n\r\n\r\n--b--", "\r\n")]
    [InlineData("--b\r\n\r\na\r\n--\r\nb\n--b\r--b -- b--\r\n--b--", "a\r\n--\r\nb\n--b\r--b -- b--")]
    [InlineData("--b--", null)]
    public async Task Parts_AreWhatStandsBetweenTheDelimiters(string message, string? parts)
    {
        foreach (var outcome in await OutcomesAsync(Bytes(message)))
        {
            outcome.Should().Be("ok:" + string.Concat((parts?.Split('|') ?? []).Select(part => part + "|")));
        }
    }

    [Theory]
    [InlineData("", "MTOM-001")]
    [InlineData("no boundary at all", "MTOM-001")]
    [InlineData("--b", "MTOM-001")]
    [InlineData("--b\r\n\r\nnever closed", "MTOM-001")]
    [InlineData("--b\r\n\r\nclosed without its line\n--b--", "MTOM-001")]
    [InlineData("--b\n\nline feeds only\n--b--", "MTOM-001")]
    [InlineData("--b\r\n\r\ncontent\r\n--bb inside\r\n--b--", "MTOM-001")]
    [InlineData("--b\r\n\r\ncontent\r\n--b inside\r\n--b--", "MTOM-001")]
    [InlineData("--b\r\nno field\r\n\r\nx\r\n--b--", "MTOM-001")]
    [InlineData("--b\r\n: x\r\n\r\nx\r\n--b--", "MTOM-001")]
    [InlineData("--b\r\nA b: x\r\n\r\nx\r\n--b--", "MTOM-001")]
    [InlineData("--b\r\nA: x\0\r\n\r\nx\r\n--b--", "MTOM-001")]
    [InlineData("--b\r\nContent-ID: <a>\r\nContent-Id: <b>\r\n\r\nx\r\n--b--", "MTOM-001")]
    [InlineData("--b\r\nContent-Type: a/b\r\nContent-Type: a/b\r\n\r\nx\r\n--b--", "MTOM-001")]
    [InlineData("--b\r\nA: b\r\n--b: c\r\n\r\nx\r\n--b--", "MTOM-001")]
    [InlineData("--b\r\nContent-Transfer-Encoding: base64\r\n\r\nQQ==\r\n--b--", "MTOM-008")]
    [InlineData("--b\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\n=41\r\n--b--", "MTOM-008")]
    [InlineData("--b\r\n\r\n1\r\n--b\r\n\r\n2\r\n--b\r\n\r\n3\r\n--b\r\n\r\n4\r\n--b--", "MTOM-002")]
    public async Task BrokenStructure_IsRefused_WithItsCode(string message, string codice)
    {
        foreach (var outcome in await OutcomesAsync(Bytes(message)))
        {
            outcome.Should().Be(codice);
        }
    }

    [Fact]
    public async Task GiantHeaders_Preamble_AndEpilogue_AreRefused()
    {
        var giant = new string('a', 201);

        (await OutcomesAsync(Bytes($"--b\r\nA: {giant}\r\n\r\nx\r\n--b--"))).Should().OnlyContain(outcome => outcome == "MTOM-002");
        (await OutcomesAsync(Bytes($"--b\r\nA: {giant}"))).Should().OnlyContain(outcome => outcome == "MTOM-002");
        (await OutcomesAsync(Bytes($"{giant}\r\n--b\r\n\r\nx\r\n--b--"))).Should().OnlyContain(outcome => outcome == "MTOM-001");
        (await OutcomesAsync(Bytes($"--b\r\n\r\nx\r\n--b--{giant}"))).Should().OnlyContain(outcome => outcome == "MTOM-001");
    }

    [Fact]
    public async Task FoldedHeader_IsOneField()
    {
        using var reader = new MultipartReader(Bytes("--b\r\nContent-Type: multipart/mixed;\r\n\tboundary=\"c\"\r\ncontent-id:\r\n <a@b>\r\n\r\nx\r\n--b--"), "b", MultipartLimits.Default);

        (await reader.NextPartAsync(CancellationToken.None)).Should().Be(new PartHeaders("a@b", "multipart/mixed;\tboundary=\"c\""));
    }

    [Fact]
    public async Task PartInMemory_IsASlice_NotACopy()
    {
        var message = Bytes("--b\r\n\r\ncontent\r\n--b--");
        using var reader = new MultipartReader(message, "b", MultipartLimits.Default);
        await reader.NextPartAsync(CancellationToken.None);

        var content = await reader.ReadAsync(CancellationToken.None);
        message[7] = (byte)'C';

        Text(content.Span).Should().Be("Content");
    }

    [Fact]
    public async Task SkippedParts_AreNotRead()
    {
        using var reader = new MultipartReader(new Dripping(Bytes("--b\r\n\r\none\r\n--b\r\nContent-ID: 2\r\n\r\ntwo\r\n--b--"), 5), "b", MultipartLimits.Default);

        await reader.NextPartAsync(CancellationToken.None);
        (await reader.NextPartAsync(CancellationToken.None))!.ContentId.Should().Be("2");
        (await reader.NextPartAsync(CancellationToken.None)).Should().BeNull();
        (await reader.NextPartAsync(CancellationToken.None)).Should().BeNull();
        (await reader.ReadAsync(CancellationToken.None)).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public Task Contents_ComeBackAsWritten_WhateverTheyAreAndHoweverTheyArrive() =>
        Gen.Select(Gen.OneOf(Gen.Byte.Array[0, 300], Gen.OneOf(Fragments).Array[0, 8].Select(pieces => Bytes(string.Concat(pieces)))).Array[1, 3], Gen.Int[1, 40].Array[1, 4])
            .SampleAsync(
                async (contents, sizes) =>
                {
                    // A boundary that the contents do not hold, as a sender must choose it.
                    const string boundary = "----=_0123456789";
                    using var message = new MemoryStream();
                    foreach (var content in contents)
                    {
                        message.Write([.. Bytes($"--{boundary}\r\nContent-ID: <c>\r\n\r\n"), .. content, .. "\r\n"u8]);
                    }

                    message.Write(Bytes($"--{boundary}--"));
                    var expected = "ok:" + string.Concat(contents.Select(content => Text(content) + "|"));
                    Assert.Equal(expected, await OutcomeAsync(new MultipartReader(message.ToArray(), boundary, Limits)));
                    Assert.Equal(expected, await OutcomeAsync(new MultipartReader(new Dripping(message.ToArray(), sizes), boundary, Limits)));
                },
                iter: Iterations);

    [Fact]
    public Task AnyBytes_GiveTheSameOutcome_HoweverTheyArrive() =>
        Gen.Select(Gen.OneOf(Fragments).Array[0, 30], Gen.Int[1, 20].Array[1, 4], Gen.Bool)
            .SampleAsync(
                async (pieces, sizes, opened) =>
                {
                    var message = Bytes((opened ? "--b\r\n\r\n" : "") + string.Concat(pieces));
                    Assert.Equal(
                        await OutcomeAsync(new MultipartReader(message, "b", Limits)),
                        await OutcomeAsync(new MultipartReader(new Dripping(message, sizes), "b", Limits)));
                },
                iter: Iterations);

    private static async Task<List<string>> OutcomesAsync(byte[] message) =>
    [
        await OutcomeAsync(new MultipartReader(message, "b", Limits)),
        await OutcomeAsync(new MultipartReader(new MemoryStream(message), "b", Limits)),
        await OutcomeAsync(new MultipartReader(new Dripping(message, 1), "b", Limits)),
    ];

    /// <summary>"ok:" and the parts, each followed by a bar, or the code of the refusal.</summary>
    private static async Task<string> OutcomeAsync(MultipartReader reader)
    {
        using (reader)
        {
            try
            {
                var parts = new StringBuilder("ok:");
                while (await reader.NextPartAsync(CancellationToken.None) is not null)
                {
                    while (await reader.ReadAsync(CancellationToken.None) is { IsEmpty: false } piece)
                    {
                        parts.Append(Text(piece.Span));
                    }

                    parts.Append('|');
                }

                return parts.ToString();
            }
            catch (MtomException exception)
            {
                MtomFaultCodes.All.Should().Contain(exception.Failure!.Code);
                return exception.Failure.Code.Codice;
            }
        }
    }
}
