using System.Globalization;
using System.Text;

namespace Inps.Interop.Gateway.Console.Esportazione;

/// <summary>
/// CSV as Excel opens it in Italy and any program reads it: UTF-8 with its mark, semicolons, CRLF, quotes where they are needed (RFC 4180 but for the
/// separator). There is no decimal fraction in it, which would need a comma there and a point elsewhere.
/// </summary>
internal static class FileCsv
{
    private const char Separatore = ';';

    public static async Task WriteAsync(Stream stream, IReadOnlyList<string> colonne, IAsyncEnumerable<object?[]> righe, CancellationToken ct)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(LineOf(colonne).AsMemory(), ct);
        await foreach (var riga in righe.WithCancellation(ct))
        {
            await writer.WriteAsync(LineOf(riga).AsMemory(), ct);
        }
    }

    private static string LineOf(IReadOnlyList<object?> valori) => string.Join(Separatore, valori.Select(FieldOf)) + "\r\n";

    private static string FieldOf(object? valore)
    {
        var testo = Convert.ToString(valore, CultureInfo.InvariantCulture) ?? "";
        return testo.AsSpan().ContainsAny(";\"\r\n") ? $"\"{testo.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : testo;
    }
}
