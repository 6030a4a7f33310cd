using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>The frame of a message: the wrapper elements and what every request or answer begins with. Each operation adds its own elements.</summary>
internal static class Cornice
{
    /// <summary>Reads a request whose first element is a Testata.</summary>
    /// <param name="read">Consumes the child of that name; false leaves it to be skipped.</param>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static Testata ReadRichiesta(XmlReader reader, Func<string, bool> read)
    {
        var operazione = reader.LocalName;
        Testata? testata = null;
        foreach (var _ in reader.Children())
        {
            foreach (var nome in reader.Children())
            {
                if (nome == "Testata")
                {
                    testata = TestataXml.Read(reader);
                }
                else if (!read(nome))
                {
                    reader.Skip();
                }
            }
        }

        return testata ?? throw new FormatException($"{operazione} holds no Testata.");
    }

    /// <summary>Writes a request that begins with a Testata.</summary>
    /// <param name="write">Writes what follows.</param>
    public static void WriteRichiesta(XmlWriter writer, string ns, string operazione, Testata testata, Action write)
    {
        writer.WriteStartElement(operazione, ns);
        writer.WriteStartElement("request", ns);
        WriteTestata(writer, ns, testata);
        write();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    public static void WriteTestata(XmlWriter writer, string ns, Testata testata)
    {
        writer.WriteStartElement("Testata", ns);
        TestataXml.WriteContent(writer, testata);
        writer.WriteEndElement();
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="read">Consumes the child of that name, which is not of the Esito block; false leaves it to be skipped.</param>
    /// <exception cref="FormatException">There is no Esito in it.</exception>
    public static EsitoBlocco ReadRisposta(XmlReader reader, Func<string, bool> read)
    {
        var esito = new LetturaEsito();
        foreach (var _ in reader.Children())
        {
            foreach (var nome in reader.Children())
            {
                if (!esito.TryRead(reader, nome) && !read(nome))
                {
                    reader.Skip();
                }
            }
        }

        return esito.ToBlocco();
    }

    /// <summary>Writes an answer.</summary>
    /// <param name="write">Writes what follows the Esito block.</param>
    public static void WriteRisposta(XmlWriter writer, string ns, string operazione, EsitoBlocco esito, Action write)
    {
        writer.WriteStartElement(operazione + "Response", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement(operazione + "Result", ns);
        esito.Write(writer);
        write();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
