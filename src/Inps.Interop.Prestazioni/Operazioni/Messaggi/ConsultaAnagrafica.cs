using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Answer of ConsultaAnagrafica, whose request is a <see cref="RichiestaPerPersona"/> (ALAS-60).</summary>
/// <param name="Soggetto">Null when the person is not known, or not assisted by the ente.</param>
/// <param name="AggiornamentiInCorso">Requests to update that are not yet taken in.</param>
public sealed record ConsultaAnagraficaRisposta(EsitoBlocco Esito, Soggetto? Soggetto, int? AggiornamentiInCorso) : IMessaggio
{
    public const string Operazione = "ConsultaAnagrafica";

    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static ConsultaAnagraficaRisposta Read(XmlReader atBodyChild)
    {
        Soggetto? soggetto = null;
        int? aggiornamenti = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Soggetto": soggetto = SoggettoXml.Read(atBodyChild); break;
                case "AggiornamentiInCorso": aggiornamenti = atBodyChild.ReadInt(); break;
                default: return false;
            }

            return true;
        });
        return new(esito, soggetto, aggiornamenti);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, Operazione, Esito, () =>
    {
        if (Soggetto is not null)
        {
            writer.WriteBlock("Soggetto", Ns, Soggetto, SoggettoXml.WriteContent);
        }

        writer.WriteOptional("AggiornamentiInCorso", Ns, AggiornamentiInCorso);
    });
}
