using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>
/// One transaction of writes on existing things, in the order in which they came, each seeing what the earlier ones changed. Numbers come from the
/// same counters, under the same lock, as those of the registrations. A write that fails before it is saved leaves neither rows nor numbers.
/// </summary>
internal sealed class VariazioniBatch(IBatchStore store, IProtocollo protocollo, TimeProvider clock)
{
    /// <summary>Applies and completes every write. An exception means: nothing was committed and nobody was answered.</summary>
    public void Run(IReadOnlyList<VariazioneInAttesa> writes)
    {
        store.Begin();
        var db = store.Changes();
        var contatori = store.ReadContatori();
        var changed = new Dictionary<string, ContatoreRow>();
        var answers = new List<Action>(writes.Count);
        foreach (var write in writes)
        {
            // Numbers of a write that fails are simply not taken over.
            var numeri = new Numeri([.. contatori.Select(c => c.Copy())], clock.GetUtcNow());
            try
            {
                if (write.Apply(new Scrittura(db, numeri, protocollo)))
                {
                    Index(db);
                    db.SaveChanges();
                    contatori = numeri.All;
                    foreach (var contatore in numeri.Changed)
                    {
                        changed[contatore.Nome] = contatore;
                    }
                }

                answers.Add(write.Complete);
            }
#pragma warning disable CA1031 // A defect met by one write, or by the rendering of its answer, is told to its caller; the others are not its victims.
            catch (Exception e) when (!StoreErrors.IsOfTheStore(e) && !StoreErrors.IsRefusedRow(e))
#pragma warning restore CA1031
            {
                answers.Add(() => write.Fail(e));
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }

        store.SaveContatori(changed.Values);
        store.Commit();
        answers.ForEach(answer => answer());
    }

    /// <summary>The indexes follow: an entry that is there changes with its domanda, a late call gets its own.</summary>
    private void Index(InteropDbContext db)
    {
        foreach (var domanda in db.ChangeTracker.Entries<DomandaRow>().Where(e => e.State == EntityState.Modified).Select(e => e.Entity).ToList())
        {
            db.IndiceDomande.Find(domanda.NumeroDomanda)?.Follow(domanda);
        }

        db.AddRange(ChiamateInRitardo.Among(db.ChangeTracker.Entries<RecordTraffico>().Select(e => e.Entity), clock.GetUtcNow()).ToList());
    }
}
