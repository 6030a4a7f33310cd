using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>Finds where in the text an element stands. Findings of the rules carry a path; the line is looked up only when there is something to tell.</summary>
public static class PositionFinder
{
    /// <summary>Fills line and column of each finding from its <see cref="Segnalazione.Campo"/>; a missing element gets those of the nearest ancestor that is there.</summary>
    /// <param name="found">Findings; those without a path, or on the domanda as a whole, have no line of their own and are returned as they are.</param>
    /// <param name="openAtDomanda">Opens the message again, standing on the start tag of the domanda element; not called when nothing has a line.</param>
    public static IReadOnlyList<Segnalazione> Locate(IReadOnlyList<Segnalazione> found, Func<XmlReader> openAtDomanda)
    {
        if (!found.Any(IsToLocate))
        {
            return found;
        }

        var positions = found.Where(IsToLocate)
            .SelectMany(s => Ancestors(ToKey(s.Campo!)))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(key => key, _ => ((int Riga, int Colonna)?)null, StringComparer.Ordinal);
        using (var reader = openAtDomanda())
        {
            if (reader is not IXmlLineInfo lineInfo)
            {
                return found;
            }

            FindAll(reader, lineInfo, positions);
        }

        return [.. found.Select(s => Fill(s, positions))];
    }

    private static void FindAll(XmlReader reader, IXmlLineInfo lineInfo, Dictionary<string, (int Riga, int Colonna)?> positions)
    {
        var path = new ElementPath();
        var missing = positions.Count;
        do
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                path.Enter(reader.LocalName);
                var key = path.ToKey();
                if (positions.TryGetValue(key, out var known) && known is null)
                {
                    positions[key] = (lineInfo.LineNumber, lineInfo.LinePosition);
                    missing--;
                }
            }

            if (reader.NodeType == XmlNodeType.EndElement || (reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement))
            {
                path.Leave();
            }
        }
        while (missing > 0 && path.Depth > 0 && reader.Read());
    }

    // A finding on the whole domanda has no line of its own; one that has its line already keeps it.
    private static bool IsToLocate(Segnalazione segnalazione) =>
        segnalazione.Riga is null && segnalazione.Campo?.Contains('/', StringComparison.Ordinal) == true;

    private static Segnalazione Fill(Segnalazione segnalazione, Dictionary<string, (int Riga, int Colonna)?> positions)
    {
        if (!IsToLocate(segnalazione))
        {
            return segnalazione;
        }

        var position = Ancestors(ToKey(segnalazione.Campo!)).Select(key => positions[key]).FirstOrDefault(p => p is not null);
        return segnalazione with { Riga = position?.Riga, Colonna = position?.Colonna };
    }

    /// <summary>The key itself, then its ancestors up to the root.</summary>
    private static IEnumerable<string> Ancestors(string key)
    {
        for (var end = key.Length; end > 0; end = key.LastIndexOf('/', end - 1))
        {
            yield return key[..end];
        }
    }

    private static string ToKey(string campo) =>
        string.Join('/', campo.Split('/').Select(step => step.EndsWith(']') ? step : step + "[1]"));
}
