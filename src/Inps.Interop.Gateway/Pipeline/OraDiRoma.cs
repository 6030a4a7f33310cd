namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Instants as answers show them: local time of Europe/Rome with its offset, to the millisecond that the store keeps.</summary>
internal static class OraDiRoma
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public static DateTimeOffset Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds()), Zone);
}
