using System.Xml;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client;

/// <summary>The service GestioneDomande.</summary>
public sealed partial class PatronatoClient
{
    /// <summary>Calls an operation of GestioneDomande with its typed messages.</summary>
    /// <param name="operazione">Such as <see cref="AnnullaDomandaRichiesta.Operazione"/>.</param>
    /// <param name="richiesta">Makes the request with the Testata given, whose IdMessaggio is new.</param>
    /// <param name="read">Reads the answer: <see cref="AnnullaDomandaRisposta.Read"/>, for instance.</param>
    public Task<T> GestioneAsync<T>(
        string operazione, Func<Testata, IMessaggio> richiesta, Func<XmlReader, T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(richiesta);
        return CallAsync(GestioneDomande, operazione, richiesta(NewTestata()).Write, read, cancellationToken);
    }

    /// <summary>A page of one's own domande.</summary>
    /// <param name="pagina">From 1.</param>
    /// <param name="fino">From the second page on, what the first answer said: later arrivals move nothing.</param>
    public Task<RicercaDomandeRisposta> RicercaDomandeAsync(
        FiltroDomande filtro, OrdinamentoDomande? ordinamento = null, int? pagina = null, int? dimensione = null, DateTimeOffset? fino = null, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            RicercaDomandeRichiesta.Operazione, testata => new RicercaDomandeRichiesta(testata, filtro, pagina, dimensione, ordinamento, fino), RicercaDomandeRisposta.Read, cancellationToken);

    /// <summary>What happened since a cursor.</summary>
    /// <param name="cursore">Null: since the last acknowledged event.</param>
    /// <param name="confermaFinoA">Acknowledges what was received; nothing is deleted.</param>
    public Task<NuoviEventiRisposta> NuoviEventiAsync(
        string? cursore, int? limite = null, string? confermaFinoA = null, CancellationToken cancellationToken = default) =>
        GestioneAsync(NuoviEventiRichiesta.Operazione, testata => new NuoviEventiRichiesta(testata, cursore, limite, confermaFinoA), NuoviEventiRisposta.Read, cancellationToken);

    /// <summary>A page of all that the ente sent, from one instant to before another.</summary>
    public Task<RiconciliaRisposta> RiconciliaAsync(
        DateTimeOffset da, DateTimeOffset a, int? pagina = null, int? dimensione = null, CancellationToken cancellationToken = default) =>
        GestioneAsync(RiconciliaRichiesta.Operazione, testata => new RiconciliaRichiesta(testata, da, a, pagina, dimensione), RiconciliaRisposta.Read, cancellationToken);

    /// <summary>How one's own calls went: the one of the transaction, or those of the message.</summary>
    public Task<DiagnosiRisposta> DiagnosiAsync(string? idTransazione, string? idMessaggio, CancellationToken cancellationToken = default) =>
        GestioneAsync(DiagnosiRichiesta.Operazione, testata => new DiagnosiRichiesta(testata, idTransazione, idMessaggio), DiagnosiRisposta.Read, cancellationToken);

    /// <summary>Annuls a domanda where its state allows (AT-62).</summary>
    /// <param name="versione">When given, a domanda that changed meanwhile is not annulled.</param>
    public Task<AnnullaDomandaRisposta> AnnullaDomandaAsync(string idDomanda, string? motivo = null, int? versione = null, CancellationToken cancellationToken = default) =>
        GestioneAsync(AnnullaDomandaRichiesta.Operazione, testata => new AnnullaDomandaRichiesta(testata, idDomanda, motivo, versione), AnnullaDomandaRisposta.Read, cancellationToken);

    /// <summary>Answers a request of integration with a text, files, or both (AT-59).</summary>
    public Task<InviaIntegrazioneRisposta> InviaIntegrazioneAsync(
        string idDomanda, string idRichiesta, string? testo, IReadOnlyList<Allegato> allegati, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            InviaIntegrazioneRichiesta.Operazione, testata => new InviaIntegrazioneRichiesta(testata, idDomanda, idRichiesta, testo, allegati), InviaIntegrazioneRisposta.Read, cancellationToken);

    /// <summary>Asks that a refused domanda be examined again (ALAS-44).</summary>
    public Task<RichiediRiesameRisposta> RichiediRiesameAsync(
        string idDomanda, string motivazione, IReadOnlyList<Allegato> allegati, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            RichiediRiesameRichiesta.Operazione, testata => new RichiediRiesameRichiesta(testata, idDomanda, motivazione, allegati), RichiediRiesameRisposta.Read, cancellationToken);

