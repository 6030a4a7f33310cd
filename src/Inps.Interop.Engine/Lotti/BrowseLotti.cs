using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Lotti;

/// <summary>The lotti of all enti, for operators.</summary>
public sealed class BrowseLotti
{
    private readonly InteropDbContextFactory contexts;

    internal BrowseLotti(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>A page of the lotti that fit, the latest first.</summary>
    /// <param name="prima">Only those before this one; null, or no number of a lotto: from the latest.</param>
    public async Task<IReadOnlyList<LottoInElenco>> FindAsync(RicercaDiLotti ricerca, string? prima, int quanti, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = ricerca.Filter(context.Lotti.AsNoTracking());
        rows = NumeroLotto.TryParse(prima, out var numero) ? rows.Where(l => l.NumeroLotto < numero) : rows;
        return await ReadAsync(context, rows.OrderByDescending(l => l.NumeroLotto).Take(quanti), ct).ConfigureAwait(false);
    }

    /// <summary>One lotto; null when there is none of that number.</summary>
    /// <param name="numeroLotto">Such as <c>LOT00000000000000012</c>.</param>
    public async Task<LottoInElenco?> GetAsync(string? numeroLotto, CancellationToken ct)
    {
        if (!NumeroLotto.TryParse(numeroLotto, out var numero))
        {
            return null;
        }

        await using var context = contexts.CreateDbContext();
        return await ReadAsync(context, context.Lotti.AsNoTracking().Where(l => l.NumeroLotto == numero), ct).ConfigureAwait(false) is [var lotto] ? lotto : null;
    }

    private static async Task<IReadOnlyList<LottoInElenco>> ReadAsync(InteropDbContext context, IQueryable<LottoRow> lotti, CancellationToken ct)
    {
        var rows = await (
            from l in lotti
            join c in context.Consegne.AsNoTracking() on l.NumeroLotto equals c.NumeroLotto into consegne
            from c in consegne.DefaultIfEmpty()
            orderby l.NumeroLotto descending
            select new
            {
                l.NumeroLotto,
                l.Ente,
                l.IdLotto,
                l.CodiceUfficio,
                l.Stato,
                l.NumeroDomande,
                l.Acquisite,
                l.IdTransazione,
                l.Inizio,
                l.Presentazione,
                l.Conclusione,
                Consegna = (StatoConsegna?)c!.Stato,
            }).ToListAsync(ct).ConfigureAwait(false);
        return
        [
            .. rows.Select(l => new LottoInElenco(
                NumeroLotto.Of(l.NumeroLotto), l.Ente, l.IdLotto, l.CodiceUfficio, l.Stato, l.NumeroDomande, l.Acquisite, l.IdTransazione, l.Inizio, l.Presentazione, l.Conclusione, l.Consegna)),
        ];
    }
}

/// <summary>Which lotti are looked for: all that is given must hold.</summary>
public sealed record RicercaDiLotti
{
    public string? Numero { get; init; }

    /// <summary>The sender's own identifier.</summary>
    public string? IdLotto { get; init; }

    public string? Ente { get; init; }

    public StatoLotto? Stato { get; init; }

    /// <summary>Of the first call that sent it.</summary>
    public DateTimeOffset? Dal { get; init; }

    public DateTimeOffset? Al { get; init; }

    internal IQueryable<LottoRow> Filter(IQueryable<LottoRow> rows)
    {
        if (Numero is not null)
        {
            var numero = NumeroLotto.TryParse(Numero, out var letto) ? letto : 0;
            rows = rows.Where(l => l.NumeroLotto == numero);
        }

        rows = IdLotto is { } idLotto ? rows.Where(l => l.IdLotto == idLotto) : rows;
        rows = Ente is { } ente ? rows.Where(l => l.Ente == ente) : rows;
        rows = Stato is { } stato ? rows.Where(l => l.Stato == stato) : rows;
        rows = Dal is { } dal ? rows.Where(l => l.Inizio >= dal) : rows;
        return Al is { } al ? rows.Where(l => l.Inizio <= al) : rows;
    }
}

/// <summary>A lotto as operators see it.</summary>
/// <param name="IdTransazione">The last call that sent it.</param>
/// <param name="Ricezione">Receipt of the whole lotto; null while something is missing.</param>
/// <param name="Consegna">Null when its result is not delivered but asked for, or not there yet.</param>
public sealed record LottoInElenco(
    string NumeroLotto,
    string Ente,
    string IdLotto,
    string CodiceUfficio,
    StatoLotto Stato,
    int NumeroDomande,
    int Acquisite,
    Guid IdTransazione,
    DateTimeOffset Inizio,
    DateTimeOffset? Ricezione,
    DateTimeOffset? Conclusione,
    StatoConsegna? Consegna);
