using System.Globalization;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Paths of elements, such as <c>Minori/Minore[2]/CodiceFiscale</c>.</summary>
internal static class CampoPath
{
    public static string Join(string sopra, string sotto) => sopra.Length == 0 ? sotto : sotto.Length == 0 ? sopra : $"{sopra}/{sotto}";

    /// <summary>The element of a list; positions start from 1.</summary>
    public static string Numbered(string percorso, int indice) => string.Create(CultureInfo.InvariantCulture, $"{percorso}[{indice + 1}]");
}
