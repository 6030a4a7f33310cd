using System.Data;
using System.Data.Common;
using Inps.Interop.Engine.Registrazione;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inps.Interop.Engine.Store;

/// <summary>The writer's connection to PostgreSQL or SQL Server: the counter row's lock orders the writers, rows go in by bulk copy.</summary>
internal sealed class ServerBatchStore : IBatchStore
{
    private static readonly BulkCopyOptions Copy = new() { BulkCopyType = BulkCopyType.ProviderSpecific };
    private readonly InteropDbContext context;
    private readonly Func<DbConnection, InteropDbContext> createChanges;
    private InteropDbContext? changes;
    private IDbContextTransaction? transaction;
    private DataConnection? bulk;

    public ServerBatchStore(InteropDbContext context, Func<DbConnection, InteropDbContext> createChanges)
    {
        LinqToDBForEFTools.Initialize();
        this.context = context;
        this.createChanges = createChanges;
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
    }

    public void Begin()
    {
        transaction = context.Database.BeginTransaction(IsolationLevel.ReadCommitted);

        // An update takes the row's lock on both servers; what is read after it is what the last writer left.
        var locked = context.Contatori.Where(c => c.Nome == Contatori.Domanda).ExecuteUpdate(set => set.SetProperty(c => c.Ultimo, c => c.Ultimo));
        if (locked != 1)
        {
            throw new InvalidOperationException($"The counter {Contatori.Domanda} is missing.");
        }

        bulk = context.CreateLinqToDBConnection(transaction);
    }

    public InteropDbContext Changes()
    {
        changes ??= createChanges(context.Database.GetDbConnection());
        if (changes.Database.CurrentTransaction is null)
        {
            changes.Database.UseTransaction(transaction!.GetDbTransaction());
        }

        return changes;
    }

    public IReadOnlyList<ContatoreRow> ReadContatori() => context.Contatori.ToList();

    public IReadOnlyList<RegistrazioneRow> FindRegistrazioni(IReadOnlyCollection<ChiaveIdempotenza> chiavi)
    {
        var messaggi = chiavi.Select(c => c.IdMessaggio).Distinct().ToArray();
        return context.Registrazioni.Where(r => messaggi.Contains(r.IdMessaggio)).ToList();
    }

    public IReadOnlyList<MinoreAttivo> FindMinoriAttivi(IReadOnlyCollection<string> codiciFiscali) =>
        codiciFiscali.Count == 0 ? [] : MinoriAttivi.Query(context, [.. codiciFiscali]).ToList();

    public IReadOnlyList<RichiedenteAttivo> FindRichiedentiAttivi(IReadOnlyCollection<string> codiciFiscali) =>
        codiciFiscali.Count == 0 ? [] : RichiedentiAttivi.Query(context, [.. codiciFiscali]).ToList();

    public void Insert(BatchRows rows)
    {
        Insert(rows.Domande);
        Insert(rows.Minori);
        Insert(rows.Richiedenti);
        Insert(rows.Protocolli);
        Insert(rows.InCoda);
        Insert(rows.Registrazioni);
        Insert(rows.Transazioni);
        Insert(rows.LottoEsiti);
    }

    public void SaveContatori(IReadOnlyCollection<ContatoreRow> changed)
    {
        foreach (var row in changed)
        {
            var updated = context.Contatori.Where(c => c.Nome == row.Nome)
                .ExecuteUpdate(set => set.SetProperty(c => c.Ultimo, row.Ultimo).SetProperty(c => c.Istante, row.Istante).SetProperty(c => c.Impronta, row.Impronta));
            if (updated == 0)
            {
                Insert([row]);
            }
        }
    }

    public void Commit()
    {
        transaction!.Commit();
        Close();
    }

    public void Rollback()
    {
        transaction?.Rollback();
        Close();
    }

    public void Dispose()
    {
        Close();
        changes?.Dispose();
        context.Dispose();
    }

    private void Insert<T>(List<T> rows)
        where T : class
    {
        if (rows.Count > 0)
        {
            bulk!.BulkCopy(Copy, rows);
        }
    }

    private void Close()
    {
        bulk?.Dispose();
        bulk = null;
        changes?.Database.UseTransaction(null);
        transaction?.Dispose();
        transaction = null;
    }
}
