using System.Xml;

namespace Inps.Interop.Prestazioni.Comune.Messaggi;

/// <summary>Wire form of <see cref="Testata"/> (TestataType).</summary>
internal static class TestataXml
{
    public static Testata Read(XmlReader reader)
    {
        string idMessaggio = "", versione = "";
        Applicativo? applicativo = null;
        var dataOraInvio = default(DateTimeOffset);
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "IdMessaggio":
                    idMessaggio = Elementi.ReadToken(reader);
                    break;
                case "DataOraInvio":
                    dataOraInvio = Elementi.ReadDateTime(reader);
                    break;
                case "VersioneTracciato":
                    versione = Elementi.ReadToken(reader);
                    break;
                case "Applicativo":
                    applicativo = ReadApplicativo(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new(idMessaggio, dataOraInvio, versione, applicativo);
    }

    /// <summary>Writes the children; the caller opens and closes the element, whose namespace is that of its service.</summary>
    public static void WriteContent(XmlWriter writer, Testata testata)
    {
        Elementi.Write(writer, "IdMessaggio", testata.IdMessaggio);
        Elementi.Write(writer, "DataOraInvio", Elementi.ToText(testata.DataOraInvio));
        Elementi.Write(writer, "VersioneTracciato", testata.VersioneTracciato);
        if (testata.Applicativo is { } applicativo)
        {
            Elementi.Start(writer, "Applicativo");
            Elementi.Write(writer, "Nome", applicativo.Nome);
            Elementi.Write(writer, "Versione", applicativo.Versione);
            writer.WriteEndElement();
        }
    }

    private static Applicativo ReadApplicativo(XmlReader reader)
    {
        var nome = "";
        string? versione = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Nome": nome = Elementi.ReadToken(reader); break;
                case "Versione": versione = Elementi.ReadToken(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(nome, versione);
    }
}
