using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of DettaglioRiesame (ALAS-50): one of the two; with the domanda, its latest riesame.</summary>
public sealed record DettaglioRiesameRichiesta(Testata Testata, string? IdRiesame, string? IdDomanda) : IMessaggio, IRichiesta<DettaglioRiesameRichiesta>
{
    public const string Operazione = "DettaglioRiesame";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static DettaglioRiesameRichiesta Read(XmlReader atBodyChild)
    {
        string? idRiesame = null, idDomanda = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdRiesame": idRiesame = atBodyChild.ReadText(); break;
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, idRiesame, idDomanda);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        writer.WriteOptional("IdRiesame", SpaziNomi.GestioneDomande, IdRiesame);
        writer.WriteOptional("IdDomanda", SpaziNomi.GestioneDomande, IdDomanda);
    });
}

/// <summary>Answer of DettaglioRiesame.</summary>
/// <param name="Riesame">Null when the ente has no such riesame.</param>
public sealed record DettaglioRiesameRisposta(EsitoBlocco Esito, Riesame? Riesame) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static DettaglioRiesameRisposta Read(XmlReader atBodyChild)
    {
        Riesame? riesame = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Riesame")
            {
                return false;
            }

            riesame = FormaRiesame.Read(atBodyChild);
            return true;
        });
        return new(esito, riesame);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, SpaziNomi.GestioneDomande, DettaglioRiesameRichiesta.Operazione, Esito, () =>
    {
        if (Riesame is not null)
        {
            writer.WriteBlock("Riesame", SpaziNomi.GestioneDomande, Riesame, FormaRiesame.WriteContent);
        }
    });
}
