using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of the operations that only name a domanda: EliminaBozza, RiprendiBozza, ElencoDocumenti and others of GestioneDomande.</summary>
/// <param name="Operazione">Wire name, such as <c>RiprendiBozza</c>.</param>
public sealed record RichiestaPerDomanda(string Operazione, Testata Testata, string IdDomanda) : IMessaggio, IRichiesta<RichiestaPerDomanda>
{
    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static RichiestaPerDomanda Read(XmlReader atBodyChild)
    {
        var operazione = atBodyChild.LocalName;
        var idDomanda = "";
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            if (nome != "IdDomanda")
            {
                return false;
            }

            idDomanda = atBodyChild.ReadText();
            return true;
        });
        return new(operazione, testata, idDomanda);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(
        writer, SpaziNomi.GestioneDomande, Operazione, Testata, () => writer.WriteElementString("IdDomanda", SpaziNomi.GestioneDomande, IdDomanda));
}
