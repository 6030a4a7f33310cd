using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of ElencoNotifiche (ALAS-05, AT-71): of a person, or of a domanda.</summary>
/// <param name="Limite">How many at most, the latest first; null for 3.</param>
public sealed record ElencoNotificheRichiesta(Testata Testata, CodiceFiscale? CodiceFiscale, string? IdDomanda, int? Limite) : IMessaggio, IRichiesta<ElencoNotificheRichiesta>
{
    public const string Operazione = "ElencoNotifiche";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static ElencoNotificheRichiesta Read(XmlReader atBodyChild)
    {
        CodiceFiscale? codiceFiscale = null;
        string? idDomanda = null;
        int? limite = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "CodiceFiscale": codiceFiscale = atBodyChild.ReadCodiceFiscale(); break;
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                case "Limite": limite = atBodyChild.ReadInt(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, codiceFiscale, idDomanda, limite);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteOptional("CodiceFiscale", ns, CodiceFiscale?.InChiaro);
        writer.WriteOptional("IdDomanda", ns, IdDomanda);
        writer.WriteOptional("Limite", ns, Limite);
    });
}

/// <summary>Answer of ElencoNotifiche.</summary>
/// <param name="Notifiche">Without their texts; null when there is no such domanda, or the person is not assisted by the ente.</param>
public sealed record ElencoNotificheRisposta(EsitoBlocco Esito, IReadOnlyList<Notifica>? Notifiche) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static ElencoNotificheRisposta Read(XmlReader atBodyChild)
    {
        IReadOnlyList<Notifica>? notifiche = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Notifiche")
            {
                return false;
            }

            notifiche = atBodyChild.ReadList(ReadNotifica);
            return true;
        });
        return new(esito, notifiche);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(
        writer, Ns, ElencoNotificheRichiesta.Operazione, Esito, () => writer.WriteList("Notifiche", "Notifica", Ns, Notifiche, WriteContent));

    /// <summary>Writes everything but the text.</summary>
    internal static void WriteContent(XmlWriter writer, Notifica notifica)
    {
        writer.WriteElementString("IdNotifica", Ns, notifica.IdNotifica);
        writer.WriteEnum("Canale", Ns, notifica.Canale);
        writer.WriteDateTime("DataOra", Ns, notifica.Data);
        writer.WriteElementString("Oggetto", Ns, notifica.Oggetto);
        writer.WriteOptional("IdDomanda", Ns, notifica.IdDomanda);
    }

    internal static Notifica ReadNotifica(XmlReader reader)
    {
        var notifica = new Notifica("", default, default, "", null, "");
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdNotifica": notifica = notifica with { IdNotifica = reader.ReadText() }; break;
                case "Canale": notifica = notifica with { Canale = reader.ReadEnum<CanaleNotifica>() }; break;
                case "DataOra": notifica = notifica with { Data = reader.ReadDateTime() }; break;
                case "Oggetto": notifica = notifica with { Oggetto = reader.ReadText() }; break;
                case "IdDomanda": notifica = notifica with { IdDomanda = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return notifica;
    }
}
