namespace Inps.Interop.Samples.Protocollo;

/// <summary>How the server behaves, for the next <see cref="Volte"/> requests, or until it is told otherwise when that is 0.</summary>
public sealed record Comportamento(Modo Modo = Modo.Regolare, int RitardoMillisecondi = 0, int Volte = 0);

/// <summary>Kinds of behaviour.</summary>
public enum Modo
{
    Regolare,

    /// <summary>Answers 503 and registers nothing.</summary>
    Guasto,

    /// <summary>Registers, and breaks the connection instead of answering.</summary>
    Muto,

    /// <summary>Tells the number of the document before.</summary>
    Doppio,

    /// <summary>Tells about another document.</summary>
    Altrui,

    /// <summary>Tells a number of long ago.</summary>
    Indietro,

    /// <summary>Tells the number of another register.</summary>
    AltroRegistro,

    /// <summary>Tells the number of another year.</summary>
    AltroAnno,

    /// <summary>Tells something that is no number.</summary>
    Formato,

    /// <summary>Tells a date of before the document came in.</summary>
    DataPassata,
}

/// <summary>Who decides how the next request is answered.</summary>
public sealed class Regia
{
    private readonly Lock gate = new();
    private int left;

    public Comportamento Current { get; private set; } = new();

    /// <summary>Registrations asked for, answered or not.</summary>
    public int Richieste { get; private set; }

    public Comportamento Set(Comportamento comportamento)
    {
        lock (gate)
        {
            left = comportamento.Volte;
            return Current = comportamento;
        }
    }

    public Comportamento Next()
    {
        lock (gate)
        {
            Richieste++;
            var current = Current;
            if (left > 0 && --left == 0)
            {
                Current = new Comportamento();
            }

            return current;
        }
    }
}

/// <summary>What a register that lies would tell of an entry.</summary>
internal static class Bugie
{
    public static Voce Of(Modo modo, Voce voce, Registri registri) => modo switch
    {
        Modo.Doppio => voce with { Numero = voce.Numero - 1 },
        Modo.Altrui => registri.Of(voce.Registro)[0] with { IdDocumento = "DOM99999999999999999" },
        Modo.Indietro => voce with { Numero = 1 },
        Modo.AltroRegistro => voce with { Registro = "XYZ" },
        Modo.AltroAnno => voce with { Anno = voce.Anno - 1 },
        Modo.Formato => voce with { Registro = "non valido" },
        Modo.DataPassata => voce with { Data = voce.Data.AddDays(-2) },
        _ => throw new ArgumentOutOfRangeException(nameof(modo), modo, "No lie."),
    };
}
