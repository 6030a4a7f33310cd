using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>
/// One transaction, in its fixed order: lock → idempotency → rules of state → numero and protocollo → answers rendered → rows → counters → commit → callers.
/// When a rendering fails the transaction is rolled back and the others begin again, so that no number is skipped (ruling 12).
/// </summary>
internal sealed class Batch(IBatchStore store, IProtocollo protocollo, TimeProvider clock, TimeSpan attesaResa)
{
    private readonly List<Accettata> accettate = [];
    private readonly List<IbanUsatoRow> ibanNuovi = [];
    private readonly List<Action> answers = [];
    private readonly Complementi complementi = new(store, protocollo);

    /// <summary>Registers what can be registered and completes every call. An exception means: nothing was committed and nobody was answered.</summary>
    public void Run(IReadOnlyList<RegistrazioneInAttesa> calls, IReadOnlyList<RecordTraffico> traffico)
    {
        var pending = new List<RegistrazioneInAttesa>(calls);
        var failed = new List<(Accettata Item, Exception Causa)>();
        while (pending.Count > 0 || traffico.Count > 0)
        {
            store.Begin();
            var numeri = pending.Count > 0 ? Decide(pending) : null;
            var failures = Resa.Run(accettate, attesaResa);
            if (failures.Count == 0)
            {
                Commit(numeri, traffico);
                break;
            }

            store.Rollback();
            complementi.Clear();
            accettate.Clear();
            ibanNuovi.Clear();
            answers.Clear();
            failed.AddRange(failures);
            var gone = failures.Select(f => f.Item.Item).ToHashSet();
            pending.RemoveAll(gone.Contains);
        }

        answers.ForEach(answer => answer());
        accettate.ForEach(a => a.Item.Complete(new EsitoRegistrazione.Registrata(a.Fatti, a.Traffico)));
        failed.ForEach(f => f.Item.Item.Complete(new EsitoRegistrazione.ResaFallita(f.Causa)));
    }

    private Numeri Decide(List<RegistrazioneInAttesa> pending)
    {
        var numeri = new Numeri(store.ReadContatori(), clock.GetUtcNow());

        // Copies of one message may meet in a batch: each key is asked once.
        var previous = store.FindRegistrazioni(pending.Select(p => p.Richiesta.Chiave).ToHashSet()).ToDictionary(Idempotenza.KeyOf);
        var first = new Dictionary<ChiaveIdempotenza, Accettata>();
        var fatti = new FattiInTransazione();
        fatti.Add(store.FindMinoriAttivi(Distinct(pending.SelectMany(p => p.Minori).Select(m => m.CodiceFiscale))));
        fatti.Add(store.FindRichiedentiAttivi(Distinct(pending.Select(p => p.Posizione).OfType<PosizioneRichiedente>().Select(p => p.CodiceFiscale))));
        if (pending.Exists(p => p.Iban is not null))
        {
            fatti.Add(IbanUsati.Query(store.Changes(), [.. pending.Select(p => p.Iban?.InChiaro).OfType<string>().Distinct()]));
        }

        fatti.Add(complementi.FindConti(pending));
        foreach (var item in pending)
        {
            var chiave = item.Richiesta.Chiave;
            if (previous.TryGetValue(chiave, out var row))
            {
                answers.Add(() => item.CompleteWithPrevious(row));
            }
            else if (first.TryGetValue(chiave, out var twin))
            {
                answers.Add(() => item.Complete(Idempotenza.Answer(twin.Fatti, item.Richiesta.Impronta, Idempotenza.CampoOf(item.Richiesta))));
            }
            else if (Accept(item, fatti, numeri) is { } accepted)
            {
                accettate.Add(accepted);
                first.Add(chiave, accepted);
            }
        }

        return numeri;
    }

    private Accettata? Accept(RegistrazioneInAttesa item, FattiInTransazione fatti, Numeri numeri)
    {
        var richiesta = item.Richiesta;
        IReadOnlyList<Segnalazione> diStato;
        try
        {
            diStato = richiesta.Prestazione.CheckStato(richiesta.Domanda, richiesta.Contesto, fatti);
        }
#pragma warning disable CA1031 // A defect met by one domanda is told to its caller; the other calls of the batch are not its victims.
        catch (Exception e)
#pragma warning restore CA1031
        {
            answers.Add(() => item.Complete(new EsitoRegistrazione.ResaFallita(e)));
            return null;
        }

        if (item.HasComplementi && complementi.Check(item, numeri) is { } impedimento)
        {
            diStato = [.. diStato, impedimento];
        }

        IReadOnlyList<Segnalazione> tutte = diStato.Count == 0 ? item.Segnalazioni : [.. item.Segnalazioni, .. diStato];
        if (diStato.Any(s => s.Severita == Severita.Bloccante))
        {
            var refused = new EsitoRegistrazione.Rifiutata(EsitoDelleRegole.Of(tutte), tutte);
            answers.Add(() => item.Complete(refused));
            return null;
        }

        var numeroDomanda = item.HasComplementi ? complementi.Take(item, numeri) : numeri.NextDomanda();
        var numero = protocollo.Assign(numeri, richiesta.Prestazione.Registro, numeri.Istante);
        var stato = numero is null ? StatoDomanda.DaProtocollare : StatoDomanda.Protocollata;
        fatti.Add(item, numeroDomanda, stato);
        if (item.Iban is { } iban && fatti.Add(iban.InChiaro, richiesta.Domanda.Richiedente.CodiceFiscale.InChiaro))
        {
            ibanNuovi.Add(new IbanUsatoRow { Iban = iban.InChiaro, CodiceFiscale = richiesta.Domanda.Richiedente.CodiceFiscale.InChiaro });
        }

        return new Accettata(item, numero, new FattiRegistrazione(
            numeroDomanda,
            IdDomanda.Of(numeroDomanda),
            stato,
            Millisecondi.Of(richiesta.Contesto.Istante),
            numero?.ToString(),
            numero is null ? null : numeri.Istante,
            item.Canale.CodiceUfficio,
            richiesta.Domanda.Patrocinio?.NumeroPratica,
            tutte,
            item.Minori,
            richiesta.Impronta)
        { NonVerificate = item.NonVerificate });
    }

    private void Commit(Numeri? numeri, IReadOnlyList<RecordTraffico> traffico)
    {
        var rows = new BatchRows();
        foreach (var accettata in accettate)
        {
            accettata.AddTo(rows, numeri!);
        }

        rows.Transazioni.AddRange(traffico);
        store.Insert(rows);
        if (ibanNuovi.Count > 0)
        {
            IbanUsati.Save(store.Changes(), ibanNuovi);
        }

        complementi.Save(rows, clock.GetUtcNow());
        if (numeri is not null)
        {
            store.SaveContatori(numeri.Changed);
        }

        store.Commit();
    }

    private static HashSet<string> Distinct(IEnumerable<CodiceFiscale> codici) =>
        codici.Select(c => c.InChiaro).ToHashSet(StringComparer.Ordinal);
}
