using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of ModificaDomanda, of the prestazioni that admit it (AT-60): the whole new content.</summary>
/// <param name="VersioneDomanda">The version that was read: a domanda that changed meanwhile is not modified.</param>
public sealed record ModificaDomandaRichiesta(Prestazione Prestazione, DomandaDiPrestazione Domanda, string IdDomanda, int VersioneDomanda)
    : IMessaggio, IRichiestaDiPrestazione<ModificaDomandaRichiesta>
{
    public const string Operazione = "ModificaDomanda";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no domanda in it.</exception>
    public static ModificaDomandaRichiesta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        DomandaDiPrestazione? domanda = null;
        var idDomanda = "";
        var versione = 0;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                switch (nome)
                {
                    case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                    case "VersioneDomanda": versione = atBodyChild.ReadInt(); break;
                    case var _ when nome == prestazione.ElementoDomanda: domanda = prestazione.Mappatura.Read(atBodyChild); break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(prestazione, domanda ?? throw new FormatException($"{Operazione} holds no {prestazione.ElementoDomanda}."), idDomanda, versione);
    }

    public void Write(XmlWriter writer)
    {
        var ns = Prestazione.Namespace;
        writer.WriteStartElement(Operazione, ns);
        writer.WriteStartElement("request", ns);
        Prestazione.Mappatura.Write(writer, Domanda);
        writer.WriteElementString("IdDomanda", ns, IdDomanda);
        writer.WriteNumber("VersioneDomanda", ns, VersioneDomanda);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
