using System.Xml;

namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>The names that a thread has met in domande: the next one has the same, and finds them instead of making them.</summary>
internal static class NomiNoti
{
    // Names may be anything: what a hostile lotto filled is given up soon.
    private const int DomandePerTabella = 1_000;

    [ThreadStatic]
    private static NameTable? names;

    [ThreadStatic]
    private static int left;

    /// <summary>A table for one domanda, to be used on this thread alone.</summary>
    public static NameTable Take()
    {
        if (names is null || left-- <= 0)
        {
            (names, left) = (new NameTable(), DomandePerTabella);
        }

        return names;
    }
}
