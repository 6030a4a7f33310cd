using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Lotti.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using FileDiLotto = Inps.Interop.Prestazioni.Lotti.Messaggi.FileLotto;

namespace Inps.Interop.Client.Lotti;

/// <summary>A file with the domande that are still missing from a lotto, each on the line and in the column that it has in the whole one.</summary>
/// <param name="Impronta">SHA-256 of the file, hexadecimal.</param>
/// <param name="ImprontaAcquisite">SHA-256 of the domande before, hexadecimal.</param>
internal sealed record ContinuazioneLotto(string File, string Impronta, string ImprontaAcquisite)
{
    private static readonly LimitiLotto Limiti = new();

    /// <summary>Writes it into the journal.</summary>
    /// <param name="acquisite">How many domande the Institute has.</param>
    public static async Task<ContinuazioneLotto> WriteAsync(GiornaleLotto giornale, int acquisite, CancellationToken cancellationToken)
    {
        var file = giornale.PathOf("continuazione.bin");
        using var prima = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var source = System.IO.File.OpenRead(giornale.FileLotto))
        await using (var target = System.IO.File.Create(file))
        {
            using var lotto = await FileDiLotto.OpenAsync(source, Limiti, cancellationToken).ConfigureAwait(false);
            using var lettore = LettoreLotto.OfFile(lotto.Documento, Limiti);
            await using var gzip = new GZipStream(target, CompressionLevel.Fastest);
            for (var i = 0; i < acquisite && await lettore.ReadAsync(cancellationToken).ConfigureAwait(false) is { } elemento; i++)
            {
                prima.AppendData(elemento.Bytes.Span);
            }

            await CopyRestAsync(lettore, gzip, cancellationToken).ConfigureAwait(false);
        }

        await using var written = System.IO.File.OpenRead(file);
        var impronta = await SHA256.HashDataAsync(written, cancellationToken).ConfigureAwait(false);
        return new(file, Convert.ToHexStringLower(impronta), Convert.ToHexStringLower(prima.GetHashAndReset()));
    }

    private static async Task CopyRestAsync(LettoreLotto lettore, Stream target, CancellationToken cancellationToken)
    {
        var (inizio, fine) = Root(lettore.SpaziNomi);
        await target.WriteAsync(inizio, cancellationToken).ConfigureAwait(false);
        var (riga, colonna) = (1, inizio.Length + 1);
        while (await lettore.ReadAsync(cancellationToken).ConfigureAwait(false) is { } elemento)
        {
            await target.WriteAsync(Blank(riga, colonna, elemento), cancellationToken).ConfigureAwait(false);
            await target.WriteAsync(elemento.Bytes, cancellationToken).ConfigureAwait(false);
            (riga, colonna) = End(elemento);
        }

        await target.WriteAsync(fine, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What leads from a place to that of an element; nothing where the place is already beyond it.</summary>
    private static byte[] Blank(int riga, int colonna, ElementoLotto elemento)
    {
        var lines = Math.Max(elemento.Riga - riga, 0);
        var spaces = Math.Max(elemento.Colonna - (lines > 0 ? 1 : colonna), 0);
        return Encoding.ASCII.GetBytes(new string('\n', lines) + new string(' ', spaces));
    }

    private static (int Riga, int Colonna) End(ElementoLotto elemento)
    {
        var bytes = elemento.Bytes.Span;
        var last = bytes.LastIndexOf((byte)'\n');
        return (elemento.Riga + bytes.Count((byte)'\n'), Encoding.UTF8.GetCharCount(bytes[(last + 1)..]) + (last < 0 ? elemento.Colonna : 1));
    }

    /// <summary>The tags of a root with the declarations of the whole lotto: the domande may use its prefixes.</summary>
    private static (byte[] Inizio, byte[] Fine) Root(SpaziNomiInVigore spaziNomi)
    {
        var prefisso = spaziNomi.Prefissi.First(pair => pair.Value == SpaziNomi.InvioMassivo).Key;
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment }))
        {
            writer.WriteStartElement(prefisso, "Lotto", SpaziNomi.InvioMassivo);
            foreach (var (key, value) in spaziNomi.Prefissi.Where(pair => pair.Key != prefisso))
            {
                if (key.Length == 0)
                {
                    writer.WriteAttributeString("xmlns", value);
                }
                else
                {
                    writer.WriteAttributeString("xmlns", key, null, value);
                }
            }

            writer.WriteFullEndElement();
        }

        var end = text.ToString().LastIndexOf("</", StringComparison.Ordinal);
        return (Encoding.UTF8.GetBytes(text.ToString(0, end)), Encoding.UTF8.GetBytes(text.ToString(end, text.Length - end)));
    }
}
