using System.Globalization;

namespace Inps.Interop.Engine.Store;

/// <summary>Names of the sequences in the table of counters.</summary>
internal static class Contatori
{
    /// <summary>The one sequence of numeri domanda. Its row is the lock of all writers.</summary>
    public const string Domanda = "DOMANDA";

    public const string PrefissoInAttesa = "ATTESA/";

    public const string PrefissoManutenzione = "MANUTENZIONE/";

    public const string PrefissoCatena = "CATENA/";

    /// <summary>The one sequence of places in the queues of documents that wait for their protocol number.</summary>
    public const string Coda = "CODA";

    /// <summary>The sequence of the canali di accredito.</summary>
    public const string Canale = "CANALE";

    /// <summary>The sequence of the events, in the order of the commits.</summary>
    public const string Evento = "EVENTO";

    /// <summary>The sequence of the lotti.</summary>
    public const string Lotto = "LOTTO";

    /// <summary>The sequence of the rounds in which something was purged.</summary>
    public const string Cancellazione = "CANCELLAZIONE";

    /// <summary>The sequence of the litigations.</summary>
    public const string Contenzioso = "CONTENZIOSO";

    /// <summary>The sequence of the alerts for operators.</summary>
    public const string Avviso = "AVVISO";

    /// <summary>The sequence of a protocol register in a year.</summary>
    public static string Protocollo(string registro, int anno) =>
        string.Create(CultureInfo.InvariantCulture, $"PROTOCOLLO/{registro}/{anno:D4}");

    /// <summary>The end of the chain of a register in a year, whoever gives its numbers: the last entry's number and digest.</summary>
    public static string Catena(string registro, int anno) => string.Create(CultureInfo.InvariantCulture, $"{PrefissoCatena}{registro}/{anno:D4}");

    /// <summary>How many documents of a register wait. No sequence, but read under the same lock as they are.</summary>
    public static string InAttesa(string registro) => PrefissoInAttesa + registro;

    /// <summary>1 while the register is under maintenance: everything waits.</summary>
    public static string Manutenzione(string registro) => PrefissoManutenzione + registro;
}
