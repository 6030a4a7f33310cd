using System.Xml;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client;

/// <summary>What changes a domanda already presented; each is done once however often it is sent with the same IdMessaggio.</summary>
public sealed partial class PatronatoClient
{
    /// <summary>Replaces the content of a domanda until its processing starts (AT-60).</summary>
    /// <param name="versione">The version that was read: a domanda that changed meanwhile is not modified.</param>
    public Task<VariazioneRisposta> ModificaDomandaAsync(DocumentoDomanda documento, string idDomanda, int versione, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documento);
        var prestazione = documento.Prestazione;
        return CallAsync(
            prestazione.Servizio,
            ModificaDomandaRichiesta.Operazione,
            writer =>
            {
                writer.WriteStartElement(ModificaDomandaRichiesta.Operazione, prestazione.Namespace);
                writer.WriteStartElement("request", prestazione.Namespace);
                documento.Write(writer);
                writer.WriteElementString("IdDomanda", prestazione.Namespace, idDomanda);
                writer.WriteElementString("VersioneDomanda", prestazione.Namespace, XmlConvert.ToString(versione));
                writer.WriteEndElement();
                writer.WriteEndElement();
            },
            reader => VariazioneRisposta.Read(reader, prestazione),
            cancellationToken);
    }

    /// <summary>Adds minors to a domanda until its processing starts (AT-07).</summary>
    public Task<VariazioneRisposta> AggiungiMinoreAsync(AggiungiMinoreRichiesta richiesta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(richiesta);
        return VariaAsync(richiesta.Prestazione, AggiungiMinoreRichiesta.Operazione, richiesta, cancellationToken);
    }

    /// <summary>Completes the domanda of the first parent with the data of the second (AT-09, AT-30..34).</summary>
    public Task<VariazioneRisposta> IntegraSecondoGenitoreAsync(IntegraSecondoGenitoreRichiesta richiesta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(richiesta);
        return VariaAsync(richiesta.Prestazione, IntegraSecondoGenitoreRichiesta.Operazione, richiesta, cancellationToken);
    }

    /// <summary>Changes how a domanda is paid, for the payments not yet received (ALAS-58, ALAS-59).</summary>
    /// <param name="quota">1 the applicant's, 2 the other parent's; null for 1.</param>
    public Task<ModificaCanaleAccreditoRisposta> ModificaCanaleAccreditoAsync(
        string idDomanda, DatiPagamento datiPagamento, int? quota = null, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            ModificaCanaleAccreditoRichiesta.Operazione,
            testata => new ModificaCanaleAccreditoRichiesta(testata, idDomanda, quota, datiPagamento),
            ModificaCanaleAccreditoRisposta.Read,
            cancellationToken);

    private Task<VariazioneRisposta> VariaAsync(Prestazione prestazione, string operazione, IMessaggio richiesta, CancellationToken cancellationToken) =>
        CallAsync(prestazione.Servizio, operazione, richiesta.Write, reader => VariazioneRisposta.Read(reader, prestazione), cancellationToken);
}
