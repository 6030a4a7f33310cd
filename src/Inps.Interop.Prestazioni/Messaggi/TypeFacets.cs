using System.Globalization;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>The restrictions of a simple type, its bases included, as the contract writes them.</summary>
internal sealed class TypeFacets
{
    private TypeFacets(XmlSchemaSimpleType type)
    {
        TypeName = type.TypeCode switch
        {
            XmlTypeCode.Date => "una data valida (AAAA-MM-GG)",
            XmlTypeCode.DateTime => "una data e ora valida (AAAA-MM-GGThh:mm:ss, con il fuso)",
            XmlTypeCode.Int or XmlTypeCode.Long or XmlTypeCode.Integer or XmlTypeCode.PositiveInteger => "un numero intero",
            XmlTypeCode.Decimal => "un numero decimale",
            XmlTypeCode.Base64Binary => "un contenuto in base64",
            _ => null,
        };
        Documentation = FirstSentence(type);
    }

    /// <summary>What the value must be, null for plain text.</summary>
    public string? TypeName { get; }

    public List<string> Values { get; } = [];

    public string? Pattern { get; private set; }

    public int MinLength { get; private set; }

    public int MaxLength { get; private set; } = int.MaxValue;

    public string? Minimum { get; private set; }

    public string? Maximum { get; private set; }

    private string? Documentation { get; }

    public static TypeFacets Of(XmlSchemaSimpleType type)
    {
        var facets = new TypeFacets(type);
        for (XmlSchemaType? current = type; current is XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeRestriction restriction }; current = current.BaseXmlSchemaType)
        {
            foreach (var facet in restriction.Facets.OfType<XmlSchemaFacet>())
            {
                facets.Take(facet, facet.Value ?? "");
            }
        }

        return facets;
    }

    /// <summary>True when the text can be read as the built-in type.</summary>
    public static bool IsOfType(string value, XmlTypeCode type) => type switch
    {
        XmlTypeCode.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        XmlTypeCode.DateTime => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        XmlTypeCode.Int or XmlTypeCode.Long or XmlTypeCode.Integer or XmlTypeCode.PositiveInteger =>
            long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        XmlTypeCode.Decimal => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        XmlTypeCode.Base64Binary => false,
        _ => true,
    };

    /// <summary>Italian sentence with everything the type asks for.</summary>
    public string Describe()
    {
        var sentences = new List<string>();
        if (TypeName is not null)
        {
            sentences.Add($"Serve {TypeName}.");
        }
        else if (Documentation is not null)
        {
            sentences.Add(Documentation);
        }

        if (MinLength > 0 || MaxLength < int.MaxValue)
        {
            sentences.Add(DescribeLength());
        }

        if (Minimum is not null || Maximum is not null)
        {
            sentences.Add($"Limiti: da {Minimum ?? "nessun minimo"} a {Maximum ?? "nessun massimo"}.");
        }

        // The pattern of a date or a number says less than its name.
        if (Pattern is not null && TypeName is null)
        {
            sentences.Add($"Formato: {Pattern}");
        }

        return sentences.Count == 0 ? "Serve un valore." : string.Join(' ', sentences);
    }

    private string DescribeLength() => (MinLength, MaxLength) switch
    {
        (var min, int.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"Almeno {min} caratteri."),
        (0, var max) => string.Create(CultureInfo.InvariantCulture, $"Al massimo {max} caratteri."),
        (var min, var max) when min == max => string.Create(CultureInfo.InvariantCulture, $"Esattamente {min} caratteri."),
        (var min, var max) => string.Create(CultureInfo.InvariantCulture, $"Da {min} a {max} caratteri."),
    };

    private void Take(XmlSchemaFacet facet, string value)
    {
        switch (facet)
        {
            case XmlSchemaEnumerationFacet:
                Values.Add(value);
                break;
            case XmlSchemaPatternFacet:
                Pattern ??= value;
                break;
            case XmlSchemaLengthFacet:
                MinLength = MaxLength = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case XmlSchemaMinLengthFacet:
                MinLength = Math.Max(MinLength, int.Parse(value, CultureInfo.InvariantCulture));
                break;
            case XmlSchemaMaxLengthFacet:
                MaxLength = Math.Min(MaxLength, int.Parse(value, CultureInfo.InvariantCulture));
                break;
            case XmlSchemaMinInclusiveFacet:
                Minimum ??= value;
                break;
            case XmlSchemaMaxInclusiveFacet:
                Maximum ??= value;
                break;
        }
    }

    /// <summary>The contract's own words on the type, up to the first full stop.</summary>
    private static string? FirstSentence(XmlSchemaSimpleType type)
    {
        var nodes = type.Annotation?.Items.OfType<XmlSchemaDocumentation>().FirstOrDefault()?.Markup;
        if (nodes is null)
        {
            return null;
        }

        var text = string.Join(' ', string.Concat(nodes.Select(n => n?.InnerText)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var stop = text.IndexOf(". ", StringComparison.Ordinal);
        return text.Length == 0 ? null : stop < 0 ? text : text[..(stop + 1)];
    }
}
