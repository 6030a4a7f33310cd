using System.Xml;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire form of the element <c>Contenuto</c>: the domanda or the draft, in the namespace of its prestazione (ContenutoType).</summary>
internal static class FormaContenuto
{
    /// <summary>Writes the element, or nothing for null.</summary>
    public static void Write(XmlWriter writer, ContenutoDomanda? contenuto)
    {
        if (contenuto is null)
        {
            return;
        }

        writer.WriteStartElement("Contenuto", SpaziNomi.GestioneDomande);
        switch (contenuto)
        {
            case ContenutoDomanda.Registrato registrato: registrato.Prestazione.Mappatura.Write(writer, registrato.Domanda); break;
            case ContenutoDomanda.InBozza bozza: bozza.Bozza.Write(writer); break;
            default: throw new InvalidOperationException($"{contenuto.GetType().Name} is no content of a domanda.");
        }

        writer.WriteEndElement();
    }

    /// <summary>Reads the element; null when it holds no prestazione that the reader knows.</summary>
    /// <param name="findByElemento">Finds the prestazione by namespace and name of its domanda or draft element.</param>
    public static ContenutoDomanda? Read(XmlReader reader, Func<string, string, Prestazione?> findByElemento)
    {
        ContenutoDomanda? contenuto = null;
        foreach (var nome in reader.Children())
        {
            if (findByElemento(reader.NamespaceURI, nome) is not { } prestazione)
            {
                reader.Skip();
                continue;
            }

            contenuto = nome == prestazione.ElementoBozza
                ? new ContenutoDomanda.InBozza(ContenutoBozza.Read(reader, prestazione))
                : new ContenutoDomanda.Registrato(prestazione, prestazione.Mappatura.Read(reader));
        }

        return contenuto;
    }

    /// <inheritdoc cref="Read"/>
    public static ContenutoBozza? ReadBozza(XmlReader reader, Func<string, string, Prestazione?> findByElemento) =>
        (Read(reader, findByElemento) as ContenutoDomanda.InBozza)?.Bozza;
}
