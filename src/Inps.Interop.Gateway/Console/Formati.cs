using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Console;

/// <summary>How the pages write instants and numbers, and what they hide.</summary>
internal static class Formati
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    private static readonly NumberFormatInfo Italiano = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberGroupSizes = [3] };

    public static string Istante(DateTimeOffset? istante) =>
        istante is { } value ? TimeZoneInfo.ConvertTime(value, Roma).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture) : "-";

    /// <summary>With the milliseconds, as traces need it.</summary>
    public static string IstantePreciso(DateTimeOffset istante) => TimeZoneInfo.ConvertTime(istante, Roma).ToString("dd/MM/yyyy HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 in Italian time, for programs.</summary>
    public static string Iso(DateTimeOffset istante) => TimeZoneInfo.ConvertTime(istante, Roma).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    public static string Data(DateTimeOffset? istante) => istante is { } value ? TimeZoneInfo.ConvertTime(value, Roma).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : "-";

    /// <summary>For a field of type datetime-local, in Italian time.</summary>
    public static string Campo(DateTimeOffset? istante) => istante is { } value ? TimeZoneInfo.ConvertTime(value, Roma).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "";

    /// <summary>What such a field holds; null when it is empty or no instant.</summary>
    public static DateTimeOffset? FromCampo(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? new DateTimeOffset(local, Roma.GetUtcOffset(local)) : null;

    /// <summary>What a field of text holds; null when it is empty.</summary>
    public static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The number of domanda out of a field, which takes an IdDomanda too; null when it is empty; -1 when it is neither.</summary>
    public static long? NumeroDomanda(string? text) => NullIfEmpty(text) is not { } given ? null
        : long.TryParse(given.StartsWith("DOM", StringComparison.OrdinalIgnoreCase) ? given[3..] : given, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero
        : -1;

    public static string Numero(long numero) => numero.ToString("N0", Italiano);

    public static string Decimale(double numero, string format = "N1") => numero.ToString(format, Italiano);

    public static string Byte(long dimensione) => dimensione switch
    {
        < 1024 => $"{dimensione} B",
        < 1024 * 1024 => $"{Decimale(dimensione / 1024.0)} KB",
        _ => $"{Decimale(dimensione / 1048576.0)} MB",
    };

    /// <summary>A codice fiscale, or a UserId that is one, as everybody may see it.</summary>
    public static string Mascherato(string? text) => string.IsNullOrEmpty(text) ? "" : text.Length == 16 ? new CodiceFiscale(text).ToString() : text;
}
