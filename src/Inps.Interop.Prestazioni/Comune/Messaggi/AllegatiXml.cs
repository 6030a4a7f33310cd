using System.Runtime.InteropServices;
using System.Xml;

namespace Inps.Interop.Prestazioni.Comune.Messaggi;

/// <summary>Wire form of <see cref="Allegato"/> (AllegatiType, AllegatoType).</summary>
public static class AllegatiXml
{
    internal static IReadOnlyList<Allegato> Read(XmlReader reader)
    {
        var allegati = new List<Allegato>();
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            allegati.Add(ReadOne(reader));
        }

        return allegati;
    }

    internal static Allegato ReadOne(XmlReader reader)
    {
        string nome = "", tipo = "";
        string? impronta = null, descrizione = null;
        ReadOnlyMemory<byte> contenuto = default;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "NomeFile": nome = Elementi.ReadToken(reader); break;
                case "TipoContenuto": tipo = Elementi.ReadToken(reader); break;
                case "ImprontaSha256": impronta = Elementi.ReadToken(reader); break;
                case "Contenuto": contenuto = Elementi.ReadBase64(reader); break;
                case "Descrizione": descrizione = Elementi.ReadOptional(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(nome, tipo, impronta, contenuto, descrizione);
    }

    /// <summary>Writes the children; the caller opens and closes the element.</summary>
    public static void WriteContent(XmlWriter writer, IReadOnlyList<Allegato> allegati)
    {
        foreach (var allegato in allegati)
        {
            WriteOne(writer, "Allegato", allegato);
        }
    }

    /// <summary>Writes an attachment as an element of the common namespace.</summary>
    internal static void WriteOne(XmlWriter writer, string elemento, Allegato allegato)
    {
        Elementi.Start(writer, elemento);
        Elementi.Write(writer, "NomeFile", allegato.NomeFile);
        Elementi.Write(writer, "TipoContenuto", allegato.TipoContenuto);
        Elementi.Write(writer, "ImprontaSha256", allegato.ImprontaSha256);
        Elementi.Start(writer, "Contenuto");
        if (!MemoryMarshal.TryGetArray(allegato.Contenuto, out var bytes))
        {
            bytes = allegato.Contenuto.ToArray();
        }

        writer.WriteBase64(bytes.Array!, bytes.Offset, bytes.Count);
        writer.WriteEndElement();
        Elementi.Write(writer, "Descrizione", allegato.Descrizione);
        writer.WriteEndElement();
    }
}
