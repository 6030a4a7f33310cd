using System.IO.Compression;
using System.Text;

namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>The file of a lotto (or the message that holds its domande) while it arrives: plain XML, gzip, or a zip with one file, told by its first bytes and not by a name or a media type.</summary>
public sealed class FileLotto : IDisposable
{
    private const int CodaMassima = 1024 * 1024;
    private readonly FlussoContato ricevuto;

    private FileLotto(FlussoContato ricevuto, Stream documento) => (this.ricevuto, Documento) = (ricevuto, documento);

    /// <summary>The document in UTF-8. Reading it throws <see cref="LottoIllegibileException"/> where the file is damaged or expands beyond the bounds (LOT-R006).</summary>
    public Stream Documento { get; }

    /// <summary>Looks at the first bytes and prepares the reading; nothing is kept.</summary>
    /// <param name="ricevuto">The bytes as they were sent; not disposed here.</param>
    /// <exception cref="LottoIllegibileException">It is neither XML nor an archive that is accepted.</exception>
    public static async Task<FileLotto> OpenAsync(Stream ricevuto, LimitiLotto limiti, CancellationToken ct)
    {
        var (stream, inizio) = await FlussoConInizio.PeekAsync(ricevuto, 4, ct).ConfigureAwait(false);
        var contato = new FlussoContato(stream, ArchivioZip.DaRicordare);
        if (!IsArchive(inizio.Span))
        {
            return new(contato, ToUtf8(stream, contato, inizio.Span));
        }

        Stream espanso = inizio.Span[0] == 'P'
            ? await ArchivioZip.OpenAsync(contato, ct).ConfigureAwait(false)
            : new GZipStream(contato, CompressionMode.Decompress, leaveOpen: true);
        var limitato = new FlussoEspanso(espanso, contato, limiti);
        (stream, inizio) = await FlussoConInizio.PeekAsync(limitato, 4, ct).ConfigureAwait(false);
        if (IsArchive(inizio.Span))
        {
            throw new LottoIllegibileException(RegoleLotto.R006.Segnalazione("un archivio dentro l'archivio"));
        }

        return new(contato, ToUtf8(stream, stream, inizio.Span));
    }

    /// <summary>After the document: to the end of what was sent, so that its digest is that of every byte.</summary>
    /// <exception cref="LottoIllegibileException">Much more follows than an archive ends with.</exception>
    public async Task DrainAsync(CancellationToken ct)
    {
        var buffer = new byte[8 * 1024];
        var coda = 0;
        while (await ricevuto.ReadAsync(buffer, ct).ConfigureAwait(false) is > 0 and var read)
        {
            coda += read;
            if (coda > CodaMassima)
            {
                throw new LottoIllegibileException(RegoleLotto.R006.Segnalazione("altri dati dopo il file del lotto"));
            }
        }
    }

    public void Dispose() => Documento.Dispose();

    private static bool IsArchive(ReadOnlySpan<byte> inizio) => inizio is [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', 3, 4];

    /// <summary>UTF-16 is told by its byte order mark, or by the zero beside the first character (XML 1.0 appendix F).</summary>
    private static Stream ToUtf8(FlussoConInizio davanti, Stream stream, ReadOnlySpan<byte> inizio)
    {
        davanti.Skip(inizio is [0xEF, 0xBB, 0xBF, ..] ? 3 : inizio is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0);
        return inizio switch
        {
            [0xFF, 0xFE, ..] or [not 0, 0, ..] => Transcode(stream, Encoding.Unicode),
            [0xFE, 0xFF, ..] or [0, not 0, ..] => Transcode(stream, Encoding.BigEndianUnicode),
            _ => stream,
        };
    }

    private static Stream Transcode(Stream stream, Encoding encoding) => Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(false), leaveOpen: true);
}
