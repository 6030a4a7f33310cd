using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of EliminaContoAccredito (ALAS-61).</summary>
public sealed record EliminaContoAccreditoRichiesta(Testata Testata, CodiceFiscale CodiceFiscale, string IdConto) : IMessaggio, IRichiesta<EliminaContoAccreditoRichiesta>
{
    public const string Operazione = "EliminaContoAccredito";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static EliminaContoAccreditoRichiesta Read(XmlReader atBodyChild)
    {
        CodiceFiscale codiceFiscale = default;
        var idConto = "";
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "CodiceFiscale": codiceFiscale = atBodyChild.ReadCodiceFiscale(); break;
                case "IdConto": idConto = atBodyChild.ReadText(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, codiceFiscale, idConto);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        writer.WriteElementString("CodiceFiscale", SpaziNomi.GestioneDomande, CodiceFiscale.InChiaro);
        writer.WriteElementString("IdConto", SpaziNomi.GestioneDomande, IdConto);
    });
}

/// <summary>Answer of EliminaContoAccredito.</summary>
/// <param name="IdConto">Null when nothing was deleted.</param>
public sealed record EliminaContoAccreditoRisposta(EsitoBlocco Esito, string? IdConto) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static EliminaContoAccreditoRisposta Read(XmlReader atBodyChild)
    {
        string? idConto = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "IdConto")
            {
                return false;
            }

            idConto = atBodyChild.ReadText();
            return true;
        });
        return new(esito, idConto);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(
        writer, SpaziNomi.GestioneDomande, EliminaContoAccreditoRichiesta.Operazione, Esito, () => writer.WriteOptional("IdConto", SpaziNomi.GestioneDomande, IdConto));
}
