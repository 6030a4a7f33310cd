using System.Globalization;

namespace Inps.Interop.Engine.Eventi;

/// <summary>A place in the two sequences that are read together; opaque for the caller.</summary>
/// <param name="Progressivo">Last event.</param>
/// <param name="NumeroDomanda">Last presentation.</param>
internal readonly record struct CursoreEventi(long Progressivo, long NumeroDomanda)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Progressivo}-{NumeroDomanda}");

    /// <summary>Reads a cursor back; null for anything that was never given.</summary>
    public static CursoreEventi? Parse(string? testo) =>
        testo?.Split('-') is [var progressivo, var numero]
        && long.TryParse(progressivo, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
        && long.TryParse(numero, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new(p, n)
            : null;
}
