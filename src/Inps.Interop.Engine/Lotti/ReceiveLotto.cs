using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Lotti;

/// <summary>
/// Takes a lotto in: its domande are staged while they arrive, a block at a time, and nothing is registered before digest and count agree (ruling 20).
/// A transmission that breaks off leaves what came whole; the rest follows in another call, or everything is sent anew.
/// </summary>
public sealed class ReceiveLotto
{
    private readonly WriteVariazione write;
    private readonly InteropDbContextFactory contexts;
    private readonly CampanelloLotti campanello;
    private readonly TimeSpan riprovaDopo;

    internal ReceiveLotto(
        WriteVariazione write,
        InteropDbContextFactory contexts,
        CampanelloLotti campanello,
        IOptions<LottiOptions> lotti,
        IOptions<RegistrazioneOptions> registrazione)
    {
        this.write = write;
        this.contexts = contexts;
        this.campanello = campanello;
        IntervalloSecondi = lotti.Value.IntervalloSecondi;
        riprovaDopo = TimeSpan.FromSeconds(registrazione.Value.RiprovaDopoSecondi);
    }

    /// <summary>Seconds to wait between two questions about a lotto.</summary>
    public int IntervalloSecondi { get; }

    /// <summary>Returns when what came is durable. What the caller sent is no exception but an outcome.</summary>
    /// <param name="render">Given what the answer says, the record that commits with the lotto: called when the lotto is whole, or discarded.</param>
    /// <exception cref="OperationCanceledException">The caller went away; what came whole is staged.</exception>
    public async Task<EsitoRicezione> RunAsync(
        RichiestaLotto richiesta, Func<FattiRicezione, IReadOnlyList<Segnalazione>, RecordTraffico> render, CancellationToken ct)
    {
        try
        {
            if (await CheckAcquisiteAsync(richiesta, ct).ConfigureAwait(false) is { } rifiuto)
            {
                return rifiuto;
            }

            var (numero, esito) = await write.RunAsync(scrittura => Open(scrittura, richiesta), ct).ConfigureAwait(false);
            if (esito is null)
            {
                esito = await new RicezioneLotto(write, richiesta, numero, render).RunAsync(ct).ConfigureAwait(false);
                campanello.Ring();
            }

            return esito;
        }
        catch (Exception e) when (e is WriterNonDisponibileException || StoreErrors.IsOfTheStore(e))
        {
            return new EsitoRicezione.NonDisponibile(riprovaDopo);
        }
    }

    /// <summary>A continuation must know what it continues: the digest then covers every domanda, whatever way it came.</summary>
    private async Task<EsitoRicezione?> CheckAcquisiteAsync(RichiestaLotto richiesta, CancellationToken ct)
    {
        if (richiesta.DaPosizione == 1)
        {
            return null;
        }

        await using var context = contexts.CreateDbContext();
        var lotto = await RiferimentoAlLotto.ByIdLotto(richiesta.IdLotto).Of(context.Lotti.AsNoTracking(), richiesta.Canale.CodiceEnte)
            .FirstOrDefaultAsync(ct).ConfigureAwait(false);
        if (lotto is null || !Awaits(lotto, richiesta))
        {
            // Told by Open, which decides under the lock.
            return null;
        }

        var calcolata = await FindLotti.HashAcquisiteAsync(context, lotto.NumeroLotto, ct).ConfigureAwait(false);
        return calcolata.AsSpan().SequenceEqual(richiesta.ImprontaAcquisite)
            ? null
            : Refuse(RegoleLotto.R003.Segnalazione($"domande acquisite: {Convert.ToHexStringLower(calcolata)}"), lotto);
    }

