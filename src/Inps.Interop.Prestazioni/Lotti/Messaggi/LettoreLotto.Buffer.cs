using System.Buffers;

namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <content>The window on the document: what was scanned is dropped, what belongs to an open domanda stays.</content>
public sealed partial class LettoreLotto
{
    private async ValueTask<bool> FillAsync(CancellationToken ct)
    {
        var keep = itemStart >= 0 ? itemStart : at;
        if (end - keep > limiti.ElementoByteMassimi)
        {
            throw new LottoIllegibileException(Placed(RegoleLotto.R013, $"più di {limiti.ElementoByteMassimi} byte", keep));
        }

        MakeRoom(keep);
        var read = await document.ReadAsync(buffer.AsMemory(end), ct).ConfigureAwait(false);
        end += read;
        return read > 0;
    }

    /// <summary>Drops what is done with; the buffer grows only for a domanda that needs it, and shrinks after it.</summary>
    private void MakeRoom(int keep)
    {
        if (keep > counted)
        {
            posizione.Add(buffer.AsSpan(counted, keep - counted));
            counted = keep;
        }

        var kept = buffer.AsSpan(keep, end - keep);
        var wanted = kept.Length > buffer.Length / 2 ? buffer.Length * 2 : kept.Length < FirstBuffer / 2 ? FirstBuffer : buffer.Length;
        if (wanted != buffer.Length)
        {
            var other = ArrayPool<byte>.Shared.Rent(wanted);
            kept.CopyTo(other);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = other;
        }
        else
        {
            kept.CopyTo(buffer);
        }

        at -= keep;
        end -= keep;
        counted -= keep;
        itemStart = itemStart < 0 ? -1 : 0;
    }
}
