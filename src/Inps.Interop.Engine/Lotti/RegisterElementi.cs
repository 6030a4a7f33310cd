using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Microsoft.Extensions.Logging;

namespace Inps.Interop.Engine.Lotti;

/// <summary>Checks the domande of a block side by side and registers them in their order, each like one that is presented alone.</summary>
internal sealed class RegisterElementi(BatchWriter writer, Submit submit, WriteVariazione write, Attese attese, TimeProvider clock, ILogger<RegisterElementi> log)
{
    // While single calls come, one processor is used for a sixteenth of the time.
    private const int PauseConChiamate = 15;

    /// <summary>True while single calls come: they get the processors.</summary>
    public bool GivesWay => writer.IsBusy;

    /// <summary>Checks all that have no outcome yet.</summary>
    public async Task<IReadOnlyList<ElementoInLavorazione>> PrepareAsync(
        LottoRow lotto, IReadOnlyList<LottoBloccoRow> rows, HashSet<int> elaborate, Contesto contesto, CancellationToken ct)
    {
        var elementi = rows.SelectMany(ElementiOf).Where(e => !elaborate.Contains(e.Posizione)).ToList();
        var prepared = new ElementoInLavorazione[elementi.Count];
        var started = clock.GetTimestamp();
        var givesWay = GivesWay;
        var options = new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = givesWay ? 1 : Environment.ProcessorCount };
        await Parallel.ForAsync(0, prepared.Length, options, async (i, token) =>
        {
            var (row, spaziNomi, elemento, posizione) = elementi[i];
            var controllo = ControlloElemento.Check(elemento, spaziNomi, posizione, contesto);
            prepared[i] = await PrepareAsync(lotto, row, controllo, posizione, contesto, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        if (givesWay)
        {
            await Task.Delay(clock.GetElapsedTime(started) * PauseConChiamate, clock, ct).ConfigureAwait(false);
        }

        return prepared;
    }

    /// <summary>Returns when every outcome is durable.</summary>
    /// <exception cref="WriterNonDisponibileException">The store does not serve: the block has to be worked again.</exception>
    public async Task RegisterAsync(long numeroLotto, IReadOnlyList<ElementoInLavorazione> elementi, CancellationToken ct)
    {
        await writer.EnqueueElementiAsync(elementi.Select(elemento => elemento.Call).OfType<RegistrazioneInAttesa>(), ct).ConfigureAwait(false);

        var others = new List<LottoEsitoRow>();
        var deferred = false;
        foreach (var elemento in elementi)
        {
            if (elemento.Call is { } call && (await call.Task.WaitAsync(ct).ConfigureAwait(false)).Prima is { } prima && IsSame(prima, call))
            {
                others.Add(RowOf(numeroLotto, elemento, prima));
                continue;
            }

            var esito = elemento.Esito ?? await submit.CompleteAsync(elemento.Call!, ct).ConfigureAwait(false);
            switch (esito)
            {
                case EsitoRegistrazione.Registrata registrata:
                    // Its outcome was committed with it.
                    deferred |= registrata.Fatti.NumeroProtocollo is null;
                    break;
                case EsitoRegistrazione.NonDisponibile:
                    throw new WriterNonDisponibileException(null);
                default:
                    others.Add(RowOf(numeroLotto, elemento, esito));
                    break;
            }
        }

        if (deferred)
        {
            attese.Signal();
        }

        if (others.Count > 0)
        {
            await write.RunAsync(scrittura => Save(scrittura, others), ct).ConfigureAwait(false);
        }
    }

    private static IEnumerable<(LottoBloccoRow Row, SpaziNomiInVigore SpaziNomi, ElementoLotto Elemento, int Posizione)> ElementiOf(LottoBloccoRow row)
    {
        var blocco = BloccoLotto.Unpack(row.Contenuto);
        return blocco.Elementi.Select((elemento, i) => (row, blocco.SpaziNomi, elemento, row.Da + i));
    }

    private async ValueTask<ElementoInLavorazione> PrepareAsync(
        LottoRow lotto, LottoBloccoRow row, ControlloElemento controllo, int posizione, Contesto contesto, CancellationToken ct)
    {
        if (controllo.Domanda is not { } domanda || controllo.Prestazione is not { } prestazione)
        {
            return new(posizione, controllo, null, new EsitoRegistrazione.Rifiutata(EsitoDelleRegole.Of(controllo.Segnalazioni), controllo.Segnalazioni));
        }

        var chiave = new ChiaveIdempotenza(lotto.Ente, prestazione.Servizio, PresentaDomandaRichiesta.Operazione, domanda.Testata.IdMessaggio);
        if (!lotto.PresaVisione && prestazione.Avviso(contesto.Parametri) is { } avviso && EsitoDelleRegole.Of(controllo.Segnalazioni) is Esito.Ok or Esito.OkConAvvisi)
        {
            // Nobody is there to confirm: it has to be presented alone, unless it was before.
            var prima = await submit.FindPrimaAsync(chiave, controllo.Impronta, ct).ConfigureAwait(false);
            return new(posizione, controllo, null, prima ?? new EsitoRegistrazione.Rifiutata(Esito.ConfermaRichiesta, [.. controllo.Segnalazioni, avviso.Segnalazione]));
        }

        var (call, esito) = await submit.PrepareAsync(
            new RichiestaRegistrazione
            {
                Chiave = chiave,
                Impronta = controllo.Impronta,
                Prestazione = prestazione,
                Domanda = domanda,
                Contesto = contesto,
                Segnalazioni = controllo.Segnalazioni,
                IdTransazione = row.IdTransazione,
                Render = static _ => throw new InvalidOperationException("A domanda of a lotto has no answer to be rendered."),
                Elemento = new ElementoInLotto(lotto.NumeroLotto, posizione, controllo.Locate),
            },
            ct).ConfigureAwait(false);
        return new(posizione, controllo, call, esito);
    }

    private static bool IsSame(RegistrazioneRow prima, RegistrazioneInAttesa call) => prima.Impronta.AsSpan().SequenceEqual(call.Richiesta.Impronta);

    /// <summary>A duplicate needs no more of the first registration than its row: a lotto that is sent twice is read as fast as it was written.</summary>
    private static LottoEsitoRow RowOf(long numeroLotto, ElementoInLavorazione elemento, RegistrazioneRow prima) => new()
    {
        NumeroLotto = numeroLotto,
        Posizione = elemento.Posizione,
        IdMessaggio = elemento.Controllo.IdMessaggio,
        Esito = prima.Avvisi is null ? Esito.Ok : Esito.OkConAvvisi,
        NumeroDomanda = prima.NumeroDomanda,
        Duplicato = true,
    };

    private LottoEsitoRow RowOf(long numeroLotto, ElementoInLavorazione elemento, EsitoRegistrazione esito)
    {
        var row = new LottoEsitoRow { NumeroLotto = numeroLotto, Posizione = elemento.Posizione, IdMessaggio = elemento.Controllo.IdMessaggio };
        switch (esito)
        {
            case EsitoRegistrazione.Duplicata duplicata:
                row.Esito = duplicata.Prima.Segnalazioni.Count == 0 ? Esito.Ok : Esito.OkConAvvisi;
                row.NumeroDomanda = duplicata.Prima.NumeroDomanda;
                row.Duplicato = true;
                return row;
            case EsitoRegistrazione.InConflitto conflitto:
                return With(row, elemento.Controllo, Esito.RichiestaInvalida, [conflitto.Segnalazione]);
            case EsitoRegistrazione.Rifiutata rifiutata:
                return With(row, elemento.Controllo, rifiutata.Esito, rifiutata.Segnalazioni);
            case EsitoRegistrazione.ResaFallita fallita:
                LottiLog.ElementoFailed(log, fallita.Causa, numeroLotto, elemento.Posizione);
                return With(row, elemento.Controllo, Esito.ErroreInterno, []);
            default:
                throw new InvalidOperationException($"{esito.GetType().Name} is no outcome of a domanda of a lotto.");
        }
    }

    private static LottoEsitoRow With(LottoEsitoRow row, ControlloElemento controllo, Esito esito, IReadOnlyList<Segnalazione> segnalazioni)
    {
        row.Esito = esito;
        row.Segnalazioni = AvvisiJson.Write(controllo.Locate(segnalazioni));
        return row;
    }

    /// <summary>The first outcome stays: a worker that was thought dead may have told it already.</summary>
    private static bool Save(Scrittura scrittura, List<LottoEsitoRow> rows)
    {
        var (numeroLotto, da, a) = (rows[0].NumeroLotto, rows[0].Posizione, rows[^1].Posizione);
        var known = scrittura.Db.LottoEsiti.Where(e => e.NumeroLotto == numeroLotto && e.Posizione >= da && e.Posizione <= a).Select(e => e.Posizione).ToHashSet();
        scrittura.Db.LottoEsiti.AddRange(rows.Where(r => !known.Contains(r.Posizione)));
        return true;
    }
}
