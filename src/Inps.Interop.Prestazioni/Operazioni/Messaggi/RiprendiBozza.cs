using System.Xml;
using Inps.Interop.Prestazioni.Messaggi;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>A draft given back as it was saved (ALAS-19, ALAS-64).</summary>
/// <param name="Prestazione">Code of the prestazione.</param>
/// <param name="Contenuto">Null only to a reader that does not know the prestazione.</param>
public sealed record BozzaRipresa(
    string IdDomanda, string Prestazione, Stato Stato, int? Passo, DateTimeOffset UltimaVariazione, DateTimeOffset Scadenza, ContenutoBozza? Contenuto);

/// <summary>Answer of RiprendiBozza, whose request is a <see cref="RichiestaPerDomanda"/>.</summary>
/// <param name="Bozza">Null when there is no such draft.</param>
public sealed record RiprendiBozzaRisposta(EsitoBlocco Esito, BozzaRipresa? Bozza) : IMessaggio
{
    public const string Operazione = "RiprendiBozza";

    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <param name="findByElemento">As for DettaglioDomanda.</param>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static RiprendiBozzaRisposta Read(XmlReader atBodyChild, Func<string, string, Prestazione?> findByElemento)
    {
        BozzaRipresa? bozza = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Bozza")
            {
                return false;
            }

            bozza = ReadBozza(atBodyChild, findByElemento);
            return true;
        });
        return new(esito, bozza);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, Operazione, Esito, () =>
    {
        if (Bozza is not { } bozza)
        {
            return;
        }

        writer.WriteStartElement("Bozza", Ns);
        writer.WriteElementString("IdDomanda", Ns, bozza.IdDomanda);
        writer.WriteElementString("Prestazione", Ns, bozza.Prestazione);
        writer.WriteEnum("StatoDomanda", Ns, bozza.Stato);
        writer.WriteOptional("Passo", Ns, bozza.Passo);
        writer.WriteDateTime("DataUltimaVariazione", Ns, bozza.UltimaVariazione);
        writer.WriteDateTime("DataScadenzaBozza", Ns, bozza.Scadenza);
        writer.WriteStartElement("Contenuto", Ns);
        bozza.Contenuto?.Write(writer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    private static BozzaRipresa ReadBozza(XmlReader reader, Func<string, string, Prestazione?> findByElemento)
    {
        var bozza = new BozzaRipresa("", "", default, null, default, default, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdDomanda": bozza = bozza with { IdDomanda = reader.ReadText() }; break;
                case "Prestazione": bozza = bozza with { Prestazione = reader.ReadText() }; break;
                case "StatoDomanda": bozza = bozza with { Stato = reader.ReadEnum<Stato>() }; break;
                case "Passo": bozza = bozza with { Passo = reader.ReadInt() }; break;
                case "DataUltimaVariazione": bozza = bozza with { UltimaVariazione = reader.ReadDateTime() }; break;
                case "DataScadenzaBozza": bozza = bozza with { Scadenza = reader.ReadDateTime() }; break;
                case "Contenuto": bozza = bozza with { Contenuto = FormaContenuto.ReadBozza(reader, findByElemento) }; break;
                default: reader.Skip(); break;
            }
        }

        return bozza;
    }
}
