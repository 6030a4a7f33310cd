using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni;

/// <summary>What a prestazione lets change on a registered domanda, beside what all of them have: pure functions, run by the engine on the domanda as it is then.</summary>
public abstract class Modifiche
{
    /// <summary>Wire names of the operations that only this prestazione's service has, such as <c>AggiungiMinore</c>.</summary>
    public abstract IReadOnlyList<string> Operazioni { get; }

    /// <summary>Why the state forbids the operation, where this prestazione has a code of its own for it; null where the state admits it or the common code says it.</summary>
    public abstract Segnalazione? Impedimento(string operazione, StatoDomanda stato);

    /// <summary>The domanda with more minors, and what the rules say of them: paths start with the operation's <c>request</c>.</summary>
    /// <param name="minori">Cards of this prestazione's own type.</param>
    public abstract EsitoModifica AggiungiMinori(DomandaDiPrestazione registrata, IReadOnlyList<SchedaMinore> minori, Contesto contesto);

    /// <summary>The rules of the document on what the second parent gives; paths start with the operation's <c>request</c>.</summary>
    public abstract IReadOnlyList<Segnalazione> CheckSecondoGenitore(SecondoGenitore secondo, Contesto contesto);

    /// <summary>The rules on the second parent that look at the registered domanda.</summary>
    /// <param name="giaIntegrata">True when the second parent has already completed this domanda.</param>
    public abstract IReadOnlyList<Segnalazione> CheckSecondoGenitore(SecondoGenitore secondo, DomandaDiPrestazione registrata, bool giaIntegrata, Contesto contesto);
}

/// <summary>A domanda after a change, with what the rules of the document say of it.</summary>
public sealed record EsitoModifica(DomandaDiPrestazione Domanda, IReadOnlyList<Segnalazione> Segnalazioni);
