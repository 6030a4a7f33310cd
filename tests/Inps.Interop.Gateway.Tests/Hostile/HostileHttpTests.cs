using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>Bodies too large or too short, headers cut, doubled or contradicting each other, requests inside requests.</summary>
[Collection(HostileTestGroup.Name)]
public sealed class HostileHttpTests(HostileGateway gateway)
{
    private const int HundredMegabytes = 100 * 1024 * 1024;
    private static readonly string Valid = Wire.Envelope(Wire.Echo);
    private static readonly byte[] Chunk = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));

    [Fact]
    public async Task HundredMegabytesAnnounced_AreRefusedBeforeTheyCome()
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        await connection.WriteAsync(RawConnection.Head($"Content-Length: {HundredMegabytes}"));

        (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(413, "GW-HTTP-413");
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task HundredMegabytesAnnouncedAndSent_AreRefused()
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        await connection.WriteAsync(RawConnection.Head($"Content-Length: {HundredMegabytes}"));
        var sending = connection.WriteWhileAcceptedAsync(Chunk, HundredMegabytes / Chunk.Length);

        (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(413, "GW-HTTP-413");
        await sending;
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task HundredMegabytesInChunks_AreRefusedAtTheLimit()
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        await connection.WriteAsync(RawConnection.Head("Transfer-Encoding: chunked"));
        byte[] chunk = [.. Encoding.ASCII.GetBytes($"{Chunk.Length:X}\r\n"), .. Chunk, .. "\r\n"u8];
        var sending = connection.WriteWhileAcceptedAsync(chunk, HundredMegabytes / Chunk.Length);

        (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(413, "GW-HTTP-413");
        await sending;
        await gateway.ShouldStillServeAsync();
    }

    [Inside("looks into the folder of the process")]
    [Fact]
    public async Task LargeMessagesOfStrangers_FillNeitherMemoryNorDisk()
    {
        const string OfStrangers = """FROM "Transazioni" WHERE "Codici" = 'GW-TLS-01'""";
        var database = TestDatabase.Sqlite(gateway.Process.DatabaseFolder);
        var expected = 16 + await database.CountAsync($"SELECT COUNT(*) {OfStrangers}", TestContext.Current.CancellationToken);
        var noise = RandomNumberGenerator.GetHexString(20_000_000);
        using var stranger = gateway.Process.Client((string?)null);
        for (var i = 0; i < 16; i++)
        {
            (await stranger.PostAsync(noise)).ShouldBeFault(403, "GW-TLS-01");
        }

        await gateway.ShouldStillServeAsync();
        var traced = 0L;
        for (var attempt = 0; traced < expected && attempt < 100; attempt++)
        {
            traced = await database.CountAsync($"SELECT COUNT(*) {OfStrangers}", TestContext.Current.CancellationToken);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        traced.Should().BeGreaterThanOrEqualTo(expected, "every call leaves its trace");
        (await database.CountAsync($"SELECT SUM(LENGTH(\"Richiesta\")) {OfStrangers}", TestContext.Current.CancellationToken)).Should().Be(0, "of a stranger no byte is kept");
    }

    [Theory]
    [InlineData(null, "GW-TLS-01")]
    [InlineData("non-iscritto", "GW-TLS-02")]
    public async Task BytesOfAStranger_AreNotWaitedFor(string? certificate, string codice)
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process, certificate);
        await connection.WriteAsync(RawConnection.Head("Content-Length: 1048576"));

        (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(403, codice);
        await gateway.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("text/\u0001plain")]
    [InlineData("text/\uFFFFplain")]
    public async Task MediaTypeThatXmlCannotQuote_Is415(string contentType)
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        await connection.WriteAsync(RawConnection.Head("Content-Length: 0", contentType: contentType));

        (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(415, "GW-HTTP-415");
    }

    [Fact]
    public async Task LongMediaTypeCutWithinACharacter_Is415()
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        await connection.WriteAsync(RawConnection.Head("Content-Length: 0", contentType: "text/" + new string('x', 94) + "\U0001F600"));

        (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(415, "GW-HTTP-415");
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("2147483648")]
    public async Task AbsurdLength_IsRefused(string length)
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        await connection.WriteAsync(RawConnection.Head($"Content-Length: {length}"));

        (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(413, "GW-HTTP-413");
        await gateway.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("12a")]
    [InlineData("0x10")]
    public async Task MalformedLength_Is400(string length) => await Is400Async(RawConnection.Head($"Content-Length: {length}") + Valid);

    [Theory]
    [InlineData("two lengths", "Content-Length: 5\r\nContent-Length: 6")]
    [InlineData("two hosts", "Host: example.org\r\nContent-Length: 0")]
    [InlineData("folded header", "X-A: b\r\n c\r\nContent-Length: 0")]
    [InlineData("blank before the colon", "X-A : b\r\nContent-Length: 0")]
    [InlineData("NUL in a header", "X-A: b\0c\r\nContent-Length: 0")]
    [InlineData("header without colon", "nonsense\r\nContent-Length: 0")]
    [InlineData("unknown transfer coding", "Transfer-Encoding: xchunked")]
    [InlineData("chunked not last", "Transfer-Encoding: chunked, identity")]
    public async Task MalformedHeaders_Are400(string name, string headers)
    {
        var answer = await SendAsync(RawConnection.Head(headers));

        answer.Should().NotBeNull(name);
        answer.ShouldBeBare(400, 411, 501);
        await gateway.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001 not a handshake\r\n\r\n")]
    [InlineData("POST /modi/soap/AssegnoTemporaneo/v1/ HTTP/9.9\r\nHost: localhost\r\n\r\n")]
    [InlineData("POST /modi/soap/AssegnoTemporaneo/v1/ HTTP/1.1\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("POST /modi/soap/\0/v1/ HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("POST\r\n\r\n")]
    public async Task Garbage_Is400(string bytes) => await Is400Async(bytes, 400, 505);

    [Fact]
    public async Task HeadersTooLarge_Are431()
    {
        var answer = await SendAsync(RawConnection.Head($"X-A: {new string('a', 33_500)}\r\nContent-Length: 0"));

        answer.ShouldBeBare(431);
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task RequestLineTooLong_Is414()
    {
        var answer = await SendAsync($"POST /{new string('a', 9_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n");

        answer.ShouldBeBare(414);
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task TwoContentTypes_Are415()
    {
        var answer = await SendAsync(RawConnection.Head($"Content-Type: text/xml\r\nContent-Length: {Valid.Length}") + Valid);

        answer!.ToAnswer().ShouldBeFault(415, "GW-HTTP-415");
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task CompressedBody_Is415()
    {
        var answer = await SendAsync(RawConnection.Head($"Content-Encoding: gzip\r\nContent-Length: {Valid.Length}") + Valid);

        answer!.ToAnswer().ShouldBeFault(415, "GW-HTTP-415");
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task HeadersCut_NeverBecomeACall()
    {
        await using (var connection = await RawConnection.OpenAsync(gateway.Process))
        {
            await connection.WriteAsync("POST /modi/soap/AssegnoTemporaneo/v1/ HTTP/1.1\r\nHost: loc");
            connection.FinishSending();

            (await connection.ReadAnswerAsync())?.Status.Should().Be(400);
        }

        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task BodyShorterThanAnnounced_IsRefused()
    {
        await using (var connection = await RawConnection.OpenAsync(gateway.Process))
        {
            await connection.WriteAsync(RawConnection.Head($"Content-Length: {Valid.Length + 100}") + Valid);
            connection.FinishSending();

            (await connection.ReadAnswerAsync())?.ToAnswer().ShouldBeFault(400, "GW-HTTP-400");
        }

        await gateway.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("ZZ\r\nabc\r\n0\r\n\r\n")]
    [InlineData("FFFFFFFFFFFFFFFF1\r\nabc")]
    [InlineData("3\r\nabcdef\r\n0\r\n\r\n")]
    [InlineData("-3\r\nabc\r\n0\r\n\r\n")]
    public async Task BrokenChunks_AreRefused(string body)
    {
        var answer = await SendAsync(RawConnection.Head("Transfer-Encoding: chunked") + body);

        answer!.ToAnswer().ShouldBeFault(400, "GW-HTTP-400");
        await gateway.ShouldStillServeAsync();
    }

    /// <summary>A request that one reader ends by its length and another by its chunks: what stands behind must never be answered as a second request.</summary>
    [Theory]
    [InlineData("Content-Length: {0}\r\nTransfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: {0}")]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked")]
    [InlineData("Content-Length: {0}\r\nTransfer-Encoding: xchunked")]
    [InlineData("Content-Length: {0}\r\nTransfer-Encoding:\tchunked")]
    [InlineData("Content-Length: {0}\r\nTransfer-Encoding : chunked")]
    public async Task LengthAndChunks_GiveOneAnswerAndTheEnd(string headers)
    {
        var smuggled = RawConnection.Head($"Content-Length: {Valid.Length}") + Valid;
        var body = $"0\r\n\r\n{smuggled}";
        await using (var connection = await RawConnection.OpenAsync(gateway.Process))
        {
            await connection.WriteAsync(RawConnection.Head(headers.Replace("{0}", $"{body.Length}", StringComparison.Ordinal)) + body);
            var first = await connection.ReadAnswerAsync();

            first!.Status.Should().BeInRange(400, 599);
            (await connection.IsClosedAsync()).Should().BeTrue("what follows an ambiguous request is not read as another one");
        }

        await gateway.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    [InlineData("post")]
    public async Task WrongMethod_Is405(string method)
    {
        var answer = await SendAsync($"{method} /modi/soap/AssegnoTemporaneo/v1/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");

        answer!.ToAnswer().ShouldBeFault(405, "GW-HTTP-405");
        await gateway.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("/modi/soap/../../etc/passwd")]
    [InlineData("/modi/soap/%2e%2e/%2e%2e/v1/")]
    [InlineData("/modi/soap/AssegnoTemporaneo/v1/?xsd=../../../../etc/passwd")]
    [InlineData("/modi/soap/AssegnoTemporaneo/v1/?xsd=%00")]
    [InlineData("/modi/soap/AssegnoTemporaneo/v1/?xsd=/etc/passwd")]
    [InlineData("/modi/soap/<script>alert(1)</script>/v1/")]
    public async Task PathTraversal_FindsNothing(string path)
    {
        var answer = await SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");

        answer!.Status.Should().BeOneOf(400, 404);
        answer.Body.Should().NotContain("root:").And.NotContain("<script>");
        await gateway.ShouldStillServeAsync();
    }

    private async Task Is400Async(string bytes, params int[] statuses)
    {
        (await SendAsync(bytes)).ShouldBeBare(statuses.Length == 0 ? [400] : statuses);
        await gateway.ShouldStillServeAsync();
    }

    private async Task<RawAnswer?> SendAsync(string bytes)
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        await connection.WriteAsync(bytes);
        return await connection.ReadAnswerAsync();
    }
}
