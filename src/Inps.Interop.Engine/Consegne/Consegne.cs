using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Consegne;

/// <summary>
/// Results on their way to the fruitori (ModI NONBLOCK_PUSH_SOAP): which are due, whose turn it is, how it went. All of it is stored, so that a delivery goes on
/// over days and restarts. A page whose acknowledgement was lost is delivered again: the consumer knows it by correlation id and page.
/// </summary>
internal sealed class Consegne
{
    private readonly InteropDbContextFactory contexts;
    private readonly WriteVariazione write;
    private readonly RegistroAdesioni adesioni;
    private readonly ConsegneOptions options;
    private readonly TimeProvider clock;
    private readonly Guid instance = Guid.NewGuid();

    internal Consegne(InteropDbContextFactory contexts, WriteVariazione write, RegistroAdesioni adesioni, IOptions<ConsegneOptions> options, TimeProvider clock)
    {
        this.contexts = contexts;
        this.write = write;
        this.adesioni = adesioni;
        this.options = options.Value;
        this.clock = clock;
    }

    /// <summary>How often <see cref="TakeAsync"/> should be asked.</summary>
    public TimeSpan Intervallo => TimeSpan.FromMilliseconds(options.IntervalloMillisecondi);

    /// <summary>Items of a result in one message.</summary>
    public int ElementiPerPagina => options.ElementiPerPagina;

    /// <summary>The delivery of a lotto; null when it has none, or is another ente's.</summary>
    public async Task<Consegna?> FindAsync(string ente, long numeroLotto, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.Consegne.AsNoTracking().SingleOrDefaultAsync(c => c.NumeroLotto == numeroLotto && c.Ente == ente, ct).ConfigureAwait(false);
        return row is null ? null : ToConsegna(row);
    }

    /// <summary>The deliveries in a state, the oldest first.</summary>
    public async Task<IReadOnlyList<Consegna>> ListAsync(StatoConsegna stato, int count, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return [.. (await context.Consegne.AsNoTracking().Where(c => c.Stato == stato).OrderBy(c => c.Dal).Take(count).ToListAsync(ct).ConfigureAwait(false)).Select(ToConsegna)];
    }

    /// <summary>Takes the deliveries whose time has come, as many as may be under way at once; no other instance gets them meanwhile.</summary>
    /// <param name="underWay">How many this instance is already delivering.</param>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public async Task<IReadOnlyList<Consegna>> TakeAsync(int underWay, CancellationToken ct)
    {
        var count = options.Contemporanee - underWay;
        await using (var context = contexts.CreateDbContext())
        {
            if (count <= 0 || !await Due(context, clock.GetUtcNow()).AnyAsync(ct).ConfigureAwait(false))
            {
                return [];
            }
        }

        return await write.RunAsync(
            s =>
            {
                var rows = Due(s.Db, s.Istante).OrderBy(c => c.ProssimoTentativo).Take(count).ToList();
                rows.ForEach(row => KeepTurno(row, s.Istante));
                return rows.Where(row => IsStillAgreed(row, s.Istante)).Select(ToConsegna).ToList();
            },
            ct).ConfigureAwait(false);
    }

