using System.Xml;

namespace Inps.Interop.Prestazioni.Comune.Messaggi;

/// <summary>Writes the elements of a prestazione's own namespace; what is missing is left out.</summary>
/// <param name="Prefix">Prefix of the namespace.</param>
internal sealed record ScritturaXml(string Prefix, string Namespace)
{
    /// <summary>Opens the global element and declares the common namespace with it.</summary>
    public void StartRoot(XmlWriter writer, string nome)
    {
        Start(writer, nome);
        writer.WriteAttributeString("xmlns", Elementi.Prefix, null, Elementi.Namespace);
    }

    public void Start(XmlWriter writer, string nome) => writer.WriteStartElement(Prefix, nome, Namespace);

    public void Write(XmlWriter writer, string nome, string? valore)
    {
        if (valore is not null)
        {
            writer.WriteElementString(Prefix, nome, Namespace, valore);
        }
    }

    /// <summary>An element with the content that the function writes.</summary>
    public void WriteBlock<T>(XmlWriter writer, string nome, T? blocco, Action<XmlWriter, T> writeContent)
        where T : class
    {
        if (blocco is not null)
        {
            Start(writer, nome);
            writeContent(writer, blocco);
            writer.WriteEndElement();
        }
    }

    /// <summary>The same for a list, which is left out when it is empty.</summary>
    public void WriteList<T>(XmlWriter writer, string nome, IReadOnlyList<T> lista, Action<XmlWriter, IReadOnlyList<T>> writeContent) =>
        WriteBlock(writer, nome, lista.Count == 0 ? null : lista, writeContent);
}
