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

        var posizioni = found.Where(IsToLocate)
            .SelectMany(s => Antenati(ToChiave(s.Campo!)))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(chiave => chiave, _ => ((int Riga, int Colonna)?)null, StringComparer.Ordinal);
        using (var reader = openAtDomanda())
        {
            if (reader is not IXmlLineInfo lineInfo)
            {
                return found;
            }

            FindAll(reader, lineInfo, posizioni);
        }

        return [.. found.Select(s => Fill(s, posizioni))];
    }

    private static void FindAll(XmlReader reader, IXmlLineInfo lineInfo, Dictionary<string, (int Riga, int Colonna)?> posizioni)
    {
        var percorso = new Percorso();
        var mancanti = posizioni.Count;
        do
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                percorso.Enter(reader.LocalName);
                var chiave = percorso.ToChiave();
                if (posizioni.TryGetValue(chiave, out var gia) && gia is null)
                {
                    posizioni[chiave] = (lineInfo.LineNumber, lineInfo.LinePosition);
                    mancanti--;
                }
            }

            if (reader.NodeType == XmlNodeType.EndElement || (reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement))
            {
                percorso.Leave();
            }
        }
        while (mancanti > 0 && percorso.Profondita > 0 && reader.Read());
    }

    // A finding on the whole domanda has no line of its own; one that has its line already keeps it.
    private static bool IsToLocate(Segnalazione segnalazione) =>
        segnalazione.Riga is null && segnalazione.Campo?.Contains('/', StringComparison.Ordinal) == true;

    private static Segnalazione Fill(Segnalazione segnalazione, Dictionary<string, (int Riga, int Colonna)?> posizioni)
    {
        if (!IsToLocate(segnalazione))
        {
            return segnalazione;
        }

        var posizione = Antenati(ToChiave(segnalazione.Campo!)).Select(chiave => posizioni[chiave]).FirstOrDefault(p => p is not null);
        return segnalazione with { Riga = posizione?.Riga, Colonna = posizione?.Colonna };
    }

    /// <summary>The key itself, then its ancestors up to the root.</summary>
    private static IEnumerable<string> Antenati(string chiave)
    {
        for (var fine = chiave.Length; fine > 0; fine = chiave.LastIndexOf('/', fine - 1))
        {
            yield return chiave[..fine];
        }
    }

    private static string ToChiave(string campo) =>
        string.Join('/', campo.Split('/').Select(passo => passo.EndsWith(']') ? passo : passo + "[1]"));
}
