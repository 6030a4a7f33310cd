using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire form of a <see cref="DomandaInDettaglio"/>, both directions.</summary>
internal static class FormaDettaglio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    public static void Write(XmlWriter writer, DomandaInDettaglio domanda)
    {
        writer.WriteStartElement("Domanda", Ns);
        writer.WriteElementString("IdDomanda", Ns, domanda.IdDomanda);
        writer.WriteNumber("NumeroDomanda", Ns, domanda.NumeroDomanda);
        writer.WriteElementString("Prestazione", Ns, domanda.Prestazione);
        writer.WriteEnum("StatoDomanda", Ns, domanda.Stato);
        writer.WriteNumber("VersioneDomanda", Ns, domanda.Versione);
        writer.WriteOptional("DataOraPresentazione", Ns, domanda.Presentazione);
        writer.WriteDateTime("DataUltimaVariazione", Ns, domanda.UltimaVariazione);
        writer.WriteOptional("NumeroProtocollo", Ns, domanda.NumeroProtocollo);
        writer.WriteOptional("DataProtocollo", Ns, domanda.DataProtocollo);
        writer.WriteOptional("NumeroPratica", Ns, domanda.NumeroPratica);
        writer.WriteElementString("CodiceUfficio", Ns, domanda.CodiceUfficio);
        writer.WriteList("Minori", "Minore", Ns, OrNothing(domanda.Minori), WriteMinore);
        FormaAzioni.Write(writer, domanda.AzioniRichieste);
        FormaCanali.Write(writer, "Canali", domanda.Canali);
        writer.WriteList("Quote", "Quota", Ns, OrNothing(domanda.Quote), static (writer, quota) =>
        {
            writer.WriteNumber("Quota", Ns, quota.Quota);
            writer.WriteEnum("StatoQuota", Ns, quota.Stato);
        });
        if (domanda.Computo is { } computo)
        {
            writer.WriteBlock("Computo", Ns, computo, WriteComputo);
        }

        writer.WriteList("Riesami", "Riesame", Ns, OrNothing(domanda.Riesami), FormaRiesame.WriteContent);
        FormaEventi.Write(writer, "Storia", OrNothing(domanda.Storia));
        FormaContenuto.Write(writer, domanda.Contenuto);
        writer.WriteEndElement();
    }

    public static DomandaInDettaglio Read(XmlReader reader, Func<string, string, Prestazione?> findByElemento)
    {
        var domanda = new DomandaInDettaglio("", 0, "", default, 0, null, default, null, null, null, "", [], [], [], [], null, [], [], null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdDomanda": domanda = domanda with { IdDomanda = reader.ReadText() }; break;
                case "NumeroDomanda": domanda = domanda with { NumeroDomanda = reader.ReadLong() }; break;
                case "Prestazione": domanda = domanda with { Prestazione = reader.ReadText() }; break;
                case "StatoDomanda": domanda = domanda with { Stato = reader.ReadEnum<Stato>() }; break;
                case "VersioneDomanda": domanda = domanda with { Versione = reader.ReadInt() }; break;
                case "DataOraPresentazione": domanda = domanda with { Presentazione = reader.ReadDateTime() }; break;
                case "DataUltimaVariazione": domanda = domanda with { UltimaVariazione = reader.ReadDateTime() }; break;
                case "NumeroProtocollo": domanda = domanda with { NumeroProtocollo = reader.ReadText() }; break;
                case "DataProtocollo": domanda = domanda with { DataProtocollo = reader.ReadDateTime() }; break;
                case "NumeroPratica": domanda = domanda with { NumeroPratica = reader.ReadText() }; break;
                case "CodiceUfficio": domanda = domanda with { CodiceUfficio = reader.ReadText() }; break;
                case "Minori": domanda = domanda with { Minori = reader.ReadList(ReadMinore) }; break;
                case "AzioniRichieste": domanda = domanda with { AzioniRichieste = FormaAzioni.Read(reader) }; break;
                case "Canali": domanda = domanda with { Canali = FormaCanali.Read(reader) }; break;
                case "Quote": domanda = domanda with { Quote = reader.ReadList(ReadQuota) }; break;
                case "Computo": domanda = domanda with { Computo = ReadComputo(reader) }; break;
                case "Riesami": domanda = domanda with { Riesami = reader.ReadList(FormaRiesame.Read) }; break;
                case "Storia": domanda = domanda with { Storia = FormaEventi.Read(reader) }; break;
                case "Contenuto": domanda = domanda with { Contenuto = FormaContenuto.Read(reader, findByElemento) }; break;
                default: reader.Skip(); break;
            }
        }

        return domanda;
    }

    private static IReadOnlyList<T>? OrNothing<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;

    private static void WriteMinore(XmlWriter writer, MinoreInDettaglio minore)
    {
        writer.WriteNumber("Progressivo", Ns, minore.Progressivo);
        writer.WriteElementString("CodiceFiscale", Ns, minore.CodiceFiscale.InChiaro);
        writer.WriteOptional("AltroGenitore", Ns, minore.AltroGenitore?.InChiaro);
        writer.WriteMese("Decorrenza", Ns, minore.Decorrenza);
        writer.WriteEnum("StatoMinore", Ns, minore.Stato);
    }

    private static void WriteComputo(XmlWriter writer, ComputoGiornate computo)
    {
        writer.WriteNumber("GiornateAccreditate", Ns, computo.Accreditate);
        writer.WriteNumber("GiornateEscluse", Ns, computo.Escluse);
        writer.WriteNumber("GiornateSpettanti", Ns, computo.Spettanti);
    }

    private static ComputoGiornate ReadComputo(XmlReader reader)
    {
        var computo = new ComputoGiornate(0, 0, 0);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "GiornateAccreditate": computo = computo with { Accreditate = reader.ReadInt() }; break;
                case "GiornateEscluse": computo = computo with { Escluse = reader.ReadInt() }; break;
                case "GiornateSpettanti": computo = computo with { Spettanti = reader.ReadInt() }; break;
                default: reader.Skip(); break;
            }
        }

        return computo;
    }

    private static MinoreInDettaglio ReadMinore(XmlReader reader)
    {
        var minore = new MinoreInDettaglio(0, default, null, default, default);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Progressivo": minore = minore with { Progressivo = reader.ReadInt() }; break;
                case "CodiceFiscale": minore = minore with { CodiceFiscale = reader.ReadCodiceFiscale() }; break;
                case "AltroGenitore": minore = minore with { AltroGenitore = reader.ReadCodiceFiscale() }; break;
                case "Decorrenza": minore = minore with { Decorrenza = reader.ReadMese() }; break;
                case "StatoMinore": minore = minore with { Stato = reader.ReadEnum<Stato>() }; break;
                default: reader.Skip(); break;
            }
        }

        return minore;
    }

    private static StatoDellaQuota ReadQuota(XmlReader reader)
    {
        var quota = new StatoDellaQuota(0, default);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Quota": quota = quota with { Quota = reader.ReadInt() }; break;
                case "StatoQuota": quota = quota with { Stato = reader.ReadEnum<StatoQuota>() }; break;
                default: reader.Skip(); break;
            }
        }

        return quota;
    }
}
