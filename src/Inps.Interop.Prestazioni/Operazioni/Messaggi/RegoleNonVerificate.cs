using System.Xml;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Codes of the rules that could not be decided, as answers tell them (RegoleNonVerificateType).</summary>
internal static class RegoleNonVerificate
{
    public const string Elemento = "RegoleNonVerificate";

    public static IReadOnlyList<string> Read(XmlReader reader)
    {
        var codici = new List<string>();
        foreach (var _ in reader.Children())
        {
            codici.Add(reader.ReadText());
        }

        return codici;
    }

    /// <summary>Writes nothing when every rule was decided.</summary>
    public static void Write(XmlWriter writer, string ns, IReadOnlyList<string> codici)
    {
        if (codici.Count == 0)
        {
            return;
        }

        writer.WriteStartElement(Elemento, ns);
        foreach (var codice in codici)
        {
            writer.WriteElementString("Codice", ns, codice);
        }

        writer.WriteEndElement();
    }
}
