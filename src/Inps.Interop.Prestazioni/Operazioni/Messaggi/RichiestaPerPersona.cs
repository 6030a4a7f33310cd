using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of the operations that only name a person: ElencoContiAccredito, ConsultaAnagrafica.</summary>
/// <param name="Operazione">Wire name, such as <c>ConsultaAnagrafica</c>.</param>
public sealed record RichiestaPerPersona(string Operazione, Testata Testata, CodiceFiscale CodiceFiscale) : IMessaggio, IRichiesta<RichiestaPerPersona>
{
    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static RichiestaPerPersona Read(XmlReader atBodyChild)
    {
        var operazione = atBodyChild.LocalName;
        CodiceFiscale codiceFiscale = default;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            if (nome != "CodiceFiscale")
            {
                return false;
            }

            codiceFiscale = atBodyChild.ReadCodiceFiscale();
            return true;
        });
        return new(operazione, testata, codiceFiscale);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(
        writer, SpaziNomi.GestioneDomande, Operazione, Testata, () => writer.WriteElementString("CodiceFiscale", SpaziNomi.GestioneDomande, CodiceFiscale.InChiaro));
}
