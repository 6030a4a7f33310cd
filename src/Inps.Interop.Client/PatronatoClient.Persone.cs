using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client;

/// <summary>The people whom the ente assists: accounts, personal data, notifications.</summary>
public sealed partial class PatronatoClient
{
    /// <summary>The saved accounts of a person, masked (ALAS-61).</summary>
    public Task<ElencoContiAccreditoRisposta> ElencoContiAccreditoAsync(CodiceFiscale codiceFiscale, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            ElencoContiAccreditoRisposta.Operazione,
            testata => new RichiestaPerPersona(ElencoContiAccreditoRisposta.Operazione, testata, codiceFiscale),
            ElencoContiAccreditoRisposta.Read,
            cancellationToken);

    /// <summary>Saves an account for later domande; it is verified afterwards.</summary>
    /// <param name="intestazione"><c>INTESTATO</c> or <c>COINTESTATO</c>.</param>
    public Task<AggiungiContoAccreditoRisposta> AggiungiContoAccreditoAsync(
        CodiceFiscale codiceFiscale, Iban iban, string intestazione, string? bic = null, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            AggiungiContoAccreditoRichiesta.Operazione,
            testata => new AggiungiContoAccreditoRichiesta(testata, codiceFiscale, iban, bic, intestazione),
            AggiungiContoAccreditoRisposta.Read,
            cancellationToken);

    /// <summary>Removes a saved account.</summary>
    public Task<EliminaContoAccreditoRisposta> EliminaContoAccreditoAsync(CodiceFiscale codiceFiscale, string idConto, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            EliminaContoAccreditoRichiesta.Operazione,
            testata => new EliminaContoAccreditoRichiesta(testata, codiceFiscale, idConto),
            EliminaContoAccreditoRisposta.Read,
            cancellationToken);

    /// <summary>Personal data as the Institute holds them (ALAS-60).</summary>
    public Task<ConsultaAnagraficaRisposta> ConsultaAnagraficaAsync(CodiceFiscale codiceFiscale, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            ConsultaAnagraficaRisposta.Operazione,
            testata => new RichiestaPerPersona(ConsultaAnagraficaRisposta.Operazione, testata, codiceFiscale),
            ConsultaAnagraficaRisposta.Read,
            cancellationToken);

    /// <summary>Asks to update personal data (ALAS-21).</summary>
    public Task<AggiornaAnagraficaRisposta> AggiornaAnagraficaAsync(Soggetto soggetto, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            AggiornaAnagraficaRichiesta.Operazione, testata => new AggiornaAnagraficaRichiesta(testata, soggetto), AggiornaAnagraficaRisposta.Read, cancellationToken);

    /// <summary>The latest notifications sent to a person, or about a domanda: exactly one of the two (ALAS-05, AT-71).</summary>
    /// <param name="limite">How many at most; null for 3.</param>
    public Task<ElencoNotificheRisposta> ElencoNotificheAsync(
        CodiceFiscale? codiceFiscale, string? idDomanda, int? limite = null, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            ElencoNotificheRichiesta.Operazione,
            testata => new ElencoNotificheRichiesta(testata, codiceFiscale, idDomanda, limite),
            ElencoNotificheRisposta.Read,
            cancellationToken);

    /// <summary>One notification with its text.</summary>
    public Task<DettaglioNotificaRisposta> DettaglioNotificaAsync(string idNotifica, CancellationToken cancellationToken = default) =>
        GestioneAsync(
            DettaglioNotificaRichiesta.Operazione, testata => new DettaglioNotificaRichiesta(testata, idNotifica), DettaglioNotificaRisposta.Read, cancellationToken);
}
