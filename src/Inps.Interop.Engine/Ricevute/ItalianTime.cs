using System.Globalization;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>Instants as an Italian reader expects them: civil time of Europe/Rome, day first.</summary>
internal static class ItalianTime
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public static string Format(DateTimeOffset istante) =>
        ToRoma(istante).ToString("dd'/'MM'/'yyyy' ore 'HH':'mm':'ss", CultureInfo.InvariantCulture);

    public static DateTimeOffset ToRoma(DateTimeOffset istante) => TimeZoneInfo.ConvertTime(istante, Roma);
}
