using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>A valid message with a few bytes, tags or values changed at random: whatever comes of it, it is answered and is no defect of ours.</summary>
[Collection(HostileTestGroup.Name)]
public sealed class MutationFuzzTests(HostileGateway gateway)
{
    private const int Parallel = 4;
    private static readonly int Requests = LongRun.IsOn ? 200_000 : 2_000;
    private static readonly string[] Fragments =
    [
        "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&lt;", "&#x10FFFF;", "&#0;", "<?x?>", "\"", "'", "xmlns=\"\"", "xmlns:a=\"http://inps.it/\"", " xsi:nil=\"true\"",
        "xml:lang=\"it\"", "-1", "99999999999999999999", "0", "NaN", "2026-02-30", "0000-00-00", "24:00:00", "\u00A0", "\uFEFF", "\u200F", "À", "😀", "%00", "\r\n", "\t", " ",
        "IT00X0000000000000000000000", "RSSMRA80A01H501U", "SI", "NO", "{{IdMessaggio}}", "{0}", "<c:Importo>1</c:Importo>", "<Minori/>", "<Minore/>", "s:mustUnderstand=\"1\"",
    ];

    [Fact]
    public async Task MutatedMessage_IsNeverADefect()
    {
        var seed = LongRun.Seed;
        using var gate = new SemaphoreSlim(Parallel);
        var answered = new ConcurrentDictionary<string, int>();
        await Task.WhenAll(Enumerable.Range(0, Requests).Select(async i =>
        {
            await gate.WaitAsync(TestContext.Current.CancellationToken);
            try
            {
                var kind = await SendAsync(seed, i);
                answered.AddOrUpdate(kind, 1, (_, count) => count + 1);
            }
            finally
            {
                gate.Release();
            }
        }));

        answered.Values.Sum().Should().Be(Requests);
        answered.Count.Should().BeGreaterThan(4, "mutations reach several stages: {0}", string.Join(", ", answered.Select(pair => $"{pair.Key} {pair.Value}")));
        await gateway.ShouldStillServeAsync();
    }

    private async Task<string> SendAsync(int seed, int i)
    {
        var message = Mutate(new Random(HashCode.Combine(seed, i)), i);
        using var content = new ByteArrayContent(message);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/soap+xml", "utf-8");
        var answer = await gateway.Client.SendAsync(content);
        var kind = answer.FaultCode ?? answer.Esito;

        var about = $"mutation {i} of seed {seed} is answered:\n{answer.Text}\n{Convert.ToBase64String(message)}";
        kind.Should().NotBeNull(about).And.NotStartWith("GW-5", about);
        answer.Status.Should().BeOneOf([200, 403, 500], about);
        CleanRefusal.ShouldLeakNothing(answer.Text);
        return kind!;
    }

    private static byte[] Mutate(Random random, int i)
    {
        var text = new StringBuilder(DomandeDiProva.Envelope(20_000_000 + i, Target.Fresh($"fuzz-{i:D10}")));
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 40), text.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 2:
                    text[at] = (char)random.Next(1, 0xD800);
                    break;
                case 3:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                case 4:
                    ReplaceValue(text, at, Fragments[random.Next(Fragments.Length)]);
                    break;
                default:
                    RepeatElement(text, at);
                    break;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(8) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    /// <summary>Another value for the element at or after a place: stays well-formed, so that schema and rules see it.</summary>
    private static void ReplaceValue(StringBuilder text, int at, string value)
    {
        var all = text.ToString();
        var start = all.IndexOf('>', at) + 1;
        var end = start > 0 ? all.IndexOf('<', start) : -1;
        if (end > start)
        {
            text.Remove(start, end - start).Insert(start, value.Replace("<", "&lt;", StringComparison.Ordinal));
        }
    }

    /// <summary>The element at or after a place once more, or away when it has a closed form.</summary>
    private static void RepeatElement(StringBuilder text, int at)
    {
        var all = text.ToString();
        var start = all.IndexOf('<', at);
        var nameEnd = start < 0 ? -1 : all.IndexOfAny([' ', '>', '/'], start + 1);
        if (nameEnd > start + 1 && all.IndexOf($"</{all[(start + 1)..nameEnd]}>", nameEnd, StringComparison.Ordinal) is var close and > 0)
        {
            var element = all[start..(close + nameEnd - start + 2)];
            text.Insert(start, element);
        }
    }
}
