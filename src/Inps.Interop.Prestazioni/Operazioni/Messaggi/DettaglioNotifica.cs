using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of DettaglioNotifica (ALAS-05).</summary>
public sealed record DettaglioNotificaRichiesta(Testata Testata, string IdNotifica) : IMessaggio, IRichiesta<DettaglioNotificaRichiesta>
{
    public const string Operazione = "DettaglioNotifica";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static DettaglioNotificaRichiesta Read(XmlReader atBodyChild)
    {
        var idNotifica = "";
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            if (nome != "IdNotifica")
            {
                return false;
            }

            idNotifica = atBodyChild.ReadText();
            return true;
        });
        return new(testata, idNotifica);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(
        writer, SpaziNomi.GestioneDomande, Operazione, Testata, () => writer.WriteElementString("IdNotifica", SpaziNomi.GestioneDomande, IdNotifica));
}

/// <summary>Answer of DettaglioNotifica.</summary>
/// <param name="Notifica">With its text; null when the ente has no such notification.</param>
public sealed record DettaglioNotificaRisposta(EsitoBlocco Esito, Notifica? Notifica) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static DettaglioNotificaRisposta Read(XmlReader atBodyChild)
    {
        Notifica? notifica = null;
        var testo = "";
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Notifica": notifica = ElencoNotificheRisposta.ReadNotifica(atBodyChild); break;
                case "Testo": testo = atBodyChild.ReadElementContentAsString(); break;
                default: return false;
            }

            return true;
        });
        return new(esito, notifica is null ? null : notifica with { Testo = testo });
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, DettaglioNotificaRichiesta.Operazione, Esito, () =>
    {
        if (Notifica is { } notifica)
        {
            writer.WriteBlock("Notifica", Ns, notifica, ElencoNotificheRisposta.WriteContent);
            writer.WriteElementString("Testo", Ns, notifica.Testo);
        }
    });
}
