using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Lotti.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Lotti;

/// <summary>Makes a lotto and writes it into its journal; sends nothing.</summary>
public static class ComposizioneLotto
{
    private static readonly LimitiLotto Limiti = new();

    /// <summary>A lotto of the domande of a folder, in the order of its files; placeholders are filled now, once and for all.</summary>
    /// <exception cref="DocumentoException">A file holds no domanda, or there are too many.</exception>
    public static async Task ComposeAsync(GiornaleLotto giornale, string sorgente, IReadOnlyList<string> files, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(giornale);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(timeProvider);
        var righe = new List<int>(files.Count);
        await using (var stream = File.Create(giornale.FileLotto))
        await using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        await using (var writer = XmlWriter.Create(gzip, new() { Async = true, Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false }))
        {
            writer.WriteStartElement("Lotto", SpaziNomi.InvioMassivo);
            foreach (var file in files)
            {
                var documento = await ReadAsync(file, timeProvider, cancellationToken).ConfigureAwait(false);
                writer.WriteWhitespace("\n");
                documento.Write(writer);
                righe.Add(documento.Riga);
            }

            writer.WriteWhitespace("\n");
            writer.WriteEndElement();
        }

        var inLotto = await ScanAsync(giornale.FileLotto, cancellationToken).ConfigureAwait(false);
        await SaveAsync(giornale, sorgente, inLotto.Count, [.. files.Select((file, i) => new OrigineDomanda(file, righe[i], inLotto[i]))], timeProvider, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A lotto that is ready: XML, which is compressed, gzip or zip. Its domande are sent as they are.</summary>
    /// <exception cref="DocumentoException">It is no lotto.</exception>
    public static async Task TakeAsync(GiornaleLotto giornale, string file, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(giornale);
        ArgumentNullException.ThrowIfNull(timeProvider);
        await using (var source = File.OpenRead(file))
        await using (var stream = File.Create(giornale.FileLotto))
        {
            var archive = source.ReadByte() is 0x1F or 'P';
            source.Position = 0;
            await using var copy = archive ? (Stream)stream : new GZipStream(stream, CompressionLevel.Fastest);
            await source.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        }

        var domande = await ScanAsync(giornale.FileLotto, cancellationToken).ConfigureAwait(false);
        await SaveAsync(giornale, file, domande.Count, [], timeProvider, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<DocumentoDomanda> ReadAsync(string file, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        try
        {
            return DocumentoDomanda.Read(Segnaposto.Fill(bytes, Guid.NewGuid().ToString("D"), timeProvider.GetLocalNow()));
        }
        catch (DocumentoException exception)
        {
            throw new DocumentoException($"{file}: {exception.Message}", exception);
        }
    }

    /// <summary>Reads the lotto as the Institute will.</summary>
    /// <returns>The line of each domanda.</returns>
    private static async Task<IReadOnlyList<int>> ScanAsync(string file, CancellationToken cancellationToken)
    {
        var righe = new List<int>();
        try
        {
            await using var stream = File.OpenRead(file);
            using var lotto = await Inps.Interop.Prestazioni.Lotti.Messaggi.FileLotto.OpenAsync(stream, Limiti, cancellationToken).ConfigureAwait(false);
            using var lettore = LettoreLotto.OfFile(lotto.Documento, Limiti);
            while (await lettore.ReadAsync(cancellationToken).ConfigureAwait(false) is { } elemento)
            {
                righe.Add(elemento.Riga);
            }
        }
        catch (LottoIllegibileException exception)
        {
            var segnalazione = exception.Segnalazione;
            throw new DocumentoException($"{segnalazione.Codice} {segnalazione.Descrizione} {segnalazione.Rimedio}", exception);
        }

        return righe.Count > 0 && righe.Count <= Limiti.ElementiMassimi
            ? righe
            : throw new DocumentoException($"{RegoleLotto.R005.Codice} {RegoleLotto.R005.Descrizione} {RegoleLotto.R005.Rimedio}");
    }

    private static async Task SaveAsync(
        GiornaleLotto giornale, string sorgente, int domande, IReadOnlyList<OrigineDomanda> origini, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        string impronta;
        await using (var stream = new FileStream(giornale.FileLotto, FileMode.Open, FileAccess.ReadWrite))
        {
            impronta = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
            stream.Flush(flushToDisk: true);
        }

        var dati = new DatiLotto($"lotto-{Guid.NewGuid():N}", sorgente, timeProvider.GetLocalNow(), domande, impronta, origini);
        await giornale.SaveAsync(dati, cancellationToken).ConfigureAwait(false);
    }
}
