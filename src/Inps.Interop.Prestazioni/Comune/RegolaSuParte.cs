namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Puts a rule of a shared block where the block stands in a domanda; a missing block is not looked at.</summary>
internal static class RegolaSuParte
{
    /// <param name="percorso">Path of the block.</param>
    /// <param name="parte">The block, null when it is missing.</param>
    public static Regola<TIntero> Su<TIntero, T>(this Regola<T> regola, string percorso, Func<TIntero, T?> parte)
        where T : class =>
        regola.With<TIntero>((intero, contesto) => parte(intero) is { } presente ? Below(percorso, regola.Check(presente, contesto)) : []);

    /// <inheritdoc cref="Su{TIntero, T}(Regola{T}, string, Func{TIntero, T?})"/>
    public static Regola<TIntero> Su<TIntero, T>(this Regola<T> regola, string percorso, Func<TIntero, T?> parte)
        where T : struct =>
        regola.With<TIntero>((intero, contesto) => parte(intero) is { } presente ? Below(percorso, regola.Check(presente, contesto)) : []);

    /// <summary>The rule on every element of a list that breaks it.</summary>
    /// <param name="percorso">Path of the repeated element.</param>
    /// <param name="elementi">The list.</param>
    public static Regola<TIntero> SuOgni<TIntero, TElemento>(
        this Regola<TElemento> regola, string percorso, Func<TIntero, IReadOnlyList<TElemento>> elementi) =>
        regola.With<TIntero>((intero, contesto) =>
        {
            List<Rilievo>? rilievi = null;
            var lista = elementi(intero);
            for (var i = 0; i < lista.Count; i++)
            {
                foreach (var rilievo in regola.Check(lista[i], contesto))
                {
                    (rilievi ??= []).Add(rilievo with { Campo = CampoPath.Join(CampoPath.Numbered(percorso, i), rilievo.Campo) });
                }
            }

            return rilievi ?? Rilievi.Nessuno;
        });

    /// <summary>The same places, seen from above.</summary>
    public static IEnumerable<Rilievo> Below(string percorso, IEnumerable<Rilievo> rilievi)
    {
        List<Rilievo>? sotto = null;
        foreach (var rilievo in rilievi)
        {
            (sotto ??= []).Add(rilievo with { Campo = CampoPath.Join(percorso, rilievo.Campo) });
        }

        return sotto ?? Rilievi.Nessuno;
    }
}
