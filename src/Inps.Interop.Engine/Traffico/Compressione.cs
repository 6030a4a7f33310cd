using System.Buffers;
using Snappier;

namespace Inps.Interop.Engine.Traffico;

/// <summary>Packed form of stored bytes: a first byte that says how, then the bytes. Runs on the caller's thread, never on the writer's.</summary>
public static class Compressione
{
    private const byte Intero = 0;
    private const byte Compresso = 1;

    // Below this size there is little to gain.
    private const int SogliaMinima = 256;

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
                if (Snappy.TryCompress(contenuto, buffer.AsSpan(0, contenuto.Length - 1), out var written))
                {
                    return WithHeader(Compresso, buffer.AsSpan(0, written));
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
            Compresso => ExpandCompresso(impacchettato[1..]),
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

    private static byte[] ExpandCompresso(ReadOnlySpan<byte> compresso)
    {
        if (Snappy.GetUncompressedLength(compresso) > DimensioneMassima)
        {
            throw new InvalidDataException("The packed bytes are damaged.");
        }

        return Snappy.DecompressToArray(compresso);
    }
}
