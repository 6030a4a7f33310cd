using System.Globalization;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Short ways to say where a rule is broken, and the step from there to findings.</summary>
internal static class Rilievi
{
    /// <summary>The rule is respected.</summary>
    public static IEnumerable<Rilievo> Nessuno => [];

    /// <summary>One place when the condition holds, nothing otherwise.</summary>
    public static IEnumerable<Rilievo> Se(bool violata, string campo) => violata ? [new(campo)] : [];

    /// <summary>One place when the condition holds, with a value that needs no mask.</summary>
    public static IEnumerable<Rilievo> Se(bool violata, string campo, string? valore) => violata ? [new(campo, valore)] : [];

    /// <summary>One place when the condition holds, with the code masked.</summary>
    public static IEnumerable<Rilievo> Se(bool violata, string campo, CodiceFiscale codice) => violata ? [new(campo, codice.ToString())] : [];

    /// <summary>One place when the condition holds, with the IBAN masked.</summary>
    public static IEnumerable<Rilievo> Se(bool violata, string campo, Iban? iban) => violata ? [new(campo, iban?.ToString())] : [];

    /// <summary>Every element of a list for which the condition holds, numbered from 1.</summary>
    /// <param name="percorso">Path of the repeated element, such as <c>Minori/Minore</c>.</param>
    /// <param name="sotto">Path below it, empty for the element itself.</param>
    /// <param name="dato">What the condition needs beside the element.</param>
    public static IEnumerable<Rilievo> PerOgni<TElemento, TDato>(
        string percorso, string sotto, IReadOnlyList<TElemento> lista, TDato dato,
        Func<TElemento, TDato, bool> violata, Func<TElemento, string?>? valore = null)
    {
        List<Rilievo>? rilievi = null;
        for (var i = 0; i < lista.Count; i++)
        {
            if (violata(lista[i], dato))
            {
                (rilievi ??= []).Add(new(CampoPath.Join(CampoPath.Numbered(percorso, i), sotto), valore?.Invoke(lista[i])));
            }
        }

        return rilievi ?? Nessuno;
    }

    /// <summary>The same for a condition that looks at the element among the others.</summary>
    public static IEnumerable<Rilievo> PerOgni<TElemento>(
        string percorso, string sotto, IReadOnlyList<TElemento> lista,
        Func<IReadOnlyList<TElemento>, int, bool> violata, Func<TElemento, string?>? valore = null)
    {
        List<Rilievo>? rilievi = null;
        for (var i = 0; i < lista.Count; i++)
        {
            if (violata(lista, i))
            {
                (rilievi ??= []).Add(new(CampoPath.Join(CampoPath.Numbered(percorso, i), sotto), valore?.Invoke(lista[i])));
            }
        }

        return rilievi ?? Nessuno;
    }

    /// <summary>A date as findings show it.</summary>
    public static string Data(DateOnly data) => data.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Runs rules on a domanda and makes findings of what they say.</summary>
    /// <param name="radice">Local name of the domanda element: paths start with it.</param>
    public static IReadOnlyList<Segnalazione> Collect<T>(Regola<T>[] regole, string radice, T domanda, Contesto contesto)
    {
        List<Segnalazione>? segnalazioni = null;
        foreach (var regola in regole)
        {
            Add(regola, regola.Check(domanda, contesto), radice, ref segnalazioni);
        }

        return segnalazioni ?? (IReadOnlyList<Segnalazione>)[];
    }

    /// <summary>Runs rules of state on a domanda and makes findings of what they say.</summary>
    public static IReadOnlyList<Segnalazione> Collect<T>(RegolaDiStato<T>[] regole, string radice, T domanda, Contesto contesto, IFatti fatti)
    {
        List<Segnalazione>? segnalazioni = null;
        foreach (var regola in regole)
        {
            Add(regola, regola.Check(domanda, contesto, fatti), radice, ref segnalazioni);
        }

        return segnalazioni ?? (IReadOnlyList<Segnalazione>)[];
    }

    /// <summary>Runs rules on a domanda and on what the Istituto knows, and makes findings of what they say.</summary>
    public static IReadOnlyList<Segnalazione> Collect<T>(RegolaDiArchivio<T>[] regole, string radice, T domanda, Contesto contesto, FattiArchivio archivio)
    {
        List<Segnalazione>? segnalazioni = null;
        foreach (var regola in regole)
        {
            Add(regola, regola.Check(domanda, contesto, archivio), radice, ref segnalazioni);
        }

        return segnalazioni ?? (IReadOnlyList<Segnalazione>)[];
    }

    private static void Add(IRegola regola, IEnumerable<Rilievo> rilievi, string radice, ref List<Segnalazione>? segnalazioni)
    {
        foreach (var rilievo in rilievi)
        {
            (segnalazioni ??= []).Add(ToSegnalazione(regola, radice, rilievo));
        }
    }

    private static Segnalazione ToSegnalazione(IRegola regola, string radice, Rilievo rilievo) => new(
        regola.Codice,
        regola.Severita,
        regola.Descrizione,
        regola.Rimedio,
        rilievo.Campo.Length == 0 ? null : CampoPath.Join(radice, rilievo.Campo),
        Valore: rilievo.Valore);
}
