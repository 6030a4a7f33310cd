using System.Globalization;

namespace Inps.Interop.Soap.Egov;

/// <summary>A time of the busta: <c>xsd:dateTime</c>, often without a zone, and whose clock it is.</summary>
/// <param name="Testo">As written.</param>
/// <param name="Ora">Date and time of day; null when the text is none.</param>
/// <param name="Scarto">The zone, where the text names one.</param>
/// <param name="Tempo"><see cref="EgovNames.TempoLocale"/> or <see cref="EgovNames.TempoSpc"/>; null for a time without (Scadenza).</param>
public sealed record OraEgov(string Testo, DateTime? Ora, TimeSpan? Scarto, string? Tempo)
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss";
    private const string FormatRead = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    /// <summary>An instant as local time without its zone, the form that every Porta di Dominio reads.</summary>
    public static OraEgov Of(DateTimeOffset instant, TimeZoneInfo zone, string? tempo)
    {
        // To the second, which is all that is written.
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds()), zone).DateTime;
        return new(local.ToString(Format, CultureInfo.InvariantCulture), local, null, tempo);
    }

    /// <summary>Reads with and without fractions and zone; what cannot be read, or is of no century of ours, has no <see cref="Ora"/>.</summary>
    public static OraEgov Read(string text, string? tempo)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (DateTime.TryParseExact(text, FormatRead, CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain))
        {
            return new(text, IsOfOurTime(plain) ? plain : null, null, tempo);
        }

        // AssumeUniversal never comes to pass: the zone is part of the format.
        return DateTimeOffset.TryParseExact(text, FormatRead + "K", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var zoned) && IsOfOurTime(zoned.DateTime)
            ? new(text, zoned.DateTime, zoned.Offset, tempo)
            : new(text, null, null, tempo);
    }

    // At either end of the calendar an instant in another zone is none.
    private static bool IsOfOurTime(DateTime ora) => ora.Year is > 1900 and < 9900;

    /// <summary>The instant; a time without a zone is of the given one. Null when the text is no time.</summary>
    public DateTimeOffset? At(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Ora is not { } ora ? null : new DateTimeOffset(ora, Scarto ?? zone.GetUtcOffset(ora));
    }
}
