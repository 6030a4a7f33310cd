namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>The five codes of one service: a domanda is registered under that of its category.</summary>
internal static class CodiciIndennitaCovid19
{
    private static readonly string[] PerTipo = [.. Enum.GetValues<TipoIndennita>().Select(tipo => "COVID_" + NomiIndennitaCovid19.ToWire(tipo))];

    public static IReadOnlyList<string> Tutti => PerTipo;

    /// <summary>Such as <c>COVID_SPETTACOLO</c>.</summary>
    public static string Of(TipoIndennita tipo) => PerTipo[(int)tipo];

    /// <exception cref="ArgumentException">The code is none of the five.</exception>
    public static TipoIndennita ToTipo(string codice) =>
        Array.IndexOf(PerTipo, codice) is >= 0 and var indice ? (TipoIndennita)indice : throw new ArgumentException($"'{codice}' is no code of an indennità COVID-19.", nameof(codice));
}
