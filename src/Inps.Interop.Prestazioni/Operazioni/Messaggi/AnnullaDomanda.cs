using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of AnnullaDomanda (AT-62, ALAS-53).</summary>
/// <param name="VersioneDomanda">When given, a domanda that changed meanwhile is not annulled.</param>
public sealed record AnnullaDomandaRichiesta(Testata Testata, string IdDomanda, string? Motivo, int? VersioneDomanda) : IMessaggio, IRichiesta<AnnullaDomandaRichiesta>
{
    public const string Operazione = "AnnullaDomanda";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static AnnullaDomandaRichiesta Read(XmlReader atBodyChild)
    {
        var idDomanda = "";
        string? motivo = null;
        int? versione = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                case "Motivo": motivo = atBodyChild.ReadText(); break;
                case "VersioneDomanda": versione = atBodyChild.ReadInt(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, idDomanda, motivo, versione);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteElementString("IdDomanda", ns, IdDomanda);
        writer.WriteOptional("Motivo", ns, Motivo);
        writer.WriteOptional("VersioneDomanda", ns, VersioneDomanda);
    });
}

/// <summary>An annulment as registered.</summary>
public sealed record Annullamento(string IdDomanda, Stato Stato, DateTimeOffset Istante, DatiProtocollo Protocollo);

/// <summary>Answer of AnnullaDomanda.</summary>
/// <param name="Annullamento">Null when nothing was annulled.</param>
public sealed record AnnullaDomandaRisposta(EsitoBlocco Esito, Annullamento? Annullamento) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static AnnullaDomandaRisposta Read(XmlReader atBodyChild)
    {
        var protocollo = new LetturaProtocollo();
        var idDomanda = "";
        Stato stato = default;
        DateTimeOffset istante = default;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                case "StatoDomanda": stato = atBodyChild.ReadEnum<Stato>(); break;
                case "DataOraAnnullamento": istante = atBodyChild.ReadDateTime(); break;
                default: return protocollo.TryRead(atBodyChild, nome);
            }

            return true;
        });
        return new(esito, protocollo.ToDati() is { } dati ? new(idDomanda, stato, istante, dati) : null);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, AnnullaDomandaRichiesta.Operazione, Esito, () =>
    {
        if (Annullamento is { } annullamento)
        {
            writer.WriteElementString("IdDomanda", Ns, annullamento.IdDomanda);
            writer.WriteEnum("StatoDomanda", Ns, annullamento.Stato);
            writer.WriteDateTime("DataOraAnnullamento", Ns, annullamento.Istante);
            annullamento.Protocollo.Write(writer, Ns);
        }
    });
}