    private static (long Numero, EsitoRicezione? Esito) Open(Scrittura scrittura, RichiestaLotto richiesta)
    {
        var lotto = RiferimentoAlLotto.ByIdLotto(richiesta.IdLotto).Of(scrittura.Db.Lotti.AsTracking(), richiesta.Canale.CodiceEnte).FirstOrDefault();
        if (lotto is null or { Stato: StatoLotto.Scartato or StatoLotto.Annullato })
        {
            if (richiesta.DaPosizione > 1)
            {
                return (0, Refuse(RegoleLotto.R008.Segnalazione("ElementiAcquisiti=0"), lotto));
            }

            lotto = New(scrittura, richiesta);
            scrittura.Db.Lotti.Add(lotto);
        }
        else if (lotto.Presentazione is not null)
        {
            return (0, lotto.NumeroDomande == richiesta.NumeroDomande && IsSame(lotto, richiesta)
                ? new EsitoRicezione.Duplicato(Facts(lotto))
                : Refuse(RegoleLotto.R001.Segnalazione(NumeroLotto.Of(lotto.NumeroLotto)), lotto));
        }
        else if (richiesta.DaPosizione == 1)
        {
            RicezioneLotto.Forget(scrittura.Db, lotto);
            lotto.NumeroDomande = richiesta.NumeroDomande;
            lotto.Prestazione = richiesta.CodicePrestazione;
        }
        else if (!Awaits(lotto, richiesta))
        {
            return (0, Refuse(RegoleLotto.R008.Segnalazione($"ElementiAcquisiti={lotto.Acquisite}"), lotto));
        }

        lotto.IdTransazione = richiesta.IdTransazione;
        lotto.Impronta = richiesta.Impronta;
        lotto.ImprontaIniziale = richiesta.DaPosizione == 1 ? richiesta.Impronta : lotto.ImprontaIniziale;
        lotto.PresaVisione = richiesta.PresaVisione;

        // A continuation need not repeat it.
        lotto.RispostaA = richiesta.RispostaA ?? (richiesta.DaPosizione == 1 ? null : lotto.RispostaA);
        return (lotto.NumeroLotto, null);
    }

    private static bool IsSame(LottoRow lotto, RichiestaLotto richiesta) =>
        lotto.Impronta.AsSpan().SequenceEqual(richiesta.Impronta) || lotto.ImprontaIniziale.AsSpan().SequenceEqual(richiesta.Impronta);

    private static bool Awaits(LottoRow lotto, RichiestaLotto richiesta) =>
        lotto is { Stato: StatoLotto.Ricevuto, Presentazione: null }
        && lotto.Acquisite == richiesta.DaPosizione - 1
        && lotto.NumeroDomande == richiesta.NumeroDomande
        && lotto.Prestazione == richiesta.CodicePrestazione;

    private static LottoRow New(Scrittura scrittura, RichiestaLotto richiesta) => new()
    {
        NumeroLotto = scrittura.Numeri.Next(Contatori.Lotto),
        Ente = richiesta.Canale.CodiceEnte,
        IdLotto = richiesta.IdLotto,
        CodicePatronato = richiesta.Canale.CodicePatronato,
        CodiceUfficio = richiesta.Canale.CodiceUfficio,
        UserId = richiesta.Canale.UserId,
        Canale = richiesta.Canale.Canale,
        Prestazione = richiesta.CodicePrestazione,
        NumeroDomande = richiesta.NumeroDomande,
        Impronta = richiesta.Impronta,
        ImprontaIniziale = richiesta.Impronta,
        Stato = StatoLotto.Ricevuto,
        Inizio = scrittura.Istante,
    };

    private static EsitoRicezione.Rifiutato Refuse(Segnalazione segnalazione, LottoRow? lotto) =>
        new(EsitoDelleRegole.OfBloccante(segnalazione.Codice), [segnalazione], lotto is null ? null : Facts(lotto));

    private static FattiRicezione Facts(LottoRow lotto) => new(NumeroLotto.Of(lotto.NumeroLotto), lotto.Stato, lotto.Acquisite, null, lotto.Presentazione);
}
