using System.Text;

namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>Line and column of the byte that follows those added so far, counted as an XML parser counts them: from 1, in UTF-16 units.</summary>
internal struct PosizioneNelTesto()
{
    private bool afterCarriageReturn;

    public int Riga { get; private set; } = 1;

    public int Colonna { get; private set; } = 1;

    public void Add(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return;
        }

        var lines = utf8.Count((byte)'\n') + LoneCarriageReturns(utf8);
        if (afterCarriageReturn && utf8[0] == (byte)'\n')
        {
            // The second half of a line end that was counted.
            lines--;
        }

        var last = utf8.LastIndexOfAny((byte)'\n', (byte)'\r');
        Riga += lines;
        Colonna = (last < 0 ? Colonna : 1) + Encoding.UTF8.GetCharCount(utf8[(last + 1)..]);
        afterCarriageReturn = utf8[^1] == (byte)'\r';
    }

    private static int LoneCarriageReturns(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        for (var at = utf8.IndexOf((byte)'\r'); at >= 0;)
        {
            var next = at + 1;
            count += next < utf8.Length && utf8[next] == (byte)'\n' ? 0 : 1;
            var distance = utf8[next..].IndexOf((byte)'\r');
            at = distance < 0 ? -1 : next + distance;
        }

        return count;
    }
}
