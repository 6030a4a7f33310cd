using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>How a request names a lotto; both null when it relies on the header X-Correlation-ID alone.</summary>
public sealed record RiferimentoLotto(string? NumeroLotto, string? IdLotto)
{
    /// <summary>Reads a request about one lotto.</summary>
    /// <param name="other">Consumes a child that is neither Testata nor the reference.</param>
    internal static (Testata Testata, RiferimentoLotto Riferimento) Read(XmlReader atBodyChild, Action<XmlReader, string> other)
    {
        Testata? testata = null;
        var riferimento = new RiferimentoLotto(null, null);
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                switch (nome)
                {
                    case "Testata": testata = TestataXml.Read(atBodyChild); break;
                    case "NumeroLotto": riferimento = riferimento with { NumeroLotto = atBodyChild.ReadText() }; break;
                    case "IdLotto": riferimento = riferimento with { IdLotto = atBodyChild.ReadText() }; break;
                    default: other(atBodyChild, nome); break;
                }
            }
        }

        return (testata ?? throw new FormatException("The request holds no Testata."), riferimento);
    }

    /// <summary>Writes a request about this lotto.</summary>
    /// <param name="other">Writes what follows the reference.</param>
    internal void Write(XmlWriter writer, string operazione, Testata testata, Action<XmlWriter> other)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement(operazione, ns);
        writer.WriteStartElement("request", ns);
        writer.WriteStartElement("Testata", ns);
        TestataXml.WriteContent(writer, testata);
        writer.WriteEndElement();
        writer.WriteOptional("NumeroLotto", ns, NumeroLotto);
        writer.WriteOptional("IdLotto", ns, IdLotto);
        other(writer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
