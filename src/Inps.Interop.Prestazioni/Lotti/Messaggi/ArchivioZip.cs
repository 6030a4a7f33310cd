using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>
/// A zip read forward while it arrives (the library's reader wants the whole archive first): exactly one file, stored or deflated, not encrypted. Its name
/// is looked at and never used.
/// </summary>
/// <remarks>PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5.</remarks>
internal sealed class ArchivioZip : FlussoInAvanti
{
    /// <summary>What the inflater may have read beyond the data that it needed, and a descriptor.</summary>
    public const int DaRicordare = 16 * 1024;

    private const int Intestazione = 30;
    private const int Descrittore64 = 24;
    private readonly FlussoContato archivio;
    private readonly Stream dati;
    private readonly long inizioDati;
    private readonly long? compressi;
    private long usciti;
    private bool finito;

    private ArchivioZip(FlussoContato archivio, long? compressi, bool isDeflate)
    {
        this.archivio = archivio;
        this.compressi = compressi;
        inizioDati = archivio.Letti;
        Stream limitati = compressi is { } quanti ? new FlussoTroncato(archivio, quanti) : archivio;
        dati = isDeflate ? new DeflateStream(limitati, CompressionMode.Decompress, leaveOpen: true) : limitati;
    }

    /// <summary>Reads the header of the first file.</summary>
    /// <exception cref="LottoIllegibileException">LOT-R006.</exception>
    public static async Task<ArchivioZip> OpenAsync(FlussoContato archivio, CancellationToken ct)
    {
        var header = await ReadAsync(archivio, Intestazione, ct).ConfigureAwait(false);
        var (flags, method) = (Short(header, 6), Short(header, 8));
        var name = await ReadAsync(archivio, Short(header, 26), ct).ConfigureAwait(false);
        var extra = await ReadAsync(archivio, Short(header, 28), ct).ConfigureAwait(false);
        if ((flags & 0b1) != 0)
        {
            throw Refused("cifrato");
        }

        CheckName(Encoding.UTF8.GetString(name));
        var isDeflate = method == 8;
        var later = (flags & 0b1000) != 0;
        if (!isDeflate && (method != 0 || later))
        {
            throw Refused($"metodo di compressione {method}{(later ? " senza dimensione" : "")}");
        }

        return new ArchivioZip(archivio, later ? null : Size(header, extra), isDeflate);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (finito)
        {
            return 0;
        }

        var read = await dati.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        usciti += read;
        if (read == 0 && !buffer.IsEmpty)
        {
            await CheckEndAsync(cancellationToken).ConfigureAwait(false);
            finito = true;
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && dati != archivio)
        {
            dati.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>After the data the directory must follow, and not another file.</summary>
    private async Task CheckEndAsync(CancellationToken ct)
    {
        byte[] next;
        if (compressi is { } quanti)
        {
            if (archivio.Letti - inizioDati != quanti)
            {
                throw Refused("la dimensione dei dati non è quella annunciata");
            }

            next = await ReadAsync(archivio, 4, ct).ConfigureAwait(false);
        }
        else
        {
            next = await AfterDescriptorAsync(ct).ConfigureAwait(false);
        }

        if (next is not [(byte)'P', (byte)'K', 1, 2])
        {
            throw Refused(next is [(byte)'P', (byte)'K', 3, 4] ? "più di un file nell'archivio" : "l'archivio non finisce con il suo indice");
        }
    }

    /// <summary>
    /// Where the size comes after the data, the inflater has read too far: the descriptor is found again among the last bytes by the very sizes that it tells.
    /// </summary>
    private async Task<byte[]> AfterDescriptorAsync(CancellationToken ct)
    {
        var seen = archivio.Ultimi.ToArray();
        var offset = archivio.Letti - inizioDati - seen.Length;
        var more = new byte[Descrittore64 + 4];
        var read = await archivio.ReadAtLeastAsync(more, more.Length, throwOnEndOfStream: false, ct).ConfigureAwait(false);
        byte[] tail = [.. seen, .. more.AsSpan(0, read)];
        for (var at = tail.AsSpan().IndexOf("PK\x07\x08"u8); at >= 0;)
        {
            var length = DescriptorLength(tail.AsSpan(at), offset + at);
            if (length > 0 && at + length + 4 <= tail.Length)
            {
                return tail[(at + length)..(at + length + 4)];
            }

            var distance = tail.AsSpan(at + 1).IndexOf("PK\x07\x08"u8);
            at = distance < 0 ? -1 : at + 1 + distance;
        }

        throw Refused("manca il descrittore dei dati");
    }

    /// <summary>Signature, CRC, then both sizes in four bytes or in eight; 0 when they are not those of the data.</summary>
    private int DescriptorLength(ReadOnlySpan<byte> at, long compressedLength)
    {
        const int sizes = 8;
        if (at.Length >= sizes + 8 && BinaryPrimitives.ReadUInt32LittleEndian(at[sizes..]) == compressedLength
            && BinaryPrimitives.ReadUInt32LittleEndian(at[(sizes + 4)..]) == usciti)
        {
            return sizes + 8;
        }

        return at.Length >= Descrittore64 && BinaryPrimitives.ReadInt64LittleEndian(at[sizes..]) == compressedLength
            && BinaryPrimitives.ReadInt64LittleEndian(at[(sizes + 8)..]) == usciti ? Descrittore64 : 0;
    }

    private static long Size(ReadOnlySpan<byte> header, ReadOnlySpan<byte> extra)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
        if (size != uint.MaxValue)
        {
            return size;
        }

        // Zip64: uncompressed and compressed size, in this order.
        for (var at = 0; at + 4 <= extra.Length; at += 4 + Short(extra, at + 2))
        {
            if (Short(extra, at) == 1 && at + 20 <= extra.Length)
            {
                return BinaryPrimitives.ReadInt64LittleEndian(extra[(at + 12)..]);
            }
        }

        throw Refused("dimensione mancante");
    }

    private static void CheckName(string name)
    {
        if (name.Length == 0 || name.EndsWith('/') || name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal)
            || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
        {
            throw Refused($"nome \"{(name.Length > 60 ? name[..60] : name)}\"");
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count, CancellationToken ct)
    {
        var bytes = new byte[count];
        return await stream.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, ct).ConfigureAwait(false) == count ? bytes : throw Refused("incompleto");
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static LottoIllegibileException Refused(string visto) => new(RegoleLotto.R006.Segnalazione(visto));
}
