using System.Collections.Concurrent;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>What a patronato would have written down: every domanda sent, and the numbers told for those that were answered.</summary>
/// <param name="differito">True where the protocollo may come later: once told, it is told for ever.</param>
internal sealed class Ledger(bool differito = false)
{
    private readonly ConcurrentDictionary<long, Numeri?> sent = new();
    private readonly ConcurrentQueue<string> contradictions = new();
    private long last;

    public IReadOnlyCollection<long> Sent => [.. sent.Keys];

    public int Answered => sent.Values.Count(numeri => numeri is not null);

    /// <summary>Answers that say something else than an earlier answer about the same domanda, or nothing usable.</summary>
    public IReadOnlyCollection<string> Contradictions => contradictions;

    public IReadOnlyCollection<Numeri> Numeri => [.. sent.Values.OfType<Numeri>()];

    public static string IdMessaggio(long n) => $"domanda-{n:D12}";

    /// <summary>A domanda never sent before.</summary>
    public long New()
    {
        var n = Interlocked.Increment(ref last);
        sent.TryAdd(n, null);
        return n;
    }

    /// <summary>One that was sent before, answered or not.</summary>
    public long Old(Random random) => random.NextInt64(1, Interlocked.Read(ref last) + 1);

    /// <summary>Sends a domanda and writes down what is answered.</summary>
    /// <returns>False when the gateway was busy or stopping (GW-503): the domanda remains to be sent.</returns>
    /// <exception cref="HttpRequestException">The connection broke: nothing is known.</exception>
    public async Task<bool> SendAsync(HttpClient client, long n)
    {
        var answer = await client.PostAsync(DomandeDiProva.Envelope(n, IdMessaggio(n)));
        if (answer.FaultCode == "GW-503")
        {
            return false;
        }

        var numeri = new Numeri(answer.Element("NumeroDomanda"), answer.Element("IdDomanda"), answer.Element("NumeroProtocollo"));
        if (answer.Esito is not ("OK" or "OK_CON_AVVISI") || numeri.Domanda is null || (numeri.Protocollo is null && !differito))
        {
            contradictions.Enqueue($"{n}: {answer.Text}");
            return true;
        }

        var known = sent.AddOrUpdate(n, numeri, (_, before) => before is null ? numeri : before with { Protocollo = before.Protocollo ?? numeri.Protocollo });
        if (known != (numeri.Protocollo is null ? numeri with { Protocollo = known!.Protocollo } : numeri))
        {
            contradictions.Enqueue($"{n}: first {known}, now {numeri}");
        }

        return true;
    }
}

/// <summary>The numbers of an answer.</summary>
internal sealed record Numeri(string? Domanda, string? IdDomanda, string? Protocollo);
