using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of AggiornaAnagrafica (ALAS-21, ALAS-60).</summary>
public sealed record AggiornaAnagraficaRichiesta(Testata Testata, Soggetto Soggetto) : IMessaggio, IRichiesta<AggiornaAnagraficaRichiesta>
{
    public const string Operazione = "AggiornaAnagrafica";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata or no Soggetto in it.</exception>
    public static AggiornaAnagraficaRichiesta Read(XmlReader atBodyChild)
    {
        Soggetto? soggetto = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            if (nome != "Soggetto")
            {
                return false;
            }

            soggetto = SoggettoXml.Read(atBodyChild);
            return true;
        });
        return new(testata, soggetto ?? throw new FormatException($"{Operazione} holds no Soggetto."));
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(
        writer, SpaziNomi.GestioneDomande, Operazione, Testata, () => writer.WriteBlock("Soggetto", SpaziNomi.GestioneDomande, Soggetto, SoggettoXml.WriteContent));
}

/// <summary>Answer of AggiornaAnagrafica.</summary>
/// <param name="IdRichiestaAggiornamento">Null when nothing was registered.</param>
public sealed record AggiornaAnagraficaRisposta(EsitoBlocco Esito, string? IdRichiestaAggiornamento) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static AggiornaAnagraficaRisposta Read(XmlReader atBodyChild)
    {
        string? id = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != nameof(IdRichiestaAggiornamento))
            {
                return false;
            }

            id = atBodyChild.ReadText();
            return true;
        });
        return new(esito, id);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(
        writer, SpaziNomi.GestioneDomande, AggiornaAnagraficaRichiesta.Operazione, Esito,
        () => writer.WriteOptional(nameof(IdRichiestaAggiornamento), SpaziNomi.GestioneDomande, IdRichiestaAggiornamento));
}
