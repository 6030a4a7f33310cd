namespace Inps.Interop.Prestazioni.Comune;

/// <summary>The kinds of file that may be joined to a domanda, and how their bytes are recognised.</summary>
public static class FileKind
{
    private const string Pdf = "application/pdf";
    private const string Jpeg = "image/jpeg";
    private const string Png = "image/png";
    private const string P7m = "application/pkcs7-mime";

    private static readonly string[] Ammessi = [Pdf, Jpeg, Png, P7m];

    /// <summary>A PDF may have other bytes before its header, within this many.</summary>
    private const int InizioPdf = 1024;

    /// <summary>The identifier of signedData stands at the beginning, after at most two lengths.</summary>
    private const int InizioP7m = 32;

    /// <summary>Object identifier of CMS signedData, 1.2.840.113549.1.7.2, in DER.</summary>
    private static ReadOnlySpan<byte> SignedData => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];

    /// <summary>The media type of a file's bytes; null for a kind that may not be joined to a domanda.</summary>
    public static string? Recognize(ReadOnlySpan<byte> contenuto)
    {
        foreach (var tipo in Ammessi)
        {
            if (Matches(tipo, contenuto))
            {
                return tipo;
            }
        }

        return null;
    }

    internal static bool IsAmmesso(string tipoContenuto) => Normalize(tipoContenuto) is not null;

    /// <summary>True when the bytes begin as files of the type do; false for types that are not admitted.</summary>
    internal static bool Matches(string tipoContenuto, ReadOnlySpan<byte> contenuto) => Normalize(tipoContenuto) switch
    {
        Pdf => contenuto[..Math.Min(contenuto.Length, InizioPdf)].IndexOf("%PDF-"u8) >= 0,
        Jpeg => contenuto.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        Png => contenuto.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        P7m => IsP7m(contenuto),
        _ => false,
    };

    private static string? Normalize(string tipoContenuto) => Array.Find(
        Ammessi, ammesso => ammesso.Equals(tipoContenuto, StringComparison.OrdinalIgnoreCase));

    /// <summary>A signed file, in DER or in the PEM form some programs write.</summary>
    private static bool IsP7m(ReadOnlySpan<byte> contenuto) =>
        (contenuto.StartsWith((ReadOnlySpan<byte>)[0x30]) && contenuto[..Math.Min(contenuto.Length, InizioP7m)].IndexOf(SignedData) >= 0)
        || contenuto.StartsWith("-----BEGIN PKCS7"u8)
        || contenuto.StartsWith("-----BEGIN CMS"u8);
}
