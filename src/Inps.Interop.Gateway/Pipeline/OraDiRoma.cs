namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Instants as answers show them: local time of Europe/Rome with its offset.</summary>
internal static class OraDiRoma
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public static DateTimeOffset Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
