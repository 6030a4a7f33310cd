using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Inps.Interop.Gateway.Collaudo.Contratti;

/// <summary>Reads the elements of a message out of its schemas, in the order in which they are written.</summary>
internal sealed class LetturaSchema
{
    /// <summary>Deeper than any message of ours; a type that holds itself is told once.</summary>
    private const int ProfonditaMassima = 24;

    /// <summary>More than any message of ours has; a schema that expands beyond is refused.</summary>
    private const int PassiMassimi = 200_000;

    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private readonly Dictionary<XName, XElement> elementi = [];
    private readonly Dictionary<XName, XElement> tipi = [];
    private readonly Dictionary<XName, XElement> gruppi = [];
    private int passi;

    public LetturaSchema(IEnumerable<XElement> schemi)
    {
        foreach (var schema in schemi)
        {
            XNamespace target = (string?)schema.Attribute("targetNamespace") ?? "";
            foreach (var voce in schema.Elements().Where(voce => voce.Attribute("name") is not null))
            {
                var nome = target + (string)voce.Attribute("name")!;
                var dove = voce.Name.LocalName switch
                {
                    "element" => elementi,
                    "complexType" or "simpleType" => tipi,
                    "group" => gruppi,
                    _ => null,
                };
                dove?.TryAdd(nome, voce);
            }
        }
    }

    /// <summary>Global elements of the schemas, by name.</summary>
    public IEnumerable<XName> Globali => elementi.Keys;

    /// <summary>The element and everything in it; empty when no schema has it.</summary>
    /// <exception cref="XmlException">It expands without end.</exception>
    public IReadOnlyList<CampoDescritto> Describe(XName nome)
    {
        var campi = new List<CampoDescritto>();
        if (elementi.TryGetValue(nome, out var elemento))
        {
            Add(campi, elemento, "", 0, [], alternativa: false);
        }

        return campi;
    }

    private void Add(List<CampoDescritto> campi, XElement uso, string sopra, int livello, IReadOnlyList<XElement> aperti, bool alternativa)
    {
        var elemento = uso.Attribute("ref") is { } riferimento ? elementi.GetValueOrDefault(NameOf(uso, riferimento.Value)) : uso;
        if (elemento is null)
        {
            return;
        }

        var nome = (string?)elemento.Attribute("name") ?? "";
        var percorso = sopra.Length == 0 ? nome : $"{sopra}/{nome}";
        var tipo = TypeOf(elemento);
        var valore = DescrizioneValore.Of(tipo, TypeNameOf(elemento), Find);
        campi.Add(new CampoDescritto(
            percorso, livello, nome, OccorrenzeOf(uso), valore.Tipo, Documentation(uso) ?? Documentation(elemento) ?? (tipo is null ? "" : Documentation(tipo) ?? ""),
            alternativa ? ["in alternativa agli altri allo stesso livello", .. valore.Vincoli] : valore.Vincoli, valore.Valori));
        if (tipo?.Name == Xs + "complexType" && livello < ProfonditaMassima && !aperti.Contains(tipo))
        {
            AddContent(campi, tipo, percorso, livello + 1, [.. aperti, tipo], alternativa: false);
        }
    }

    private void AddContent(List<CampoDescritto> campi, XElement contenitore, string percorso, int livello, IReadOnlyList<XElement> aperti, bool alternativa)
    {
        foreach (var voce in contenitore.Elements())
        {
            if (++passi > PassiMassimi)
            {
                throw new XmlException("Lo schema si espande senza fine.");
            }

            switch (voce.Name.LocalName)
            {
                case "element":
                    Add(campi, voce, percorso, livello, aperti, alternativa);
                    break;
                case "any":
                    campi.Add(new CampoDescritto(percorso + "/*", livello, "(qualunque elemento)", OccorrenzeOf(voce), "", Documentation(voce) ?? "", [], []));
                    break;
                case "group" when voce.Attribute("ref") is { } riferimento && gruppi.TryGetValue(NameOf(voce, riferimento.Value), out var gruppo)
                    && !aperti.Contains(gruppo):
                    AddContent(campi, gruppo, percorso, livello, [.. aperti, gruppo], alternativa);
                    break;
                case "extension" or "restriction":
                    if (voce.Attribute("base") is { } sotto && tipi.TryGetValue(NameOf(voce, sotto.Value), out var esteso) && !aperti.Contains(esteso))
                    {
                        AddContent(campi, esteso, percorso, livello, [.. aperti, esteso], alternativa);
                    }

                    AddContent(campi, voce, percorso, livello, aperti, alternativa);
                    break;
                case "choice":
                    AddContent(campi, voce, percorso, livello, aperti, alternativa: true);
                    break;
                case "sequence" or "all" or "complexContent":
                    AddContent(campi, voce, percorso, livello, aperti, alternativa);
                    break;
            }
        }
    }

    private XElement? Find(XName nome) => tipi.GetValueOrDefault(nome);

    private XElement? TypeOf(XElement elemento) => elemento.Attribute("type") is { } nome
        ? tipi.GetValueOrDefault(NameOf(elemento, nome.Value))
        : elemento.Element(Xs + "complexType") ?? elemento.Element(Xs + "simpleType");

    private static string TypeNameOf(XElement elemento) => (string?)elemento.Attribute("type") is { } nome ? nome[(nome.IndexOf(':', StringComparison.Ordinal) + 1)..] : "";

    private static string OccorrenzeOf(XElement uso)
    {
        var min = ((string?)uso.Attribute("minOccurs")) ?? "1";
        var max = ((string?)uso.Attribute("maxOccurs")) is { } text ? text == "unbounded" ? "n" : text : "1";
        return min == max ? min : string.Create(CultureInfo.InvariantCulture, $"{min}..{max}");
    }

    /// <summary>A qualified name as the schema writes it.</summary>
    internal static XName NameOf(XElement dove, string nome)
    {
        var due = nome.IndexOf(':', StringComparison.Ordinal);
        return due < 0 ? dove.GetDefaultNamespace() + nome : (dove.GetNamespaceOfPrefix(nome[..due]) ?? XNamespace.None) + nome[(due + 1)..];
    }

    /// <summary>The text of the annotation, on one line.</summary>
    private static string? Documentation(XElement voce) =>
        (string?)voce.Element(Xs + "annotation")?.Element(Xs + "documentation") is { } text ? OnOneLine(text) : null;

    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
