using System.Data.Common;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Archivi;

/// <summary>The archives as tables beside the store.</summary>
internal sealed class ArchiviInTabelle(InteropDbContextFactory contexts, IOptions<ArchiviOptions> options, ILogger<ArchiviInTabelle> log) : IArchiviIstituto
{
    private readonly TimeSpan attesa = TimeSpan.FromMilliseconds(options.Value.AttesaMillisecondi);

    public async Task<FattiArchivio?> FindAsync(CodiceFiscale persona, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(attesa);
        try
        {
            return await ReadAsync(persona.InChiaro, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (IsUnreachable(e) && !ct.IsCancellationRequested)
        {
            // A domanda does not fail because an archive does: what needs it is told as not checked.
            ArchiviLog.Unreachable(log, e);
            return null;
        }
    }

    private async Task<FattiArchivio> ReadAsync(string codiceFiscale, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var anagrafica = await context.Set<AnagraficaRow>().AsNoTracking().SingleOrDefaultAsync(a => a.CodiceFiscale == codiceFiscale, ct).ConfigureAwait(false);
        var spettacolo = await context.Set<LavoratoreSpettacoloRow>().AnyAsync(l => l.CodiceFiscale == codiceFiscale, ct).ConfigureAwait(false);
        var periodi = await context.Set<PeriodoRow>().AsNoTracking().Where(p => p.CodiceFiscale == codiceFiscale).ToListAsync(ct).ConfigureAwait(false);
        var contribuzione = await context.Set<MeseContributivoRow>().AsNoTracking().Where(m => m.CodiceFiscale == codiceFiscale).ToListAsync(ct).ConfigureAwait(false);
        var isee = await context.Set<IseeRow>().AsNoTracking().Where(i => i.CodiceFiscale == codiceFiscale)
            .OrderByDescending(i => i.Scadenza).FirstOrDefaultAsync(ct).ConfigureAwait(false);
        return new FattiArchivio(
            spettacolo,
            [.. periodi.Select(p => new PeriodoTutelato(p.Tipo, p.Dal, p.Al))],
            anagrafica?.ToSoggetto(),
            isee is null ? null : new Isee(isee.Valore, isee.Scadenza))
        {
            Contribuzione = [.. contribuzione.Select(m => new MeseContributivo(m.Mese, m.Giornate))],
        };
    }

    private static bool IsUnreachable(Exception e) => e switch
    {
        DbException or OperationCanceledException or TimeoutException => true,
        _ => e.InnerException is { } inner && IsUnreachable(inner),
    };
}
