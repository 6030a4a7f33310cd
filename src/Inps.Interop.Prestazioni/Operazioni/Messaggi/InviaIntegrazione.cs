using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of InviaIntegrazione (AT-59): a text, files, or both.</summary>
public sealed record InviaIntegrazioneRichiesta(Testata Testata, string IdDomanda, string IdRichiestaIntegrazione, string? Testo, IReadOnlyList<Allegato> Allegati)
    : IMessaggio, IRichiesta<InviaIntegrazioneRichiesta>
{
    public const string Operazione = "InviaIntegrazione";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static InviaIntegrazioneRichiesta Read(XmlReader atBodyChild)
    {
        string idDomanda = "", idRichiesta = "";
        string? testo = null;
        IReadOnlyList<Allegato> allegati = [];
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                case "IdRichiestaIntegrazione": idRichiesta = atBodyChild.ReadText(); break;
                case "Testo": testo = atBodyChild.ReadElementContentAsString(); break;
                case "Allegati": allegati = AllegatiXml.Read(atBodyChild); break;
                default: return false;
            }

            return true;
        });
        return new(testata, idDomanda, idRichiesta, testo, allegati);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteElementString("IdDomanda", ns, IdDomanda);
        writer.WriteElementString("IdRichiestaIntegrazione", ns, IdRichiestaIntegrazione);
        writer.WriteOptional("Testo", ns, Testo);
        if (Allegati.Count > 0)
        {
            writer.WriteBlock("Allegati", ns, Allegati, AllegatiXml.WriteContent);
        }
    });
}

/// <summary>An integration as registered.</summary>
public sealed record IntegrazioneInviata(string IdDomanda, Stato Stato, DatiProtocollo Protocollo);

/// <summary>Answer of InviaIntegrazione.</summary>
/// <param name="Integrazione">Null when nothing was registered.</param>
public sealed record InviaIntegrazioneRisposta(EsitoBlocco Esito, IntegrazioneInviata? Integrazione) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static InviaIntegrazioneRisposta Read(XmlReader atBodyChild)
    {
        var protocollo = new LetturaProtocollo();
        var idDomanda = "";
        Stato stato = default;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                case "StatoDomanda": stato = atBodyChild.ReadEnum<Stato>(); break;
                default: return protocollo.TryRead(atBodyChild, nome);
            }

            return true;
        });
        return new(esito, protocollo.ToDati() is { } dati ? new(idDomanda, stato, dati) : null);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, InviaIntegrazioneRichiesta.Operazione, Esito, () =>
    {
        if (Integrazione is { } integrazione)
        {
            writer.WriteElementString("IdDomanda", Ns, integrazione.IdDomanda);
            writer.WriteEnum("StatoDomanda", Ns, integrazione.Stato);
            integrazione.Protocollo.Write(writer, Ns);
        }
    });
}
