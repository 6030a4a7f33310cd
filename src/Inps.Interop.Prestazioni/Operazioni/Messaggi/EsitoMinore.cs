using System.Globalization;
using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Decorrenza and state of one minor (AT-64).</summary>
/// <param name="Decorrenza">First day of the month; only the month is on the wire.</param>
/// <param name="Stato">Null in VerificaDomanda, which registers nothing.</param>
public sealed record EsitoMinore(int Progressivo, CodiceFiscale CodiceFiscale, DateOnly Decorrenza, StatoDomanda? Stato)
{
    /// <summary>The outcome of a minor of a domanda.</summary>
    public static EsitoMinore Of(MinoreInDomanda minore, StatoDomanda? stato) =>
        new(minore.Progressivo, minore.CodiceFiscale, minore.Decorrenza, stato);

    internal static DateOnly ReadMese(XmlReader reader) =>
        DateOnly.ParseExact(reader.ReadText() + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static void WriteMese(XmlWriter writer, string ns, DateOnly decorrenza) =>
        writer.WriteElementString("Decorrenza", ns, decorrenza.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    internal static List<EsitoMinore> ReadAll(XmlReader reader)
    {
        var read = new List<EsitoMinore>();
        foreach (var _ in reader.Children())
        {
            read.Add(Read(reader));
        }

        return read;
    }

    /// <summary>Writes the element MinoriEsito, or nothing when there is no minor.</summary>
    internal static void WriteAll(XmlWriter writer, string ns, IReadOnlyList<EsitoMinore> minori)
    {
        if (minori.Count == 0)
        {
            return;
        }

        writer.WriteStartElement("MinoriEsito", ns);
        foreach (var minore in minori)
        {
            writer.WriteStartElement("Minore", ns);
            writer.WriteElementString("Progressivo", ns, XmlConvert.ToString(minore.Progressivo));
            writer.WriteElementString("CodiceFiscale", ns, minore.CodiceFiscale.InChiaro);
            WriteMese(writer, ns, minore.Decorrenza);
            writer.WriteOptional("StatoMinore", ns, minore.Stato is { } stato ? NomiWire.Name(stato) : null);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static EsitoMinore Read(XmlReader reader)
    {
        var minore = new EsitoMinore(0, default, default, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Progressivo": minore = minore with { Progressivo = reader.ReadInt() }; break;
                case "CodiceFiscale": minore = minore with { CodiceFiscale = new(reader.ReadText()) }; break;
                case "Decorrenza": minore = minore with { Decorrenza = ReadMese(reader) }; break;
                case "StatoMinore": minore = minore with { Stato = NomiWire.ParseStatoDomanda(reader.ReadText()) }; break;
                default: reader.Skip(); break;
            }
        }

        return minore;
    }
}
