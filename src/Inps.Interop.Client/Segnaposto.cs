using System.Globalization;
using System.Text;
using System.Xml;

namespace Inps.Interop.Client;

/// <summary>Fills the placeholders of a sample at the moment of sending (ruling: two sendings are two messages).</summary>
public static class Segnaposto
{
    public const string IdMessaggio = "{{IdMessaggio}}";
    public const string DataOraInvio = "{{DataOraInvio}}";

    private static readonly Encoding[] Encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>Returns the document with every placeholder filled; the very same bytes when it has none.</summary>
    /// <param name="document">A document in UTF-8 or UTF-16.</param>
    public static ReadOnlyMemory<byte> Fill(ReadOnlyMemory<byte> document, string idMessaggio, DateTimeOffset dataOraInvio)
    {
        foreach (var encoding in Encodings)
        {
            document = Replace(document, encoding.GetBytes(IdMessaggio), encoding.GetBytes(idMessaggio));
            document = Replace(document, encoding.GetBytes(DataOraInvio), encoding.GetBytes(Text(dataOraInvio)));
        }

        return document;
    }

    /// <summary>Reads a file and fills it with a new IdMessaggio and the time it is.</summary>
    internal static async Task<ReadOnlyMemory<byte>> ReadAsync(string file, CancellationToken cancellationToken) => Fill(
        await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false), Guid.NewGuid().ToString("D"), TimeProvider.System.GetLocalNow());

    private static string Text(DateTimeOffset instant) =>
        XmlConvert.ToString(DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds()).ToOffset(instant.Offset)).ToString(CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> Replace(ReadOnlyMemory<byte> document, ReadOnlySpan<byte> placeholder, ReadOnlySpan<byte> value)
    {
        var at = document.Span.IndexOf(placeholder);
        if (at < 0)
        {
            return document;
        }

        using var filled = new MemoryStream(document.Length + value.Length);
        for (; at >= 0; at = document.Span.IndexOf(placeholder))
        {
            filled.Write(document.Span[..at]);
            filled.Write(value);
            document = document[(at + placeholder.Length)..];
        }

        filled.Write(document.Span);
        return filled.ToArray();
    }
}
