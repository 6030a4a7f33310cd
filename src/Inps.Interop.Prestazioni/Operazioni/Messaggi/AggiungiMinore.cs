using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of AggiungiMinore, of the prestazioni that admit it (AT-07): only the cards to add.</summary>
/// <param name="Minori">Cards of the prestazione's own type.</param>
/// <param name="VersioneDomanda">The version that was read.</param>
public sealed record AggiungiMinoreRichiesta(Prestazione Prestazione, Testata Testata, string IdDomanda, IReadOnlyList<SchedaMinore> Minori, int VersioneDomanda)
    : IMessaggio, IRichiestaDiPrestazione<AggiungiMinoreRichiesta>
{
    public const string Operazione = "AggiungiMinore";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static AggiungiMinoreRichiesta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        var idDomanda = "";
        IReadOnlyList<SchedaMinore> minori = [];
        var versione = 0;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                case "Minori": minori = prestazione.Mappatura.ReadSchedeMinori(atBodyChild); break;
                case "VersioneDomanda": versione = atBodyChild.ReadInt(); break;
                default: return false;
            }

            return true;
        });
        return new(prestazione, testata, idDomanda, minori, versione);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, Prestazione.Namespace, Operazione, Testata, () =>
    {
        writer.WriteElementString("IdDomanda", Prestazione.Namespace, IdDomanda);
        writer.WriteBlock("Minori", Prestazione.Namespace, Minori, Prestazione.Mappatura.WriteSchedeMinori);
        writer.WriteNumber("VersioneDomanda", Prestazione.Namespace, VersioneDomanda);
    });
}
