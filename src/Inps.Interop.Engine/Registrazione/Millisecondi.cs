namespace Inps.Interop.Engine.Registrazione;

/// <summary>Instants are kept in UTC and whole milliseconds, so that a replay tells exactly what the first answer told.</summary>
internal static class Millisecondi
{
    public static DateTimeOffset Of(DateTimeOffset istante) =>
        new(istante.UtcTicks - (istante.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
