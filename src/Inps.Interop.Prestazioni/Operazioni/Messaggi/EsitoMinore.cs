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

    internal static List<EsitoMinore> ReadAll(XmlReader reader) => reader.ReadList(Read);

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
            writer.WriteMese("Decorrenza", ns, minore.Decorrenza);
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
                case "CodiceFiscale": minore = minore with { CodiceFiscale = reader.ReadCodiceFiscale() }; break;
                case "Decorrenza": minore = minore with { Decorrenza = reader.ReadMese() }; break;
                case "StatoMinore": minore = minore with { Stato = reader.ReadEnum<StatoDomanda>() }; break;
                default: reader.Skip(); break;
            }
        }

        return minore;
    }
}
