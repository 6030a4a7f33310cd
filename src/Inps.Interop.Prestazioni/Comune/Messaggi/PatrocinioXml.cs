using System.Xml;

namespace Inps.Interop.Prestazioni.Comune.Messaggi;

/// <summary>Wire form of <see cref="Patrocinio"/> (PatrocinioType).</summary>
internal static class PatrocinioXml
{
    public static Patrocinio Read(XmlReader reader)
    {
        string patronato = "", ufficio = "";
        CodiceFiscale? operatore = null;
        DateOnly? data = null;
        string? pratica = null;
        Allegato? mandato = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "CodicePatronato": patronato = Elementi.ReadToken(reader); break;
                case "CodiceUfficio": ufficio = Elementi.ReadToken(reader); break;
                case "CodiceFiscaleOperatore": operatore = Elementi.ReadCodiceFiscale(reader); break;
                case "DataMandato": data = Elementi.ReadDate(reader); break;
                case "NumeroPratica": pratica = Elementi.ReadToken(reader); break;
                case "MandatoAllegato": mandato = AllegatiXml.ReadOne(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(patronato, ufficio, operatore, data, pratica, mandato);
    }

    /// <summary>Writes the children; the caller opens and closes the element.</summary>
    public static void WriteContent(XmlWriter writer, Patrocinio patrocinio)
    {
        Elementi.Write(writer, "CodicePatronato", patrocinio.CodicePatronato);
        Elementi.Write(writer, "CodiceUfficio", patrocinio.CodiceUfficio);
        Elementi.Write(writer, "CodiceFiscaleOperatore", patrocinio.CodiceFiscaleOperatore?.InChiaro);
        Elementi.Write(writer, "DataMandato", patrocinio.DataMandato);
        Elementi.Write(writer, "NumeroPratica", patrocinio.NumeroPratica);
        if (patrocinio.MandatoAllegato is { } mandato)
        {
            AllegatiXml.WriteOne(writer, "MandatoAllegato", mandato);
        }
    }
}
