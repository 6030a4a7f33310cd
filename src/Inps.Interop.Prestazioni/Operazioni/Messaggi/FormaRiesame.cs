using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire form of a <see cref="Riesame"/> (RiesameType).</summary>
internal static class FormaRiesame
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Writes the children; the caller opens and closes the element.</summary>
    public static void WriteContent(XmlWriter writer, Riesame riesame)
    {
        writer.WriteElementString("IdRiesame", Ns, riesame.IdRiesame);
        writer.WriteElementString("IdDomanda", Ns, riesame.IdDomanda);
        writer.WriteNumber("NumeroDomanda", Ns, riesame.NumeroDomanda);
        writer.WriteEnum("StatoRiesame", Ns, riesame.Stato);
        writer.WriteElementString("Motivazione", Ns, riesame.Motivazione);
        writer.WriteElementString("CodiceSede", Ns, riesame.CodiceSede);
        writer.WriteDateTime("DataOraPresentazione", Ns, riesame.Presentazione);
        writer.WriteDateTime("DataUltimaVariazione", Ns, riesame.UltimaVariazione);
        writer.WriteOptional("NumeroProtocollo", Ns, riesame.NumeroProtocollo);
        writer.WriteOptional("DataProtocollo", Ns, riesame.DataProtocollo);
        writer.WriteOptional("MotivoEsito", Ns, riesame.MotivoEsito);
        FormaDocumenti.Write(writer, riesame.Documenti);
    }

    public static Riesame Read(XmlReader reader)
    {
        var riesame = new Riesame("", 0, "", default, "", "", default, default, null, null, null, []);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdRiesame": riesame = riesame with { IdRiesame = reader.ReadText() }; break;
                case "IdDomanda": riesame = riesame with { IdDomanda = reader.ReadText() }; break;
                case "NumeroDomanda": riesame = riesame with { NumeroDomanda = reader.ReadLong() }; break;
                case "StatoRiesame": riesame = riesame with { Stato = reader.ReadEnum<StatoRiesame>() }; break;
                case "Motivazione": riesame = riesame with { Motivazione = reader.ReadElementContentAsString() }; break;
                case "CodiceSede": riesame = riesame with { CodiceSede = reader.ReadText() }; break;
                case "DataOraPresentazione": riesame = riesame with { Presentazione = reader.ReadDateTime() }; break;
                case "DataUltimaVariazione": riesame = riesame with { UltimaVariazione = reader.ReadDateTime() }; break;
                case "NumeroProtocollo": riesame = riesame with { NumeroProtocollo = reader.ReadText() }; break;
                case "DataProtocollo": riesame = riesame with { DataProtocollo = reader.ReadDateTime() }; break;
                case "MotivoEsito": riesame = riesame with { MotivoEsito = reader.ReadElementContentAsString() }; break;
                case "Documenti": riesame = riesame with { Documenti = FormaDocumenti.Read(reader) }; break;
                default: reader.Skip(); break;
            }
        }

        return riesame;
    }
}
