using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>The Testata of the requests that carry no domanda.</summary>
internal static class TestataMessaggio
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public static Testata Read(XmlReader reader)
    {
        string idMessaggio = "", versione = "";
        Applicativo? applicativo = null;
        DateTimeOffset invio = default;
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdMessaggio": idMessaggio = reader.ReadText(); break;
                case "DataOraInvio": invio = ParseInvio(reader.ReadText()); break;
                case "VersioneTracciato": versione = reader.ReadText(); break;
                case "Applicativo": applicativo = ReadApplicativo(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(idMessaggio, invio, versione, applicativo);
    }

    public static void Write(XmlWriter writer, string ns, Testata testata)
    {
        writer.WriteStartElement("Testata", ns);
        writer.WriteElementString("IdMessaggio", SpaziNomi.Comune, testata.IdMessaggio);
        writer.WriteDateTime("DataOraInvio", SpaziNomi.Comune, testata.DataOraInvio);
        writer.WriteElementString("VersioneTracciato", SpaziNomi.Comune, testata.VersioneTracciato);
        if (testata.Applicativo is { } applicativo)
        {
            writer.WriteStartElement("Applicativo", SpaziNomi.Comune);
            writer.WriteElementString("Nome", SpaziNomi.Comune, applicativo.Nome);
            writer.WriteOptional("Versione", SpaziNomi.Comune, applicativo.Versione);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static Applicativo ReadApplicativo(XmlReader reader)
    {
        var applicativo = new Applicativo("", null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Nome": applicativo = applicativo with { Nome = reader.ReadText() }; break;
                case "Versione": applicativo = applicativo with { Versione = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return applicativo;
    }

    /// <summary>An instant written without an offset is Italian time (contract, DataOraInviataType).</summary>
    private static DateTimeOffset ParseInvio(string text)
    {
        var time = XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.RoundtripKind);
        return time.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(time, Roma.GetUtcOffset(time))
            : XmlConvert.ToDateTimeOffset(text);
    }
}
