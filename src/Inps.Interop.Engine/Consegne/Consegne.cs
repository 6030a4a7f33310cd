using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Consegne;

/// <summary>
/// Results on their way to the fruitori (ModI NONBLOCK_PUSH_SOAP): which are due, whose turn it is, how it went. All of it is stored, so that a delivery goes on
/// over days and restarts. A page whose acknowledgement was lost is delivered again: the consumer knows it by correlation id and page. Of each ente one result
/// is on its way at a time, so that a consumer that hangs holds up nobody else's.
/// </summary>
public sealed class Consegne
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

    /// <summary>For how long what <see cref="TakeAsync"/> or <see cref="AcknowledgeAsync"/> gave is ours: a page takes no longer.</summary>
    public TimeSpan Turno => TimeSpan.FromSeconds(options.TurnoSecondi);

    /// <summary>Items of a result in one message.</summary>
    public int ElementiPerPagina => options.ElementiPerPagina;

    /// <summary>The delivery of a lotto; null when it has none, or is another ente's.</summary>
    /// <param name="numeroLotto">Such as <c>LOT00000000000000012</c>.</param>
    public async Task<Consegna?> FindAsync(string ente, string numeroLotto, CancellationToken ct)
    {
        var numero = NumberOf(numeroLotto);
        await using var context = contexts.CreateDbContext();
        var row = await context.Consegne.AsNoTracking().SingleOrDefaultAsync(c => c.NumeroLotto == numero && c.Ente == ente, ct).ConfigureAwait(false);
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

        return await write.RunAsync(s => Take(s, count), ct).ConfigureAwait(false);
    }

    /// <summary>A page was acknowledged.</summary>
    /// <param name="consegna">As it was taken.</param>
    /// <param name="isLast">True when the whole result is there.</param>
    /// <returns>The delivery with its next page, the turn still ours; null when it is concluded or no longer ours.</returns>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<Consegna?> AcknowledgeAsync(Consegna consegna, bool isLast, CancellationToken ct) => ChangeAsync(
        consegna,
        (s, row) =>
        {
            (row.Tentativi, row.UltimoErrore) = (0, null);
            row.Pagina++;
            KeepTurno(row, s.Istante);
            if (isLast)
            {
                Conclude(row, StatoConsegna.Consegnata, s.Istante);
            }
        },
        ct);

    /// <summary>A page could not be delivered: tried again after a pause that grows, for days; then it is given up, which is an event of the ente.</summary>
    /// <param name="errore">An Italian sentence, for the ente and the operators.</param>
    /// <param name="riprovaDopo">When the consumer itself wants to be asked again.</param>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task FailAsync(Consegna consegna, string errore, TimeSpan? riprovaDopo, CancellationToken ct) => ChangeAsync(
        consegna,
        (s, row) =>
        {
            row.Tentativi++;
            row.ProssimoTentativo = s.Istante + Pause(row.Tentativi, riprovaDopo);
            (row.Turno, row.TurnoFinoAl) = (null, null);
            row.UltimoErrore = errore.Length <= InteropDbContext.MaxTesto ? errore : errore[..InteropDbContext.MaxTesto];
            if (row.ProssimoTentativo > row.Dal.AddDays(options.GiorniMassimi))
            {
                GiveUp(s, row, row.UltimoErrore);
            }
        },
        ct);

    /// <summary>The process stops: others need not wait for the end of its turns.</summary>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task LeaveTurniAsync(CancellationToken ct) => write.RunAsync(
        s =>
        {
            foreach (var row in s.Db.Consegne.AsTracking().Where(c => c.Turno == instance).ToList())
            {
                (row.Turno, row.TurnoFinoAl) = (null, null);
            }

            return true;
        },
        ct);

    /// <summary>Delivers a result again from its first page, whatever became of it (an operator, or its ente).</summary>
    /// <returns>False when the lotto has no delivery, or is another ente's.</returns>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<bool> ResendAsync(string ente, string numeroLotto, CancellationToken ct) => write.RunAsync(
        s =>
        {
            if (s.Db.Consegne.Find(NumberOf(numeroLotto)) is not { } row || row.Ente != ente)
            {
                return false;
            }

            (row.Stato, row.Pagina, row.Tentativi, row.UltimoErrore, row.ConclusaIl) = (StatoConsegna.DaConsegnare, 1, 0, null, null);
            (row.Dal, row.ProssimoTentativo, row.Turno, row.TurnoFinoAl) = (s.Istante, s.Istante, null, null);
            return true;
        },
        ct);

    /// <summary>The result of a lotto is there; delivered if its ente asked for that. Called in the transaction that concludes the lotto.</summary>
    internal static void Open(Scrittura scrittura, LottoRow lotto)
    {
        if (lotto.RispostaA is { } indirizzo)
        {
            scrittura.Db.Add(new ConsegnaRow
            {
                NumeroLotto = lotto.NumeroLotto,
                Ente = lotto.Ente,
                Indirizzo = indirizzo,
                Dal = scrittura.Istante,
                ProssimoTentativo = scrittura.Istante,
            });
        }
    }

    private static IQueryable<ConsegnaRow> Due(InteropDbContext context, DateTimeOffset adesso) => context.Consegne.Where(c =>
        c.Stato == StatoConsegna.DaConsegnare && c.ProssimoTentativo <= adesso && (c.TurnoFinoAl == null || c.TurnoFinoAl <= adesso));

    private static void Conclude(ConsegnaRow row, StatoConsegna stato, DateTimeOffset istante) =>
        (row.Stato, row.ConclusaIl, row.Turno, row.TurnoFinoAl) = (stato, istante, null, null);

    private static void GiveUp(Scrittura scrittura, ConsegnaRow row, string errore)
    {
        row.UltimoErrore = errore;
        Conclude(row, StatoConsegna.Abbandonata, scrittura.Istante);
        scrittura.AddEvento(new EventoRow { Ente = row.Ente, Tipo = TipoEvento.ConsegnaAbbandonata, Riferimento = NumeroLotto.Of(row.NumeroLotto) });
    }

    private static long NumberOf(string numeroLotto) => NumeroLotto.TryParse(numeroLotto, out var numero) ? numero : 0;

    private static Consegna ToConsegna(ConsegnaRow row) => new()
    {
        NumeroLotto = NumeroLotto.Of(row.NumeroLotto),
        Ente = row.Ente,
        Indirizzo = row.Indirizzo,
        Stato = row.Stato,
        Pagina = row.Pagina,
        Tentativi = row.Tentativi,
        ProssimoTentativo = row.Stato == StatoConsegna.DaConsegnare ? row.ProssimoTentativo : null,
        UltimoErrore = row.UltimoErrore,
        ConclusaIl = row.ConclusaIl,
    };

    /// <summary>The oldest of each ente that has none on its way; the enti that wait longest first.</summary>
    private List<Consegna> Take(Scrittura s, int count)
    {
        var taken = new List<Consegna>();
        var enti = Due(s.Db, s.Istante).GroupBy(c => c.Ente).OrderBy(g => g.Min(c => c.ProssimoTentativo)).Select(g => g.Key).ToList();
        foreach (var ente in enti.TakeWhile(_ => taken.Count < count))
        {
            if (s.Db.Consegne.Any(c => c.Ente == ente && c.Stato == StatoConsegna.DaConsegnare && c.TurnoFinoAl > s.Istante))
            {
                continue;
            }

            var row = Due(s.Db, s.Istante).Where(c => c.Ente == ente).OrderBy(c => c.ProssimoTentativo).ThenBy(c => c.NumeroLotto).AsTracking().First();
            if (IsStillAgreed(s, row))
            {
                KeepTurno(row, s.Istante);
                taken.Add(ToConsegna(row));
            }
        }

        return taken;
    }

    /// <summary>An address that was taken out of the adesione since is no longer called.</summary>
    private bool IsStillAgreed(Scrittura scrittura, ConsegnaRow row)
    {
        var agreed = adesioni.Adesioni.Any(a => a.CodiceEnte == row.Ente && a.IsAbilitata && a.IndirizziCallback.Contains(row.Indirizzo));
        if (!agreed)
        {
            GiveUp(scrittura, row, "L'indirizzo non è più tra quelli dell'adesione, o l'adesione non è attiva.");
        }

        return agreed;
    }

    private void KeepTurno(ConsegnaRow row, DateTimeOffset istante) => (row.Turno, row.TurnoFinoAl) = (instance, istante.AddSeconds(options.TurnoSecondi));

    private Task<Consegna?> ChangeAsync(Consegna consegna, Action<Scrittura, ConsegnaRow> change, CancellationToken ct) => write.RunAsync(
        s =>
        {
            // Resent, or taken over by another instance: what became of this attempt is no longer asked for.
            if (s.Db.Consegne.Find(NumberOf(consegna.NumeroLotto)) is not { } row || row.Turno != instance || row.Pagina != consegna.Pagina)
            {
                return null;
            }

            change(s, row);
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
