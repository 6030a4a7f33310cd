using System.IO.Compression;
using System.Text;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Lotti.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Lotti;

/// <summary>Files of lotti, and what is read of them.</summary>
internal static class LottoDiProva
{
    public const string Inizio = """<?xml version="1.0" encoding="UTF-8"?><l:Lotto xmlns:l="http://inps.it/InvioMassivo/v1" xmlns="urn:predefinito" xmlns:a="urn:a">""";
    public const string Fine = "</l:Lotto>";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return output.ToArray();
    }

    /// <summary>A zip as a program writes it to a file (sizes in front), or to a pipe (sizes behind).</summary>
    public static byte[] Zip(bool toPipe, CompressionLevel level, params (string Name, byte[] Bytes)[] files)
    {
        using var output = new MemoryStream();
        Stream target = toPipe ? new Pipe(output) : output;
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }

        return output.ToArray();
    }

    /// <summary>Reads a file to its end, a few bytes at a time where asked for.</summary>
    public static async Task<List<(string Text, int Riga, int Colonna)>> ReadAsync(byte[] file, LimitiLotto? limiti = null, int piece = int.MaxValue)
    {
        using var opened = await FileLotto.OpenAsync(new Spezzato(file, piece), limiti ?? new(), CancellationToken.None);
        using var lettore = LettoreLotto.OfFile(opened.Documento, limiti ?? new());
        var read = await ReadAllAsync(lettore);
        await opened.DrainAsync(CancellationToken.None);
        return read;
    }

    public static async Task<List<(string Text, int Riga, int Colonna)>> ReadAllAsync(LettoreLotto lettore)
    {
        var read = new List<(string, int, int)>();
        while (await lettore.ReadAsync(CancellationToken.None) is { } elemento)
        {
            read.Add((Encoding.UTF8.GetString(elemento.Bytes.Span), elemento.Riga, elemento.Colonna));
        }

        return read;
    }

    /// <summary>The finding with which a file is refused.</summary>
    public static async Task<Segnalazione> RefusalOfAsync(byte[] file, LimitiLotto? limiti = null) =>
        (await FluentActions.Awaiting(() => ReadAsync(file, limiti)).Should().ThrowAsync<LottoIllegibileException>()).Which.Segnalazione;

    /// <summary>A stream that cannot go back.</summary>
    private sealed class Pipe(Stream output) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => output.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => output.Write(buffer, offset, count);
    }

    /// <summary>Gives its bytes in small pieces, as a network does.</summary>
    private sealed class Spezzato(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], cancellationToken);
    }
}