    /// <summary>The latest riesame of a domanda.</summary>
    public Task<DettaglioRiesameRisposta> DettaglioRiesameAsync(string idDomanda, CancellationToken cancellationToken = default) =>
        GestioneAsync(DettaglioRiesameRichiesta.Operazione, testata => new DettaglioRiesameRichiesta(testata, IdRiesame: null, idDomanda), DettaglioRiesameRisposta.Read, cancellationToken);

    /// <summary>Gives a riesame up.</summary>
    public Task<AnnullaRiesameRisposta> AnnullaRiesameAsync(string idRiesame, CancellationToken cancellationToken = default) =>
        GestioneAsync(AnnullaRiesameRichiesta.Operazione, testata => new AnnullaRiesameRichiesta(testata, idRiesame), AnnullaRiesameRisposta.Read, cancellationToken);

    /// <summary>Payments and indebiti of a domanda.</summary>
    public Task<ElencoPagamentiRisposta> ElencoPagamentiAsync(string idDomanda, CancellationToken cancellationToken = default) =>
        OfDomandaAsync(ElencoPagamentiRisposta.Operazione, idDomanda, ElencoPagamentiRisposta.Read, cancellationToken);

    /// <summary>Receipts, decisions and attachments of a domanda.</summary>
    public Task<ElencoDocumentiRisposta> ElencoDocumentiAsync(string idDomanda, CancellationToken cancellationToken = default) =>
        OfDomandaAsync(ElencoDocumentiRisposta.Operazione, idDomanda, ElencoDocumentiRisposta.Read, cancellationToken);

    /// <summary>One document with its bytes; their digest is checked here.</summary>
    /// <exception cref="ConnessioneException">Also when the bytes do not have the digest declared with them.</exception>
    public async Task<ScaricaDocumentoRisposta> ScaricaDocumentoAsync(string idDocumento, CancellationToken cancellationToken = default)
    {
        var answer = await GestioneAsync(
            ScaricaDocumentoRichiesta.Operazione, testata => new ScaricaDocumentoRichiesta(testata, idDocumento), ScaricaDocumentoRisposta.Read, cancellationToken).ConfigureAwait(false);
        return answer.Documento is { Pdf.Integra: false }
            ? throw new ConnessioneException($"Il documento {idDocumento} arrivato non ha l'impronta SHA-256 dichiarata: richiederlo di nuovo.", null)
            : answer;
    }

    /// <summary>Saves a draft, new or in place of another.</summary>
    /// <param name="idDomanda">The draft to replace; null for a new one.</param>
    /// <param name="passo">Where the compilation has come to.</param>
    public Task<SalvaBozzaRisposta> SalvaBozzaAsync(ContenutoBozza bozza, string? idDomanda = null, int? passo = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bozza);
        var prestazione = bozza.Prestazione;
        return CallAsync(
            prestazione.Servizio,
            SalvaBozzaRichiesta.Operazione,
            new SalvaBozzaRichiesta(prestazione, bozza, idDomanda, passo).Write,
            reader => SalvaBozzaRisposta.Read(reader, prestazione),
            cancellationToken);
    }

    /// <summary>Presents a draft as it was saved.</summary>
    /// <param name="confermaAvviso">As for <see cref="PresentaDomandaAsync(DocumentoDomanda, string?, CancellationToken)"/>.</param>
    public Task<PresentaDomandaRisposta> PresentaBozzaAsync(
        Prestazione prestazione, string idDomanda, string? confermaAvviso = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prestazione);
        return CallAsync(
            prestazione.Servizio,
            PresentaDomandaRichiesta.Operazione,
            new PresentaDomandaRichiesta(prestazione, new OggettoPresentato.Bozza(NewTestata(), idDomanda), confermaAvviso, RicevutaInLinea: false).Write,
            reader => PresentaDomandaRisposta.Read(reader, prestazione),
            cancellationToken);
    }

    /// <summary>A draft with what there is of it.</summary>
    public Task<RiprendiBozzaRisposta> RiprendiBozzaAsync(string idDomanda, CancellationToken cancellationToken = default) =>
        OfDomandaAsync(RiprendiBozzaRisposta.Operazione, idDomanda, reader => RiprendiBozzaRisposta.Read(reader, Catalogo.FindByContenuto), cancellationToken);

    /// <summary>Removes a draft.</summary>
    public Task<EliminaBozzaRisposta> EliminaBozzaAsync(string idDomanda, CancellationToken cancellationToken = default) =>
        OfDomandaAsync(EliminaBozzaRisposta.Operazione, idDomanda, EliminaBozzaRisposta.Read, cancellationToken);

    private Task<T> OfDomandaAsync<T>(string operazione, string idDomanda, Func<XmlReader, T> read, CancellationToken cancellationToken) =>
        GestioneAsync(operazione, testata => new RichiestaPerDomanda(operazione, testata, idDomanda), read, cancellationToken);
}
