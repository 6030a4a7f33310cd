namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>The encoding named by an XML declaration.</summary>
internal static class CodificaDichiarata
{
    /// <param name="declaration">From <c>&lt;?xml</c> on.</param>
    /// <returns>Null when it names none.</returns>
    public static string? Of(string declaration)
    {
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        var value = at < 0 ? "" : declaration[(at + "encoding".Length)..].TrimStart().TrimStart('=').TrimStart();
        var end = value is ['"' or '\'', ..] ? value.IndexOf(value[0], 1) : -1;
        return end < 0 ? null : value[1..end];
    }
}
