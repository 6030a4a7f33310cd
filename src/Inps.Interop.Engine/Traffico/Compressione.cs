using System.Buffers;
using System.IO.Compression;

namespace Inps.Interop.Engine.Traffico;

/// <summary>Packed form of stored bytes: a first byte that says how, then the bytes. Runs on the caller's thread, never on the writer's.</summary>
public static class Compressione
{
    private const byte Intero = 0;
    private const byte Brotli = 1;

    // Below this size setting the encoder up costs more than a page with fewer bytes saves.
    private const int SogliaMinima = 1536;

    // Level 1 with a window of 64 KiB: most messages are a few kilobytes, a wider window only costs memory.
    private const int Livello = 1;
    private const int Finestra = 16;

    // What Expand gives back at most: the largest message the gateway accepts, with room.
    private const int DimensioneMassima = 256 * 1024 * 1024;

    /// <summary>Packs <paramref name="contenuto"/>; bytes that do not shrink are kept whole.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> contenuto)
    {
        if (contenuto.Length >= SogliaMinima)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(contenuto.Length);
            try
            {
                if (BrotliEncoder.TryCompress(contenuto, buffer.AsSpan(0, contenuto.Length - 1), out var written, Livello, Finestra))
                {
                    return WithHeader(Brotli, buffer.AsSpan(0, written));
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        return WithHeader(Intero, contenuto);
    }

    /// <summary>Gives back what <see cref="Pack"/> was given.</summary>
    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Pack"/>.</exception>
    public static byte[] Expand(ReadOnlySpan<byte> impacchettato)
    {
        if (impacchettato.IsEmpty)
        {
            throw new InvalidDataException("Packed bytes are never empty.");
        }

        return impacchettato[0] switch
        {
            Intero => impacchettato[1..].ToArray(),
            Brotli => ExpandBrotli(impacchettato[1..]),
            var other => throw new InvalidDataException($"Unknown packing {other}."),
        };
    }

    private static byte[] WithHeader(byte forma, ReadOnlySpan<byte> contenuto)
    {
        var packed = GC.AllocateUninitializedArray<byte>(contenuto.Length + 1);
        packed[0] = forma;
        contenuto.CopyTo(packed.AsSpan(1));
        return packed;
    }

    private static byte[] ExpandBrotli(ReadOnlySpan<byte> compresso)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(1024, compresso.Length * 4));
        var decoder = new BrotliDecoder();
        try
        {
            while (true)
            {
                var status = decoder.Decompress(compresso, output.GetSpan(1), out var consumed, out var written);
                output.Advance(written);
                compresso = compresso[consumed..];
                if (status == OperationStatus.Done)
                {
                    return output.WrittenSpan.ToArray();
                }

                if (status != OperationStatus.DestinationTooSmall || output.WrittenCount > DimensioneMassima)
                {
                    throw new InvalidDataException("The packed bytes are damaged.");
                }
            }
        }
        finally
        {
            decoder.Dispose();
        }
    }
}
