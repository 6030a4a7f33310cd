using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Lotti;

/// <summary>
/// The work on one lotto: some blocks at a time, in their order. While the domande of these are registered, those of the next ones are checked. What has its
/// outcome already (an earlier worker was cut off) is passed over.
/// </summary>
internal sealed class LottoInLavorazione
{
    // About a thousand domande: enough for both the checks and the writer to be busy.
    private const int BlocchiInsieme = 32;

    private readonly LottoRow lotto;
    private readonly IReadOnlyList<int> blocchi;
    private readonly HashSet<int> elaborate;
    private readonly InteropDbContextFactory contexts;
    private readonly WriteVariazione write;
    private readonly RegisterElementi register;
    private readonly Contesto contesto;
    private Task<IReadOnlyList<ElementoInLavorazione>>? next;
    private int at;
    private bool isStarted;

    private LottoInLavorazione(
        LottoRow lotto,
        IReadOnlyList<int> blocchi,
        HashSet<int> elaborate,
        InteropDbContextFactory contexts,
        WriteVariazione write,
        RegisterElementi register,
        ParametriRegole parametri)
    {
        this.lotto = lotto;
        this.blocchi = blocchi;
        this.elaborate = elaborate;
        this.contexts = contexts;
        this.write = write;
        this.register = register;
        isStarted = lotto.Stato == StatoLotto.InElaborazione;

        // The submission instant is that of the receipt of the lotto (domain 3.2).
        contesto = Contesto.At(
            lotto.Presentazione!.Value,
            new FattiCanale(lotto.Canale, lotto.Ente, lotto.CodicePatronato, lotto.CodiceUfficio, lotto.UserId),
            parametri);
    }

    /// <summary>Until when nobody else works on it.</summary>
    public DateTimeOffset LeaseEnd { get; set; }

    /// <summary>Finds out where the work stands.</summary>
    public static async Task<LottoInLavorazione> OpenAsync(
        LottoRow lotto, InteropDbContextFactory contexts, WriteVariazione write, RegisterElementi register, ParametriRegole parametri, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var blocchi = await context.LottoBlocchi.AsNoTracking()
            .Where(b => b.NumeroLotto == lotto.NumeroLotto)
            .OrderBy(b => b.Da)
            .Select(b => new { b.Da, b.Elementi })
            .ToListAsync(ct).ConfigureAwait(false);
        var elaborate = await context.LottoEsiti.AsNoTracking()
            .Where(e => e.NumeroLotto == lotto.NumeroLotto)
            .Select(e => e.Posizione)
            .ToHashSetAsync(ct).ConfigureAwait(false);
        var open = blocchi.Where(b => !Enumerable.Range(b.Da, b.Elementi).All(elaborate.Contains)).Select(b => b.Da).ToList();
        return new(lotto, open, elaborate, contexts, write, register, parametri);
    }

    /// <summary>Works some blocks, one while single calls come; the last one concludes the lotto.</summary>
    /// <returns>False when there is nothing more to do for it.</returns>
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        if (next is not null || at < blocchi.Count)
        {
            var elementi = await (next ?? PrepareNextAsync(ct)).ConfigureAwait(false);
            next = at < blocchi.Count ? PrepareNextAsync(ct) : null;
            if (!isStarted && !await write.RunAsync(Start, ct).ConfigureAwait(false))
            {
                return false;
            }

            isStarted = true;
            await register.RegisterAsync(lotto.NumeroLotto, elementi, ct).ConfigureAwait(false);
        }

        if (next is not null)
        {
            return true;
        }

        await write.RunAsync(Conclude, ct).ConfigureAwait(false);
        return false;
    }

    private Task<IReadOnlyList<ElementoInLavorazione>> PrepareNextAsync(CancellationToken ct)
    {
        var count = register.GivesWay ? 1 : Math.Min(BlocchiInsieme, blocchi.Count - at);
        at += count;
        return PrepareAsync([.. blocchi.Skip(at - count).Take(count)], ct);
    }

    private async Task<IReadOnlyList<ElementoInLavorazione>> PrepareAsync(IReadOnlyList<int> inizi, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.LottoBlocchi.AsNoTracking()
            .Where(b => b.NumeroLotto == lotto.NumeroLotto && inizi.Contains(b.Da))
            .OrderBy(b => b.Da)
            .ToListAsync(ct).ConfigureAwait(false);
        return await register.PrepareAsync(lotto, rows, elaborate, contesto, ct).ConfigureAwait(false);
    }

    /// <summary>From here on the lotto cannot be annulled; false when it was.</summary>
    private bool Start(Scrittura scrittura)
    {
        var row = scrittura.Db.Lotti.AsTracking().Single(l => l.NumeroLotto == lotto.NumeroLotto);
        if (row.Stato == StatoLotto.InValidazione)
        {
            row.Stato = StatoLotto.InElaborazione;
        }

        return row.Stato == StatoLotto.InElaborazione;
    }

    private bool Conclude(Scrittura scrittura)
    {
        var row = scrittura.Db.Lotti.AsTracking().Single(l => l.NumeroLotto == lotto.NumeroLotto);
        if (row.Stato != StatoLotto.InElaborazione)
        {
            // Another worker took over and came first.
            return false;
        }

        (row.Presentate, row.Duplicate, row.Scartate) = FindLotti.Count(scrittura.Db, row.NumeroLotto);
        if (row.Presentate + row.Duplicate + row.Scartate != row.NumeroDomande)
        {
            throw new InvalidOperationException($"Lotto {row.NumeroLotto} lacks outcomes: its work begins again.");
        }

        row.Stato = row.Scartate == 0 ? StatoLotto.Completato : StatoLotto.CompletatoConScarti;
        row.Conclusione = scrittura.Istante;
        row.Lavoratore = null;
        row.DaIndicizzare = 1;
        scrittura.AddEvento(new EventoRow { Ente = row.Ente, Tipo = TipoEvento.LottoConcluso, Riferimento = NumeroLotto.Of(row.NumeroLotto) });
        Consegne.Consegne.Open(scrittura, row);
        return true;
    }
}
