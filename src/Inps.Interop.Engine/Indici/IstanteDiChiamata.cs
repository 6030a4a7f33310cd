using System.Buffers.Binary;

namespace Inps.Interop.Engine.Indici;

/// <summary>The instant in an IdTransazione: a UUID version 7 begins with 48 bits of Unix milliseconds (RFC 9562).</summary>
internal static class IstanteDiChiamata
{
    private const int BytesOfInstant = 6;

    public static long Of(Guid idTransazione)
    {
        Span<byte> bytes = stackalloc byte[16];
        idTransazione.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16;
    }

    /// <summary>Not after any identifier of that millisecond, and after all earlier ones.</summary>
    public static Guid First(long millisecondi)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, millisecondi << 16);
        bytes[BytesOfInstant..].Clear();
        return new Guid(bytes, bigEndian: true);
    }
}
