using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of AggiungiContoAccredito (ALAS-31, ALAS-61).</summary>
/// <param name="Intestazione"><c>INTESTATO</c> or <c>COINTESTATO</c>.</param>
public sealed record AggiungiContoAccreditoRichiesta(Testata Testata, CodiceFiscale CodiceFiscale, Iban Iban, string? Bic, string Intestazione)
    : IMessaggio, IRichiesta<AggiungiContoAccreditoRichiesta>
{
    public const string Operazione = "AggiungiContoAccredito";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static AggiungiContoAccreditoRichiesta Read(XmlReader atBodyChild)
    {
        CodiceFiscale codiceFiscale = default;
        Iban iban = default;
        string? bic = null;
        var intestazione = "";
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "CodiceFiscale": codiceFiscale = atBodyChild.ReadCodiceFiscale(); break;
                case "Iban": iban = new Iban(atBodyChild.ReadText()); break;
                case "Bic": bic = atBodyChild.ReadText(); break;
                case "Intestazione": intestazione = atBodyChild.ReadText(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, codiceFiscale, iban, bic, intestazione);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteElementString("CodiceFiscale", ns, CodiceFiscale.InChiaro);
        writer.WriteElementString("Iban", ns, Iban.InChiaro);
        writer.WriteOptional("Bic", ns, Bic);
        writer.WriteElementString("Intestazione", ns, Intestazione);
    });
}

/// <summary>A saved account: its verification comes later.</summary>
public sealed record ContoAggiunto(string IdConto, StatoCanale Stato);

/// <summary>Answer of AggiungiContoAccredito.</summary>
/// <param name="Conto">Null when nothing was saved.</param>
public sealed record AggiungiContoAccreditoRisposta(EsitoBlocco Esito, ContoAggiunto? Conto) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static AggiungiContoAccreditoRisposta Read(XmlReader atBodyChild)
    {
        var conto = new ContoAggiunto("", default);
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdConto": conto = conto with { IdConto = atBodyChild.ReadText() }; break;
                case "StatoCanale": conto = conto with { Stato = atBodyChild.ReadEnum<StatoCanale>() }; break;
                default: return false;
            }

            return true;
        });
        return new(esito, conto.IdConto.Length == 0 ? null : conto);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, AggiungiContoAccreditoRichiesta.Operazione, Esito, () =>
    {
        if (Conto is { } conto)
        {
            writer.WriteElementString("IdConto", Ns, conto.IdConto);
            writer.WriteEnum("StatoCanale", Ns, conto.Stato);
        }
    });
}
