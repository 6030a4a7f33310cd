using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Istruttoria;

/// <summary>
/// What the back office may do with a domanda (ruling 17). Each step follows the table of transitions, leaves its event in the same transaction, and
/// returns null when it was done, or why not, under the code of the forbidden transition.
/// </summary>
public sealed class Istruttore
{
    private readonly WriteVariazione write;
    private readonly OpenBonus bonus;
    private readonly ArchivioPerDecidere archivio;

    internal Istruttore(WriteVariazione write, OpenBonus bonus, ArchivioPerDecidere archivio)
    {
        this.write = write;
        this.bonus = bonus;
        this.archivio = archivio;
    }

    /// <summary>Begins the processing: from now on the domanda is no longer changed (AT-60).</summary>
    public Task<Segnalazione?> StartAsync(long numeroDomanda, CancellationToken ct) => RunAsync(numeroDomanda, Esame.Start, ct);

    /// <summary>
    /// Decides a minor, or whatever is not yet decided; the state of the domanda follows (domain 4.1). Accepted, an ALAS ends the one before, and the days
    /// for which it is due are computed (ALAS-15, ALAS-16).
    /// </summary>
    public async Task<Segnalazione?> DecideAsync(long numeroDomanda, int? progressivo, bool accolta, string? motivo, CancellationToken ct)
    {
        var decisione = new Decisione(progressivo, accolta, motivo, accolta ? await archivio.FindAsync(numeroDomanda, ct).ConfigureAwait(false) : null);
        return await RunAsync(numeroDomanda, domanda => Esame.Decide(domanda, bonus, decisione), ct).ConfigureAwait(false);
    }

    /// <summary>
    /// Ends the right of an accepted domanda: payments prepared for later months are no longer due. One of several for other rapporti is ended by its
    /// successor (ALAS-15).
    /// </summary>
    public Task<Segnalazione?> CloseAsync(long numeroDomanda, string motivo, CancellationToken ct) =>
        RunAsync(numeroDomanda, domanda => Esame.Close(domanda, motivo), ct);

    /// <summary>Asks the patronato for something, until an instant (AT-59).</summary>
    public Task<Segnalazione?> RequestIntegrazioneAsync(long numeroDomanda, string testo, DateTimeOffset scadenza, int? minore, CancellationToken ct) =>
        RunAsync(numeroDomanda, domanda => Esame.RequestIntegrazione(domanda, testo, scadenza, minore), ct);

    /// <summary>The sede takes, accepts or refuses a riesame (domain 4.3).</summary>
    public Task<Segnalazione?> MoveRiesameAsync(long numeroRiesame, StatoRiesame stato, string? motivo, CancellationToken ct) => write.RunAsync(
        scrittura => scrittura.Db.Riesami.Find(numeroRiesame) is { } riesame
            ? Esame.MoveRiesame(Open(scrittura, riesame.NumeroDomanda)!, riesame, stato, motivo)
            : DomandaNonTrovata.Segnalazione($"riesame {numeroRiesame}"),
        ct);

    /// <summary>The account of a quota was verified (ALAS-59).</summary>
    public Task<Segnalazione?> VerifyCanaleAsync(long numeroDomanda, int quota, bool valido, CancellationToken ct) =>
        RunAsync(numeroDomanda, domanda => Erogazione.VerifyCanale(domanda, quota, valido), ct);

    /// <summary>A saved account was verified: from now on a domanda may name it, or no longer wait for it (ALAS-61, ALAS-62).</summary>
    public Task<Segnalazione?> VerifyContoAsync(string idConto, bool valido, CancellationToken ct) => write.RunAsync(
        scrittura => Identificativo.TryParse(Identificativo.Conto, idConto, out var numero) && scrittura.Db.Conti.Find(numero) is { } conto
            ? Erogazione.VerifyConto(conto, valido)
            : DomandaNonTrovata.Segnalazione($"conto {idConto}"),
        ct);

    /// <summary>
    /// The monthly verification of requirements and amount, with the payments that follow from it (AT-68, AT-69). A requirement that the archives say has
    /// ended does not hold, whoever says so (AT-39).
    /// </summary>
    public async Task<Segnalazione?> VerifyMeseAsync(long numeroDomanda, DateOnly mese, EsitoMese esito, CancellationToken ct)
    {
        var fatti = await archivio.FindAsync(numeroDomanda, ct).ConfigureAwait(false);
        return await RunAsync(numeroDomanda, domanda => Erogazione.VerifyMese(domanda, mese, esito, fatti), ct).ConfigureAwait(false);
    }

    /// <summary>Issues, pays, returns, suspends or drops a payment (domain 4.5).</summary>
    public Task<Segnalazione?> MovePagamentoAsync(long numeroPagamento, StatoPagamento stato, string? motivo, CancellationToken ct) => write.RunAsync(
        scrittura => scrittura.Db.Pagamenti.Find(numeroPagamento) is { } pagamento
            ? Erogazione.Move(Open(scrittura, pagamento.NumeroDomanda)!, pagamento, stato, motivo)
            : DomandaNonTrovata.Segnalazione($"pagamento {numeroPagamento}"),
        ct);

    /// <summary>Money was paid without right (AT-70).</summary>
    public Task<Segnalazione?> OpenIndebitoAsync(long numeroDomanda, decimal importo, string motivo, long? numeroPagamento, CancellationToken ct) =>
        RunAsync(numeroDomanda, domanda => Erogazione.OpenIndebito(domanda, importo, motivo, numeroPagamento), ct);

    public Task<Segnalazione?> MoveIndebitoAsync(long numeroIndebito, StatoIndebito stato, CancellationToken ct) => write.RunAsync(
        scrittura => scrittura.Db.Indebiti.Find(numeroIndebito) is { } indebito
            ? Erogazione.Move(Open(scrittura, indebito.NumeroDomanda)!, indebito, stato)
            : DomandaNonTrovata.Segnalazione($"indebito {numeroIndebito}"),
        ct);

    /// <summary>A notification was sent to the person (ALAS-05, AT-71).</summary>
    public Task<Segnalazione?> NotifyAsync(long numeroDomanda, CanaleNotifica canale, string oggetto, string testo, CancellationToken ct) =>
        RunAsync(numeroDomanda, domanda => Esame.Notify(domanda, canale, oggetto, testo), ct);

    private static DomandaInVariazione? Open(Scrittura scrittura, long numeroDomanda) =>
        scrittura.Db.Domande.Find(numeroDomanda) is { } row ? new DomandaInVariazione(scrittura, row) : null;

    private Task<Segnalazione?> RunAsync(long numeroDomanda, Func<DomandaInVariazione, Segnalazione?> step, CancellationToken ct) => write.RunAsync(
        scrittura => Open(scrittura, numeroDomanda) is { } domanda ? step(domanda) : DomandaNonTrovata.Segnalazione($"domanda {numeroDomanda}"), ct);
}

/// <summary>What the monthly verification found (AT-68).</summary>
/// <param name="Importo">Amount of the month, for all quotas together.</param>
/// <param name="Giornate">Days that it pays, where the prestazione is due for a number of them (ALAS-16).</param>
public sealed record EsitoMese(bool Requisiti, bool Misura, decimal Importo, int Giornate = EsitoMese.MeseIntero)
{
    /// <summary>Days of a whole month, whichever it is: six months are 180 days.</summary>
    public const int MeseIntero = 30;
}
