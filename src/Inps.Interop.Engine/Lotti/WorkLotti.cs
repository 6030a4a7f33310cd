using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Lotti;

/// <summary>
/// Works the lotti that wait, as long as the process runs: of each ente the oldest, and the enti in turn, a block of domande at a time, so that a large
/// lotto does not hold up the others. A lotto is worked by one instance; one that dies is followed by another, which goes on where the outcomes end.
/// </summary>
public sealed class WorkLotti
{
    /// <summary>States of a lotto whose work is to come or under way.</summary>
    internal static readonly StatoLotto[] Aperti = [StatoLotto.Ricevuto, StatoLotto.InValidazione, StatoLotto.InElaborazione];
    private static readonly TimeSpan Ronda = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DopoUnGuasto = TimeSpan.FromSeconds(5);

    private readonly Guid istanza = Guid.NewGuid();
    private readonly Dictionary<long, LottoInLavorazione> inLavorazione = [];
    private readonly InteropDbContextFactory contexts;
    private readonly WriteVariazione write;
    private readonly RegisterElementi register;
    private readonly CampanelloLotti campanello;
    private readonly LottiOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<WorkLotti> log;
    private string ultimoEnte = "";

    internal WorkLotti(
        InteropDbContextFactory contexts,
        WriteVariazione write,
        RegisterElementi register,
        CampanelloLotti campanello,
        IOptions<LottiOptions> options,
        TimeProvider clock,
        ILogger<WorkLotti> log)
    {
        this.contexts = contexts;
        this.write = write;
        this.register = register;
        this.campanello = campanello;
        this.options = options.Value;
        this.clock = clock;
        this.log = log;
    }

    /// <summary>Runs until it is told to stop; whatever fails is tried again. Does nothing where <c>Lotti:Elaborazione</c> is false.</summary>
    /// <param name="parametri">Configured limits and dates of the rules.</param>
    public async Task RunAsync(ParametriRegole parametri, CancellationToken ct)
    {
        while (options.Elaborazione && !ct.IsCancellationRequested)
        {
            try
            {
                if (!await StepAsync(parametri, ct).ConfigureAwait(false))
                {
                    await campanello.WaitAsync(Ronda, ct).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // The work goes on for everybody: what one block meets is said, and the block is tried again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LottiLog.StepFailed(log, e);
                inLavorazione.Clear();
                await Task.Delay(DopoUnGuasto, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await ReleaseAsync().ConfigureAwait(false);
    }

    /// <summary>One block of the next ente's lotto; false when nothing waits.</summary>
    internal async Task<bool> StepAsync(ParametriRegole parametri, CancellationToken ct)
    {
        if (await NextAsync(ct).ConfigureAwait(false) is not { } next)
        {
            return false;
        }

        ultimoEnte = next.Ente;
        if (await TakeAsync(next.NumeroLotto, parametri, ct).ConfigureAwait(false) is { } lotto && !await lotto.StepAsync(ct).ConfigureAwait(false))
        {
            inLavorazione.Remove(next.NumeroLotto);
        }

        return true;
    }

    /// <summary>The oldest lotto that this instance may work, of the ente that follows the last one.</summary>
    private async Task<(long NumeroLotto, string Ente)?> NextAsync(CancellationToken ct)
    {
        var adesso = clock.GetUtcNow();
        await using var context = contexts.CreateDbContext();
        var waiting = await context.Lotti.AsNoTracking()
            .Where(l => Aperti.Contains(l.Stato) && l.Presentazione != null && (l.Lavoratore == null || l.Lavoratore == istanza || l.LavoratoreFino < adesso))
            .OrderBy(l => l.NumeroLotto)
            .Select(l => new { l.NumeroLotto, l.Ente })
            .ToListAsync(ct).ConfigureAwait(false);
        var enti = waiting.Select(w => w.Ente).Distinct().Order(StringComparer.Ordinal).ToList();
        var ente = enti.Find(e => string.CompareOrdinal(e, ultimoEnte) > 0) ?? enti.FirstOrDefault();
        return waiting.Find(w => w.Ente == ente) is { } first ? (first.NumeroLotto, first.Ente) : null;
    }

    /// <summary>The lotto with its lease, renewed in time; null when it is another's by now.</summary>
    private async Task<LottoInLavorazione?> TakeAsync(long numeroLotto, ParametriRegole parametri, CancellationToken ct)
    {
        var lease = TimeSpan.FromSeconds(options.PresaInCaricoSecondi);
        var known = inLavorazione.GetValueOrDefault(numeroLotto);
        if (known is not null && known.LeaseEnd - clock.GetUtcNow() > lease / 2)
        {
            return known;
        }

        var row = await write.RunAsync(scrittura => Lease(scrittura, numeroLotto, lease), ct).ConfigureAwait(false);
        if (row is null)
        {
            inLavorazione.Remove(numeroLotto);
            return null;
        }

        known ??= await LottoInLavorazione.OpenAsync(row, contexts, write, register, parametri, ct).ConfigureAwait(false);
        known.LeaseEnd = row.LavoratoreFino!.Value;
        inLavorazione[numeroLotto] = known;
        return known;
    }

    private LottoRow? Lease(Scrittura scrittura, long numeroLotto, TimeSpan lease)
    {
        var adesso = clock.GetUtcNow();
        var row = scrittura.Db.Lotti.AsTracking().SingleOrDefault(l => l.NumeroLotto == numeroLotto);
        if (row is null || !Aperti.Contains(row.Stato) || (row.Lavoratore is { } other && other != istanza && row.LavoratoreFino >= adesso))
        {
            return null;
        }

        row.Stato = row.Stato == StatoLotto.Ricevuto ? StatoLotto.InValidazione : row.Stato;
        row.Lavoratore = istanza;
        row.LavoratoreFino = adesso + lease;
        return row;
    }

    /// <summary>Others need not wait for the end of the lease.</summary>
    private async Task ReleaseAsync()
    {
        if (inLavorazione.Count == 0)
        {
            return;
        }

        try
        {
            await write.RunAsync(
                scrittura =>
                {
                    foreach (var row in scrittura.Db.Lotti.AsTracking().Where(l => l.Lavoratore == istanza))
                    {
                        row.Lavoratore = null;
                    }

                    return true;
                },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (WriterNonDisponibileException e)
        {
            LottiLog.ReleaseFailed(log, e);
        }
    }
}