    /// <summary>A page was acknowledged.</summary>
    /// <param name="consegna">As it was taken.</param>
    /// <param name="isLast">True when the whole result is there.</param>
    /// <returns>The delivery with its next page, the turn still ours; null when it is concluded or no longer ours.</returns>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<Consegna?> AcknowledgeAsync(Consegna consegna, bool isLast, CancellationToken ct) => ChangeAsync(
        consegna,
        (row, istante) =>
        {
            (row.Tentativi, row.UltimoErrore) = (0, null);
            row.Pagina++;
            KeepTurno(row, istante);
            if (isLast)
            {
                Conclude(row, StatoConsegna.Consegnata, istante);
            }
        },
        ct);

    /// <summary>A page could not be delivered: tried again after a pause that grows, for days.</summary>
    /// <param name="errore">An Italian sentence, for the ente and the operators.</param>
    /// <param name="riprovaDopo">When the consumer itself wants to be asked again.</param>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task FailAsync(Consegna consegna, string errore, TimeSpan? riprovaDopo, CancellationToken ct) => ChangeAsync(
        consegna,
        (row, istante) =>
        {
            row.Tentativi++;
            row.UltimoErrore = errore.Length <= InteropDbContext.MaxTesto ? errore : errore[..InteropDbContext.MaxTesto];
            row.ProssimoTentativo = istante + Pause(row.Tentativi, riprovaDopo);
            (row.Turno, row.TurnoFinoAl) = (null, null);
            if (row.ProssimoTentativo > row.Dal.AddDays(options.GiorniMassimi))
            {
                Conclude(row, StatoConsegna.Abbandonata, istante);
            }
        },
        ct);

    /// <summary>Delivers a result again from its first page, whatever became of it (an operator, or its ente).</summary>
    /// <returns>False when the lotto has no delivery, or is another ente's.</returns>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<bool> ResendAsync(string ente, long numeroLotto, CancellationToken ct) => write.RunAsync(
        s =>
        {
            if (s.Db.Consegne.Find(numeroLotto) is not { } row || row.Ente != ente)
            {
                return false;
            }

            (row.Stato, row.Pagina, row.Tentativi, row.UltimoErrore, row.ConclusaIl) = (StatoConsegna.DaConsegnare, 1, 0, null, null);
            (row.Dal, row.ProssimoTentativo, row.Turno, row.TurnoFinoAl) = (s.Istante, s.Istante, null, null);
            return true;
        },
        ct);

    /// <summary>The result of a lotto is there, and its ente asked for it: called in the transaction that concludes the lotto.</summary>
    internal static void Open(Scrittura scrittura, long numeroLotto, string ente, string indirizzo) => scrittura.Db.Add(new ConsegnaRow
    {
        NumeroLotto = numeroLotto,
        Ente = ente,
        Indirizzo = indirizzo,
        Dal = scrittura.Istante,
        ProssimoTentativo = scrittura.Istante,
    });

    private static IQueryable<ConsegnaRow> Due(InteropDbContext context, DateTimeOffset adesso) => context.Consegne.Where(c =>
        c.Stato == StatoConsegna.DaConsegnare && c.ProssimoTentativo <= adesso && (c.TurnoFinoAl == null || c.TurnoFinoAl <= adesso));

    private static void Conclude(ConsegnaRow row, StatoConsegna stato, DateTimeOffset istante) =>
        (row.Stato, row.ConclusaIl, row.Turno, row.TurnoFinoAl) = (stato, istante, null, null);

    private static Consegna ToConsegna(ConsegnaRow row) => new()
    {
        NumeroLotto = row.NumeroLotto,
        Ente = row.Ente,
        Indirizzo = row.Indirizzo,
        Stato = row.Stato,
        Pagina = row.Pagina,
        Tentativi = row.Tentativi,
        ProssimoTentativo = row.Stato == StatoConsegna.DaConsegnare ? row.ProssimoTentativo : null,
        UltimoErrore = row.UltimoErrore,
        ConclusaIl = row.ConclusaIl,
    };

    /// <summary>An address that was taken out of the adesione since is no longer called.</summary>
    private bool IsStillAgreed(ConsegnaRow row, DateTimeOffset istante)
    {
        var agreed = adesioni.Adesioni.Any(a => a.CodiceEnte == row.Ente && a.Stato == StatoAdesione.Attiva && a.IndirizziCallback.Contains(row.Indirizzo));
        if (!agreed)
        {
            row.UltimoErrore = "L'indirizzo non è più tra quelli dell'adesione, o l'adesione non è attiva.";
            Conclude(row, StatoConsegna.Abbandonata, istante);
        }

        return agreed;
    }

    private void KeepTurno(ConsegnaRow row, DateTimeOffset istante) => (row.Turno, row.TurnoFinoAl) = (instance, istante.AddSeconds(options.TurnoSecondi));

    private Task<Consegna?> ChangeAsync(Consegna consegna, Action<ConsegnaRow, DateTimeOffset> change, CancellationToken ct) => write.RunAsync(
        s =>
        {
            // Resent, or taken over by another instance: what became of this attempt is no longer asked for.
            if (s.Db.Consegne.Find(consegna.NumeroLotto) is not { } row || row.Turno != instance || row.Pagina != consegna.Pagina)
            {
                return null;
            }

            change(row, s.Istante);
            return row.Stato == StatoConsegna.DaConsegnare && row.Turno == instance ? ToConsegna(row) : null;
        },
        ct);

    private TimeSpan Pause(int tentativi, TimeSpan? asked)
    {
        var longest = TimeSpan.FromSeconds(options.RiprovaMassimaSecondi);
        var pause = TimeSpan.FromSeconds(options.RiprovaMinimaSecondi) * Math.Pow(2, Math.Clamp(tentativi - 1, 0, 20));
        return asked is { } wait && wait > pause && wait < longest ? wait : pause < longest ? pause : longest;
    }
}
