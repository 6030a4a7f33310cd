using Inps.Interop.Engine.Store.Sqlite;

namespace Inps.Interop.Engine.Store;

/// <summary>Opens the writer's connection for the configured provider.</summary>
internal sealed class BatchStoreFactory(InteropDbContextFactory contexts)
{
    // The writer reads one page of two trees for each key and minor: the cache keeps the upper levels and the busy leaves.
    private const int CacheKiB = 32 * 1024;

    // 16 MiB of log before a checkpoint: pages changed by many batches are copied to the file once. Measured against 64 MiB: the same throughput,
    // and the calls that meet a checkpoint wait half as long.
    private const int CheckpointPages = 4 * 1024;

    public IBatchStore Open() => contexts.Options.Kind == DatabaseProvider.Sqlite
        ? new SqliteBatchStore(contexts.ConnectionString, contexts.Options.AttesaSecondi, CacheKiB, CheckpointPages, contexts.CreateOn)
        : new ServerBatchStore(contexts.CreateDbContext(), contexts.CreateOn);
}
