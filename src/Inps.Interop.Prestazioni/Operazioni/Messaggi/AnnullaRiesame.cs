using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of AnnullaRiesame (ALAS-51).</summary>
public sealed record AnnullaRiesameRichiesta(Testata Testata, string IdRiesame) : IMessaggio, IRichiesta<AnnullaRiesameRichiesta>
{
    public const string Operazione = "AnnullaRiesame";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static AnnullaRiesameRichiesta Read(XmlReader atBodyChild)
    {
        var idRiesame = "";
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            if (nome != "IdRiesame")
            {
                return false;
            }

            idRiesame = atBodyChild.ReadText();
            return true;
        });
        return new(testata, idRiesame);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(
        writer, SpaziNomi.GestioneDomande, Operazione, Testata, () => writer.WriteElementString("IdRiesame", SpaziNomi.GestioneDomande, IdRiesame));
}

/// <summary>Answer of AnnullaRiesame.</summary>
/// <param name="Riesame">Null when nothing was annulled.</param>
public sealed record AnnullaRiesameRisposta(EsitoBlocco Esito, RiesameRegistrato? Riesame) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static AnnullaRiesameRisposta Read(XmlReader atBodyChild) => new(RiesameRegistrato.ReadRisposta(atBodyChild, out var riesame), riesame);

    public void Write(XmlWriter writer) =>
        Cornice.WriteRisposta(writer, SpaziNomi.GestioneDomande, AnnullaRiesameRichiesta.Operazione, Esito, () => Riesame?.Write(writer));
}
