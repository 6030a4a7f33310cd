using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>The HTTP headers of a request as the trace keeps them: a line each, within bounds, and of secrets only that they were there.</summary>
internal static class IntestazioniHttp
{
    private const int Massimo = 2048;
    private const string Tolto = "***";

    private static readonly FrozenSet<string> Note = FrozenSet.ToFrozenSet(
        ["Host", "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Accept", "Accept-Encoding", "User-Agent", "SOAPAction", "Connection", "Expect", "traceparent", "tracestate"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Segrete = ["auth", "cookie", "token", "secret", "key", "password", "credential", "session", "jwt"];

    /// <summary>Null when there are none. What does not fit is left out, and three dots say so.</summary>
    public static byte[]? Of(IEnumerable<KeyValuePair<string, StringValues>> intestazioni)
    {
        Span<byte> text = stackalloc byte[Massimo + 4];
        var length = 0;
        foreach (var (nome, valori) in intestazioni)
        {
            if (!TryAdd(text[..Massimo], ref length, nome, IsSegreta(nome) ? Tolto : valori.ToString()))
            {
                "...\n"u8.CopyTo(text[length..]);
                length += 4;
                break;
            }
        }

        return length == 0 ? null : text[..length].ToArray();
    }

    private static bool IsSegreta(string nome) => !Note.Contains(nome) && Array.Exists(Segrete, parte => nome.Contains(parte, StringComparison.OrdinalIgnoreCase));

    private static bool TryAdd(Span<byte> text, ref int length, string nome, string valore)
    {
        var rest = text[length..];
        if (!Encoding.UTF8.TryGetBytes(nome, rest, out var first) || rest.Length < first + 3 || !Encoding.UTF8.TryGetBytes(valore, rest[(first + 2)..^1], out var second))
        {
            return false;
        }

        ": "u8.CopyTo(rest[first..]);
        rest[first + 2 + second] = (byte)'\n';
        length += first + second + 3;
        return true;
    }
}
