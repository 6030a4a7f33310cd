using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of ModificaCanaleAccredito (ALAS-58, ALAS-59).</summary>
/// <param name="Quota">1 the applicant's, 2 the other parent's; null for 1.</param>
public sealed record ModificaCanaleAccreditoRichiesta(Testata Testata, string IdDomanda, int? Quota, DatiPagamento DatiPagamento)
    : IMessaggio, IRichiesta<ModificaCanaleAccreditoRichiesta>
{
    public const string Operazione = "ModificaCanaleAccredito";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static ModificaCanaleAccreditoRichiesta Read(XmlReader atBodyChild)
    {
        var idDomanda = "";
        int? quota = null;
        var dati = new DatiPagamento("", null, null, null, null, null);
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                case "Quota": quota = atBodyChild.ReadInt(); break;
                case "DatiPagamento": dati = DatiPagamentoXml.Read(atBodyChild); break;
                default: return false;
            }

            return true;
        });
        return new(testata, idDomanda, quota, dati);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteElementString("IdDomanda", ns, IdDomanda);
        writer.WriteOptional("Quota", ns, Quota);
        writer.WriteBlock("DatiPagamento", ns, DatiPagamento, DatiPagamentoXml.WriteContent);
    });
}

/// <summary>A canale as changed.</summary>
/// <param name="PagamentiInteressati">How many payments will use it.</param>
public sealed record CanaleModificato(string IdDomanda, int Quota, StatoCanale Stato, int PagamentiInteressati);

/// <summary>Answer of ModificaCanaleAccredito.</summary>
/// <param name="Canale">Null when nothing was changed.</param>
public sealed record ModificaCanaleAccreditoRisposta(EsitoBlocco Esito, CanaleModificato? Canale) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static ModificaCanaleAccreditoRisposta Read(XmlReader atBodyChild)
    {
        var canale = new CanaleModificato("", 0, default, 0);
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": canale = canale with { IdDomanda = atBodyChild.ReadText() }; break;
                case "Quota": canale = canale with { Quota = atBodyChild.ReadInt() }; break;
                case "StatoCanale": canale = canale with { Stato = atBodyChild.ReadEnum<StatoCanale>() }; break;
                case "PagamentiInteressati": canale = canale with { PagamentiInteressati = atBodyChild.ReadInt() }; break;
                default: return false;
            }

            return true;
        });
        return new(esito, canale.IdDomanda.Length == 0 ? null : canale);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, ModificaCanaleAccreditoRichiesta.Operazione, Esito, () =>
    {
        if (Canale is { } canale)
        {
            writer.WriteElementString("IdDomanda", Ns, canale.IdDomanda);
            writer.WriteNumber("Quota", Ns, canale.Quota);
            writer.WriteEnum("StatoCanale", Ns, canale.Stato);
            writer.WriteNumber("PagamentiInteressati", Ns, canale.PagamentiInteressati);
        }
    });
}
