using System.Globalization;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>The restrictions of a simple type, its bases included, as the contract writes them.</summary>
internal sealed class TypeFacets
{
    private TypeFacets(XmlSchemaSimpleType tipo)
    {
        Tipo = tipo.TypeCode switch
        {
            XmlTypeCode.Date => "una data valida (AAAA-MM-GG)",
            XmlTypeCode.DateTime => "una data e ora valida (AAAA-MM-GGThh:mm:ss, con il fuso)",
            XmlTypeCode.Int or XmlTypeCode.Long or XmlTypeCode.Integer or XmlTypeCode.PositiveInteger => "un numero intero",
            XmlTypeCode.Decimal => "un numero decimale",
            XmlTypeCode.Base64Binary => "un contenuto in base64",
            _ => null,
        };
        Documentazione = FirstSentence(tipo);
    }

    /// <summary>What the value must be, null for plain text.</summary>
    public string? Tipo { get; }

    public List<string> Valori { get; } = [];

    public string? Modello { get; private set; }

    public int LunghezzaMinima { get; private set; }

    public int LunghezzaMassima { get; private set; } = int.MaxValue;

    public string? Minimo { get; private set; }

    public string? Massimo { get; private set; }

    private string? Documentazione { get; }

    public static TypeFacets Of(XmlSchemaSimpleType tipo)
    {
        var vincoli = new TypeFacets(tipo);
        for (XmlSchemaType? corrente = tipo; corrente is XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeRestriction restrizione }; corrente = corrente.BaseXmlSchemaType)
        {
            foreach (var vincolo in restrizione.Facets.OfType<XmlSchemaFacet>())
            {
                vincoli.Take(vincolo, vincolo.Value ?? "");
            }
        }

        return vincoli;
    }

    /// <summary>True when the text can be read as the built-in type.</summary>
    public static bool IsOfType(string valore, XmlTypeCode tipo) => tipo switch
    {
        XmlTypeCode.Date => DateOnly.TryParseExact(valore, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        XmlTypeCode.DateTime => DateTimeOffset.TryParse(valore, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        XmlTypeCode.Int or XmlTypeCode.Long or XmlTypeCode.Integer or XmlTypeCode.PositiveInteger =>
            long.TryParse(valore, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        XmlTypeCode.Decimal => decimal.TryParse(valore, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        XmlTypeCode.Base64Binary => false,
        _ => true,
    };

    /// <summary>Italian sentence with everything the type asks for.</summary>
    public string Describe()
    {
        var frasi = new List<string>();
        if (Tipo is not null)
        {
            frasi.Add($"Serve {Tipo}.");
        }
        else if (Documentazione is not null)
        {
            frasi.Add(Documentazione);
        }

        if (LunghezzaMinima > 0 || LunghezzaMassima < int.MaxValue)
        {
            frasi.Add(DescribeLunghezza());
        }

        if (Minimo is not null || Massimo is not null)
        {
            frasi.Add($"Limiti: da {Minimo ?? "nessun minimo"} a {Massimo ?? "nessun massimo"}.");
        }

        // The pattern of a date or a number says less than its name.
        if (Modello is not null && Tipo is null)
        {
            frasi.Add($"Formato: {Modello}");
        }

        return frasi.Count == 0 ? "Serve un valore." : string.Join(' ', frasi);
    }

    private string DescribeLunghezza() => (LunghezzaMinima, LunghezzaMassima) switch
    {
        (var minima, int.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"Almeno {minima} caratteri."),
        (0, var massima) => string.Create(CultureInfo.InvariantCulture, $"Al massimo {massima} caratteri."),
        (var minima, var massima) when minima == massima => string.Create(CultureInfo.InvariantCulture, $"Esattamente {minima} caratteri."),
        (var minima, var massima) => string.Create(CultureInfo.InvariantCulture, $"Da {minima} a {massima} caratteri."),
    };

    private void Take(XmlSchemaFacet vincolo, string valore)
    {
        switch (vincolo)
        {
            case XmlSchemaEnumerationFacet:
                Valori.Add(valore);
                break;
            case XmlSchemaPatternFacet:
                Modello ??= valore;
                break;
            case XmlSchemaLengthFacet:
                LunghezzaMinima = LunghezzaMassima = int.Parse(valore, CultureInfo.InvariantCulture);
                break;
            case XmlSchemaMinLengthFacet:
                LunghezzaMinima = Math.Max(LunghezzaMinima, int.Parse(valore, CultureInfo.InvariantCulture));
                break;
            case XmlSchemaMaxLengthFacet:
                LunghezzaMassima = Math.Min(LunghezzaMassima, int.Parse(valore, CultureInfo.InvariantCulture));
                break;
            case XmlSchemaMinInclusiveFacet:
                Minimo ??= valore;
                break;
            case XmlSchemaMaxInclusiveFacet:
                Massimo ??= valore;
                break;
        }
    }

    /// <summary>The contract's own words on the type, up to the first full stop.</summary>
    private static string? FirstSentence(XmlSchemaSimpleType tipo)
    {
        var nodi = tipo.Annotation?.Items.OfType<XmlSchemaDocumentation>().FirstOrDefault()?.Markup;
        if (nodi is null)
        {
            return null;
        }

        var testo = string.Join(' ', string.Concat(nodi.Select(n => n?.InnerText)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var punto = testo.IndexOf(". ", StringComparison.Ordinal);
        return testo.Length == 0 ? null : punto < 0 ? testo : testo[..(punto + 1)];
    }
}
