using System.Globalization;

namespace Inps.Interop.Engine.Store;

/// <summary>Names of the sequences in the table of counters.</summary>
internal static class Contatori
{
    /// <summary>The one sequence of numeri domanda. Its row is the lock of all writers.</summary>
    public const string Domanda = "DOMANDA";

    /// <summary>The sequence of a protocol register in a year.</summary>
    public static string Protocollo(string registro, int anno) =>
        string.Create(CultureInfo.InvariantCulture, $"PROTOCOLLO/{registro}/{anno:D4}");
}
