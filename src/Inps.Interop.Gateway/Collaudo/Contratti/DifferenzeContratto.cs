namespace Inps.Interop.Gateway.Collaudo.Contratti;

/// <summary>What changed of an element between two versions of a contract.</summary>
internal enum Cambiamento
{
    Aggiunto,
    Tolto,
    Cambiato,
}

/// <summary>One difference.</summary>
/// <param name="Percorso">Where in the message.</param>
/// <param name="Prima">As it was; null for what is new.</param>
/// <param name="Dopo">As it is; null for what is gone.</param>
/// <param name="IsIncompatibile">True when a message that was right may be wrong now.</param>
internal sealed record Differenza(string Percorso, Cambiamento Cambiamento, string? Prima, string? Dopo, bool IsIncompatibile);

/// <summary>Tells two versions of a contract apart, element by element.</summary>
internal static class DifferenzeContratto
{
    /// <summary>Of all requests of two versions of a service.</summary>
    public static IReadOnlyList<Differenza> Between(ServizioDescritto prima, ServizioDescritto dopo) =>
        Between(prima.Operazioni.SelectMany(operazione => operazione.Richiesta), dopo.Operazioni.SelectMany(operazione => operazione.Richiesta));

    /// <summary>In the order of the later version; what is gone comes last.</summary>
    public static IReadOnlyList<Differenza> Between(IEnumerable<CampoDescritto> prima, IEnumerable<CampoDescritto> dopo)
    {
        var vecchi = prima.DistinctBy(campo => campo.Percorso).ToDictionary(campo => campo.Percorso, StringComparer.Ordinal);
        var differenze = new List<Differenza>();
        foreach (var nuovo in dopo.DistinctBy(campo => campo.Percorso))
        {
            if (!vecchi.Remove(nuovo.Percorso, out var vecchio))
            {
                differenze.Add(new(nuovo.Percorso, Cambiamento.Aggiunto, null, Sentence(nuovo), !nuovo.Occorrenze.StartsWith('0')));
            }
            else if (Sentence(vecchio) != Sentence(nuovo))
            {
                differenze.Add(new(nuovo.Percorso, Cambiamento.Cambiato, Sentence(vecchio), Sentence(nuovo), !IsWider(vecchio, nuovo)));
            }
        }

        return [.. differenze, .. vecchi.Values.Select(tolto => new Differenza(tolto.Percorso, Cambiamento.Tolto, Sentence(tolto), null, true))];
    }

    /// <summary>True when all that was allowed still is: only values were added, or what was required may be left out.</summary>
    private static bool IsWider(CampoDescritto prima, CampoDescritto dopo) =>
        prima.Vincoli.SequenceEqual(dopo.Vincoli) && (dopo.Valori.Count == 0 || (prima.Valori.Count > 0 && prima.Valori.All(dopo.Valori.Contains)))
        && Min(dopo) <= Min(prima) && Max(dopo) >= Max(prima);

    private static int Min(CampoDescritto campo) => int.TryParse(campo.Occorrenze.Split("..")[0], out var min) ? min : 0;

    private static int Max(CampoDescritto campo) => int.TryParse(campo.Occorrenze.Split("..")[^1], out var max) ? max : int.MaxValue;

    private static string Sentence(CampoDescritto campo) => string.Join("; ",
        new[] { campo.Occorrenze, campo.Tipo }.Concat(campo.Vincoli).Concat(campo.Valori.Count == 0 ? [] : [$"valori: {string.Join(", ", campo.Valori)}"]).Where(text => text.Length > 0));
}
