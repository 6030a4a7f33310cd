using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>The adesioni as one immutable snapshot in memory, read again every few seconds: a call costs a lookup and never a query.</summary>
public sealed class RegistroAdesioni : IAsyncDisposable
{
    private readonly InteropDbContextFactory contexts;
    private readonly TimeSpan period;
    private readonly TimeProvider clock;
    private readonly ILogger<RegistroAdesioni> log;
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Snapshot? snapshot;
    private ITimer? timer;

    internal RegistroAdesioni(InteropDbContextFactory contexts, IOptions<AdesioniOptions> options, TimeProvider clock, ILogger<RegistroAdesioni> log)
    {
        this.contexts = contexts;
        this.clock = clock;
        this.log = log;
        period = TimeSpan.FromSeconds(options.Value.Aggiornamento);
    }

    /// <summary>All adesioni of the snapshot.</summary>
    public IReadOnlyList<Adesione> Adesioni => Current.Adesioni;

    private Snapshot Current => snapshot ?? throw new InvalidOperationException("The adesioni were not loaded: StoreStartup.PrepareAsync comes first.");

    /// <summary>Finds the enrolled certificate: by SHA-256 thumbprint, otherwise by issuer and subject. Null when it is not enrolled.</summary>
    public CertificatoTrovato? Find(X509Certificate2 certificate)
    {
        var current = Current;
        return current.ByThumbprint.TryGetValue(certificate.GetCertHashString(HashAlgorithmName.SHA256), out var found)
            || current.ByName.TryGetValue((certificate.Issuer, certificate.Subject), out found)
            ? found
            : null;
    }

    /// <summary>Reads the adesioni now.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await reading.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            await using var context = contexts.CreateDbContext();
            var rows = await context.Adesioni.AsNoTracking().Include(a => a.Certificati).OrderBy(a => a.Id).ToListAsync(ct).ConfigureAwait(false);
            snapshot = new Snapshot([.. rows.Select(row => AdesioneMapping.ToAdesione(row, Parse))]);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Certificates change seldom and the adesioni are read every few seconds: one that is known is not parsed again.</summary>
    private X509Certificate2 Parse(byte[] der) =>
        snapshot?.Interi.GetValueOrDefault(Convert.ToHexString(SHA256.HashData(der))) ?? X509CertificateLoader.LoadCertificate(der);

    public async ValueTask DisposeAsync()
    {
        if (timer is not null)
        {
            await timer.DisposeAsync().ConfigureAwait(false);
        }

        // A reading under way is waited for, so that nothing uses the store after this.
        await reading.WaitAsync().ConfigureAwait(false);
        reading.Dispose();
    }

    internal async Task StartAsync(CancellationToken ct)
    {
        await RefreshAsync(ct).ConfigureAwait(false);
        timer ??= clock.CreateTimer(static r => _ = ((RegistroAdesioni)r!).TickAsync(), this, period, period);
    }

    private async Task TickAsync()
    {
        try
        {
            await RefreshAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // The process stops between the tick and the reading.
        }
#pragma warning disable CA1031 // The last snapshot stays good while the store cannot be read.
        catch (Exception e)
#pragma warning restore CA1031
        {
            AdesioniLog.RefreshFailed(log, e);
        }
    }

    private sealed class Snapshot
    {
        public Snapshot(IReadOnlyList<Adesione> adesioni)
        {
            Adesioni = adesioni;
            var pairs = adesioni.SelectMany(a => a.Certificati.Select(c => (Adesione: a, Certificato: c))).ToList();
            ByThumbprint = pairs.Where(p => p.Certificato.ThumbprintSha256 is not null)
                .GroupBy(p => p.Certificato.ThumbprintSha256!, StringComparer.OrdinalIgnoreCase)
                .ToFrozenDictionary(g => g.Key, Found, StringComparer.OrdinalIgnoreCase);
            ByName = pairs.Where(p => p.Certificato is { ThumbprintSha256: null, Issuer: not null, Subject: not null })
                .GroupBy(p => (p.Certificato.Issuer!, p.Certificato.Subject!))
                .ToFrozenDictionary(g => g.Key, Found);
            Interi = pairs.Select(p => p.Certificato.Intero).OfType<X509Certificate2>()
                .DistinctBy(c => c.GetCertHashString(HashAlgorithmName.SHA256))
                .ToFrozenDictionary(c => c.GetCertHashString(HashAlgorithmName.SHA256));
        }

        public IReadOnlyList<Adesione> Adesioni { get; }

        public FrozenDictionary<string, CertificatoTrovato> ByThumbprint { get; }

        public FrozenDictionary<string, X509Certificate2> Interi { get; }

        public FrozenDictionary<(string Issuer, string Subject), CertificatoTrovato> ByName { get; }

        // A certificate withdrawn in one environment is withdrawn: its key is not to be trusted anywhere.
        private static CertificatoTrovato Found<T>(IGrouping<T, (Adesione Adesione, CertificatoAdesione Certificato)> group) =>
            new(
                group.Select(p => p.Certificato).OrderByDescending(c => c.RevocatoIl is not null).First(),
                [.. group.Select(p => p.Adesione).DistinctBy(a => a.Id)]);
    }
}
