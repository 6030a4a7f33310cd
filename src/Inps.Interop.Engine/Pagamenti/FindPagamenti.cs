using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Pagamenti;

/// <summary>ElencoPagamenti: the canali, the payments and what was paid without right (ALAS-57, AT-66..AT-71).</summary>
public sealed class FindPagamenti
{
    private const decimal Centesimi = 100;

    private readonly InteropDbContextFactory contexts;

    internal FindPagamenti(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>The payments of a domanda of the ente; null when it has no such domanda. Account numbers are masked.</summary>
    public async Task<PagamentiDellaDomanda?> FindAsync(string ente, string idDomanda, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = IdDomanda.TryParse(idDomanda, out var numero)
            ? await context.Domande.AsNoTracking().SingleOrDefaultAsync(d => d.NumeroDomanda == numero && d.Ente == ente, ct).ConfigureAwait(false)
            : null;
        if (row is null)
        {
            return null;
        }

        var canali = await context.Canali.AsNoTracking().Where(c => c.NumeroDomanda == numero).ToListAsync(ct).ConfigureAwait(false);
        var byNumero = canali.ToDictionary(c => c.NumeroCanale);
        var pagamenti = await context.Pagamenti.AsNoTracking().Where(p => p.NumeroDomanda == numero).OrderBy(p => p.Mese).ThenBy(p => p.NumeroPagamento)
            .ToListAsync(ct).ConfigureAwait(false);
        var indebiti = await context.Indebiti.AsNoTracking().Where(i => i.NumeroDomanda == numero).OrderBy(i => i.NumeroIndebito).ToListAsync(ct).ConfigureAwait(false);
        return new(
            numero,
            Current(row, canali),
            [
                .. pagamenti.Select(p => new Pagamento(
                    Identificativo.Of(Identificativo.Pagamento, p.NumeroPagamento),
                    p.Mese,
                    p.Centesimi / Centesimi,
                    p.Quota,
                    p.Stato,
                    p.NumeroCanale is { } canale ? CanaliDellaDomanda.ToDati(byNumero[canale]).Mask() : null,
                    p.Disposizione,
                    p.Esecuzione,
                    p.Motivo)),
            ],
            [
                .. indebiti.Select(i => new Indebito(
                    Identificativo.Of(Identificativo.Indebito, i.NumeroIndebito),
                    i.NumeroPagamento is { } pagamento ? Identificativo.Of(Identificativo.Pagamento, pagamento) : null,
                    i.Centesimi / Centesimi,
                    i.Stato,
                    i.Motivo,
                    i.Apertura)),
            ]);
    }

    /// <summary>The current canali, masked; the applicant's is the one of the domanda until the first is written.</summary>
    internal static IReadOnlyList<CanaleDellaQuota> Current(DomandaRow domanda, IReadOnlyCollection<CanaleRow> canali)
    {
        var current = canali.Where(c => c.Al is null).OrderBy(c => c.Quota)
            .Select(c => new CanaleDellaQuota(c.Quota, c.Stato, CanaliDellaDomanda.ToDati(c).Mask(), c.Dal, c.Al)).ToList();
        if (current.All(c => c.Quota != CanaliDellaDomanda.Richiedente)
            && Catalogo.FindByCodice(domanda.Prestazione) is { } prestazione
            && prestazione.Pagamento(prestazione.Deserialize(Compressione.Expand(domanda.Contenuto))) is { } dati)
        {
            current.Insert(0, new CanaleDellaQuota(CanaliDellaDomanda.Richiedente, StatoCanale.InVerifica, dati.Mask() with { MemorizzaConto = null }, domanda.Presentazione, null));
        }

        return current;
    }
}

/// <param name="Canali">The current ones.</param>
public sealed record PagamentiDellaDomanda(
    long NumeroDomanda, IReadOnlyList<CanaleDellaQuota> Canali, IReadOnlyList<Pagamento> Pagamenti, IReadOnlyList<Indebito> Indebiti);
