using System.Xml.Linq;

namespace Inps.Interop.Gateway.Collaudo.Contratti;

/// <summary>What a schema asks of a value: the facets of its type and of those it is derived from.</summary>
internal sealed record DescrizioneValore(string Tipo, IReadOnlyList<string> Vincoli, IReadOnlyList<string> Valori)
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    /// <param name="tipo">Definition of the type; null for one of XML Schema itself.</param>
    /// <param name="nome">Its name; empty for one written in place.</param>
    /// <param name="find">Finds the other types by name.</param>
    public static DescrizioneValore Of(XElement? tipo, string nome, Func<XName, XElement?> find)
    {
        var vincoli = new List<string>();
        var valori = new List<string>();
        var visti = new HashSet<XElement>();
        for (var guardato = tipo; guardato?.Name == Xs + "simpleType" && visti.Add(guardato);)
        {
            if (guardato.Element(Xs + "list") is not null)
            {
                vincoli.Add("più valori separati da spazi");
            }

            if (guardato.Element(Xs + "restriction") is not { } restrizione)
            {
                break;
            }

            vincoli.AddRange(restrizione.Elements().Select(Sentence).OfType<string>());
            valori.AddRange(restrizione.Elements(Xs + "enumeration").Select(valore => (string?)valore.Attribute("value") ?? ""));
            var sotto = (string?)restrizione.Attribute("base") ?? "";
            nome = nome.Length > 0 ? nome : sotto[(sotto.IndexOf(':', StringComparison.Ordinal) + 1)..];
            guardato = find(LetturaSchema.NameOf(restrizione, sotto));
        }

        return new(nome, vincoli, valori);
    }

    private static string? Sentence(XElement facet)
    {
        var valore = (string?)facet.Attribute("value");
        return facet.Name.LocalName switch
        {
            "minLength" when valore == "1" => "non vuoto",
            "minLength" => $"almeno {valore} caratteri",
            "maxLength" => $"non più di {valore} caratteri",
            "length" => $"{valore} caratteri",
            "pattern" => $"forma {valore}",
            "minInclusive" => $"da {valore}",
            "maxInclusive" => $"fino a {valore}",
            "fractionDigits" => $"non più di {valore} decimali",
            _ => null,
        };
    }
}
