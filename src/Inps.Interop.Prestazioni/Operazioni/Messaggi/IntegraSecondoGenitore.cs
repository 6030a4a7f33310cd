using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of IntegraSecondoGenitore, of the prestazioni that admit it (AT-09, AT-30..34).</summary>
/// <param name="Chiave">The first parent's domanda.</param>
public sealed record IntegraSecondoGenitoreRichiesta(Prestazione Prestazione, ChiaveDelPrimoGenitore Chiave, SecondoGenitore Secondo)
    : IMessaggio, IRichiestaDiPrestazione<IntegraSecondoGenitoreRichiesta>
{
    public const string Operazione = "IntegraSecondoGenitore";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata, no key or no SecondoGenitore in it.</exception>
    public static IntegraSecondoGenitoreRichiesta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        ChiaveDelPrimoGenitore? chiave = null;
        Soggetto? soggetto = null;
        var pagamento = new DatiPagamento("", null, null, null, null, null);
        IReadOnlyList<Dichiarazione> dichiarazioni = [];
        InformativaPrivacy? privacy = null;
        Patrocinio? patrocinio = null;
        IReadOnlyList<Allegato> allegati = [];
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "NumeroDomanda": chiave = new ChiaveDelPrimoGenitore(atBodyChild.ReadLong(), null); break;
                case "CodiceFiscaleMinore": chiave = new ChiaveDelPrimoGenitore(null, atBodyChild.ReadCodiceFiscale()); break;
                case "SecondoGenitore": soggetto = SoggettoXml.Read(atBodyChild); break;
                case "DatiPagamento": pagamento = DatiPagamentoXml.Read(atBodyChild); break;
                case "Dichiarazioni": dichiarazioni = DichiarazioniXml.Read(atBodyChild); break;
                case "InformativaPrivacy": privacy = DichiarazioniXml.ReadPrivacy(atBodyChild); break;
                case "Patrocinio": patrocinio = PatrocinioXml.Read(atBodyChild); break;
                case "Allegati": allegati = AllegatiXml.Read(atBodyChild); break;
                default: return false;
            }

            return true;
        });
        return new(
            prestazione,
            chiave ?? throw new FormatException($"{Operazione} names no domanda."),
            new SecondoGenitore
            {
                Testata = testata,
                Richiedente = soggetto ?? throw new FormatException($"{Operazione} holds no SecondoGenitore."),
                DatiPagamento = pagamento,
                Dichiarazioni = dichiarazioni,
                InformativaPrivacy = privacy,
                Patrocinio = patrocinio,
                Allegati = allegati,
            });
    }

    public void Write(XmlWriter writer)
    {
        var ns = Prestazione.Namespace;
        Cornice.WriteRichiesta(writer, ns, Operazione, Secondo.Testata, () =>
        {
            writer.WriteOptional("NumeroDomanda", ns, Chiave.NumeroDomanda);
            writer.WriteOptional("CodiceFiscaleMinore", ns, Chiave.Minore?.InChiaro);
            writer.WriteBlock("SecondoGenitore", ns, Secondo.Richiedente, SoggettoXml.WriteContent);
            writer.WriteBlock("DatiPagamento", ns, Secondo.DatiPagamento, DatiPagamentoXml.WriteContent);
            if (Secondo.Dichiarazioni.Count > 0)
            {
                writer.WriteBlock("Dichiarazioni", ns, Secondo.Dichiarazioni, DichiarazioniXml.WriteContent);
            }

            if (Secondo.InformativaPrivacy is { } privacy)
            {
                writer.WriteBlock("InformativaPrivacy", ns, privacy, DichiarazioniXml.WritePrivacyContent);
            }

            if (Secondo.Patrocinio is { } patrocinio)
            {
                writer.WriteBlock("Patrocinio", ns, patrocinio, PatrocinioXml.WriteContent);
            }

            if (Secondo.Allegati.Count > 0)
            {
                writer.WriteBlock("Allegati", ns, Secondo.Allegati, AllegatiXml.WriteContent);
            }
        });
    }
}

/// <summary>How the second parent names the domanda of the first: exactly one of the two.</summary>
public sealed record ChiaveDelPrimoGenitore(long? NumeroDomanda, CodiceFiscale? Minore);
