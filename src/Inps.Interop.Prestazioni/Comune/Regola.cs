namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Where a rule is broken.</summary>
/// <param name="Campo">Path of the element, relative to what the rule looks at; empty when the rule concerns no element, but the instant of presentation.</param>
/// <param name="Valore">The value seen, already masked where it is personal.</param>
internal readonly record struct Rilievo(string Campo, string? Valore = null);

/// <summary>
/// A rule of the document: code, severity, what it looks at, and its official Italian texts. The function returns nothing at all when the rule
/// is respected, so that the happy path allocates nothing.
/// </summary>
/// <typeparam name="T">What it looks at: a domanda, or a block shared by several prestazioni.</typeparam>
internal sealed class Regola<T>(
    string codice, Severita severita, Func<T, Contesto, IEnumerable<Rilievo>> check, string descrizione, string rimedio) : IRegola
{
    public string Codice { get; } = codice;

    public Severita Severita { get; } = severita;

    public string Descrizione { get; } = descrizione;

    public string Rimedio { get; } = rimedio;

    /// <summary>Every place where the rule is broken, empty when it is respected.</summary>
    public IEnumerable<Rilievo> Check(T documento, Contesto contesto) => check(documento, contesto);

    /// <summary>The same rule, looking at something larger.</summary>
    public Regola<TIntero> With<TIntero>(Func<TIntero, Contesto, IEnumerable<Rilievo>> sull) => new(Codice, Severita, sull, Descrizione, Rimedio);
}

/// <summary>A rule that asks what is already registered; the engine runs it inside its transaction.</summary>
internal sealed class RegolaDiStato<T>(
    string codice, Severita severita, Func<T, Contesto, IFatti, IEnumerable<Rilievo>> check, string descrizione, string rimedio) : IRegola
{
    public string Codice { get; } = codice;

    public Severita Severita { get; } = severita;

    public string Descrizione { get; } = descrizione;

    public string Rimedio { get; } = rimedio;

    /// <summary>Every place where the rule is broken, empty when it is respected.</summary>
    public IEnumerable<Rilievo> Check(T documento, Contesto contesto, IFatti fatti) => check(documento, contesto, fatti);
}

/// <summary>A rule that compares the domanda with what the Istituto already knows; not checked while its archives cannot be reached.</summary>
internal sealed class RegolaDiArchivio<T>(
    string codice, Severita severita, Func<T, Contesto, FattiArchivio, IEnumerable<Rilievo>> check, string descrizione, string rimedio) : IRegola
{
    public string Codice { get; } = codice;

    public Severita Severita { get; } = severita;

    public string Descrizione { get; } = descrizione;

    public string Rimedio { get; } = rimedio;

    /// <summary>Every place where the rule is broken, empty when it is respected.</summary>
    public IEnumerable<Rilievo> Check(T documento, Contesto contesto, FattiArchivio archivio) => check(documento, contesto, archivio);
}

/// <summary>What is known of a rule whatever it looks at: what the catalogue lists.</summary>
internal interface IRegola
{
    string Codice { get; }

    Severita Severita { get; }

    string Descrizione { get; }

    string Rimedio { get; }
}
