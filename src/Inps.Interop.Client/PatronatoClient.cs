using System.Xml;
using Inps.Interop.Client.Trasporto;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client;

/// <summary>
/// The patronato's side of the services. One instance serves many calls at once. Every call may throw
/// <see cref="GuastoException"/> (a SOAP fault), <see cref="ConnessioneException"/> (no SOAP answer, after the retries)
/// and <see cref="OperationCanceledException"/>; a rule of the domanda is no exception but the Esito of the answer.
/// </summary>
public sealed partial class PatronatoClient : IDisposable
{
    private const string GestioneDomande = "GestioneDomande";
    private const string VersioneTracciato = "1.0";

    private readonly PatronatoClientOptions options;
    private readonly SoapTransport transport;

    public PatronatoClient(PatronatoClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        transport = new(options);
    }

    /// <summary>Presents a domanda: it is registered once however often it is sent with the same IdMessaggio.</summary>
    public Task<PresentaDomandaRisposta> PresentaDomandaAsync(
        Prestazione prestazione, DomandaDiPrestazione domanda, bool ricevutaInLinea = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prestazione);
        ArgumentNullException.ThrowIfNull(domanda);
        return CallAsync(
            prestazione.Servizio,
            PresentaDomandaRichiesta.Operazione,
            new PresentaDomandaRichiesta(prestazione, domanda, ricevutaInLinea).Write,
            reader => PresentaDomandaRisposta.Read(reader, prestazione),
            cancellationToken);
    }

    /// <summary>Presents a domanda as its document is written.</summary>
    public Task<PresentaDomandaRisposta> PresentaDomandaAsync(DocumentoDomanda documento, CancellationToken cancellationToken = default) =>
        PresentaDomandaAsync(documento, confermaAvviso: null, cancellationToken);

    /// <summary>The same with the confirmation of the avviso (ALAS-35).</summary>
    /// <param name="confermaAvviso">The TokenConferma of the first answer, or <c>PRESA_VISIONE</c>; null when nothing is confirmed yet.</param>
    public Task<PresentaDomandaRisposta> PresentaDomandaAsync(DocumentoDomanda documento, string? confermaAvviso, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documento);
        return CallAsync(
            documento.Prestazione.Servizio,
            PresentaDomandaRichiesta.Operazione,
            writer => WriteRequest(writer, PresentaDomandaRichiesta.Operazione, documento, confermaAvviso),
            reader => PresentaDomandaRisposta.Read(reader, documento.Prestazione),
            cancellationToken);
    }

    /// <summary>Runs every check of the presentation and stores nothing.</summary>
    public Task<VerificaDomandaRisposta> VerificaDomandaAsync(
        Prestazione prestazione, DomandaDiPrestazione domanda, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prestazione);
        ArgumentNullException.ThrowIfNull(domanda);
        return CallAsync(
            prestazione.Servizio,
            VerificaDomandaRichiesta.Operazione,
            new VerificaDomandaRichiesta(prestazione, domanda).Write,
            reader => VerificaDomandaRisposta.Read(reader, prestazione),
            cancellationToken);
    }

    /// <summary>Checks a domanda as its document is written.</summary>
    public Task<VerificaDomandaRisposta> VerificaDomandaAsync(DocumentoDomanda documento, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documento);
        return CallAsync(
            documento.Prestazione.Servizio,
            VerificaDomandaRichiesta.Operazione,
            writer => WriteRequest(writer, VerificaDomandaRichiesta.Operazione, documento),
            reader => VerificaDomandaRisposta.Read(reader, documento.Prestazione),
            cancellationToken);
    }

    /// <summary>Tells what the Institute recognises of the caller.</summary>
    /// <param name="servizio">Such as <c>AssegnoTemporaneo</c> or <c>GestioneDomande</c>.</param>
    /// <param name="messaggio">Returned as it is; up to 256 characters.</param>
    public Task<EchoRisposta> EchoAsync(string servizio, string? messaggio = null, CancellationToken cancellationToken = default) =>
        CallAsync(
            servizio,
            EchoRichiesta.Operazione,
            new EchoRichiesta($"http://inps.it/{servizio}/v1", messaggio).Write,
            EchoRisposta.Read,
            cancellationToken);

    /// <summary>State of 1 to 100 domande, in the order given.</summary>
    public Task<StatoDomandaRisposta> StatoDomandaAsync(IReadOnlyList<string> idDomande, CancellationToken cancellationToken = default) =>
        CallAsync(
            GestioneDomande,
            StatoDomandaRichiesta.Operazione,
            new StatoDomandaRichiesta(NewTestata(), idDomande).Write,
            StatoDomandaRisposta.Read,
            cancellationToken);

    /// <summary>All the data of one's own domanda.</summary>
    public Task<DettaglioDomandaRisposta> DettaglioDomandaAsync(ChiaveDomanda chiave, CancellationToken cancellationToken = default) =>
        CallAsync(
            GestioneDomande,
            DettaglioDomandaRichiesta.Operazione,
            new DettaglioDomandaRichiesta(NewTestata(), chiave).Write,
            reader => DettaglioDomandaRisposta.Read(reader, Catalogo.FindByContenuto),
            cancellationToken);

    /// <summary>The receipt as a PDF; its digest is checked here.</summary>
    /// <exception cref="ConnessioneException">Also when the PDF does not have the digest declared with it.</exception>
    public async Task<RichiediRicevutaRisposta> RichiediRicevutaAsync(
        string idDomanda, TipoRicevuta tipo, FormatoRicevuta formato = FormatoRicevuta.Pdf, CancellationToken cancellationToken = default)
    {
        var answer = await CallAsync(
            GestioneDomande,
            RichiediRicevutaRichiesta.Operazione,
            new RichiediRicevutaRichiesta(NewTestata(), idDomanda, tipo, formato).Write,
            RichiediRicevutaRisposta.Read,
            cancellationToken).ConfigureAwait(false);
        return answer.Ricevuta is { File.Integra: false }
            ? throw new ConnessioneException("La ricevuta arrivata non ha l'impronta SHA-256 dichiarata: richiederla di nuovo.", null)
            : answer;
    }

    public void Dispose() => transport.Dispose();

    private static void WriteRequest(XmlWriter writer, string operazione, DocumentoDomanda documento, string? confermaAvviso = null)
    {
        writer.WriteStartElement(operazione, documento.Prestazione.Namespace);
        writer.WriteStartElement("request", documento.Prestazione.Namespace);
        documento.Write(writer);
        if (confermaAvviso is not null)
        {
            writer.WriteElementString("ConfermaAvviso", documento.Prestazione.Namespace, confermaAvviso);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private Task<T> CallAsync<T>(string servizio, string operazione, Action<XmlWriter> write, Func<XmlReader, T> read, CancellationToken cancellationToken) =>
        CallAsync(servizio, operazione, write, read, conversazione: null, cancellationToken);

    private async Task<T> CallAsync<T>(
        string servizio, string operazione, Action<XmlWriter> write, Func<XmlReader, T> read, string? conversazione, CancellationToken cancellationToken)
    {
        var message = await transport.SendAsync(servizio, operazione, write, conversazione, cancellationToken).ConfigureAwait(false);
        if (message.BodyLocalName != operazione + "Response")
        {
            throw new ConnessioneException($"Alla richiesta {operazione} il servizio ha risposto con {message.BodyLocalName}.", null);
        }

        try
        {
            using var reader = message.OpenBody();
            return read(reader);
        }
        catch (Exception exception) when (exception is FormatException or XmlException or OverflowException)
        {
            throw new ConnessioneException($"La risposta a {operazione} non rispetta il contratto: {exception.Message}", exception);
        }
    }

    /// <summary>A consultation has no key to remember: each has a new IdMessaggio.</summary>
    private Testata NewTestata() => new(Guid.NewGuid().ToString("D"), options.TimeProvider.GetUtcNow(), VersioneTracciato);
}
