using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Domande;

/// <summary>
/// The domande of all enti, for operators, the latest first. What names few is looked up by its own index, an ente's by that of the ente; otherwise the narrow
/// index is walked backwards, so far at a time. What the index does not hold yet is some minutes old at most and is read where it stands.
/// </summary>
public sealed class BrowseDomande
{
    private const int NominateMassime = 500;
    private const int Passo = 5_000;
    private const int Passi = 100;

    private readonly InteropDbContextFactory contexts;

    internal BrowseDomande(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>A page of the domande that fit.</summary>
    /// <param name="prima">Only those before this number; null: from the latest.</param>
    public async Task<PaginaDomande> FindAsync(FiltroDomande filtro, long? prima, int quante, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var fine = prima ?? long.MaxValue;
        var indicizzate = await IndiceRow.FinoAsync(context, IndiceRow.Domande, ct).ConfigureAwait(false);
        if (await NominateAsync(context, filtro, indicizzate, ct).ConfigureAwait(false) is { } nominate)
        {
            return await ReadAsync(context, [.. nominate.Where(n => n < fine)], null, quante, filtro, ct).ConfigureAwait(false);
        }

        var trovate = fine <= indicizzate + 1 ? [] : await filtro.Filter(Coda(context, indicizzate)).Where(d => d.NumeroDomanda < fine)
            .OrderByDescending(d => d.NumeroDomanda).Select(d => d.NumeroDomanda).Take(quante + 1).ToListAsync(ct).ConfigureAwait(false);
        fine = Math.Min(fine, indicizzate + 1);
        if (filtro.Ente is not null)
        {
            trovate.AddRange(await filtro.Filter(context.IndiceDomande.AsNoTracking()).Where(d => d.NumeroDomanda < fine)
                .OrderByDescending(d => d.NumeroDomanda).Select(d => d.NumeroDomanda).Take(quante + 1 - trovate.Count).ToListAsync(ct).ConfigureAwait(false));
            return await ReadAsync(context, trovate, null, quante, filtro, ct).ConfigureAwait(false);
        }

        var resto = await WalkAsync(context, filtro, fine, quante, trovate, ct).ConfigureAwait(false);
        return await ReadAsync(context, trovate, resto, quante, filtro, ct).ConfigureAwait(false);
    }

    /// <summary>The code of the ente that a domanda is of; null when there is none of that identifier.</summary>
    public async Task<string?> FindEnteAsync(string? idDomanda, CancellationToken ct)
    {
        if (!IdDomanda.TryParse(idDomanda, out var numero))
        {
            return null;
        }

        await using var context = contexts.CreateDbContext();
        return await context.Domande.AsNoTracking().Where(d => d.NumeroDomanda == numero).Select(d => d.Ente).SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }

    /// <summary>The changes of a domanda's content, the oldest first; what was registered at first is no change.</summary>
    public async Task<IReadOnlyList<VersioneDellaDomanda>> ListVersioniAsync(long numeroDomanda, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Versioni.AsNoTracking().Where(v => v.NumeroDomanda == numeroDomanda).OrderBy(v => v.Versione)
            .Select(v => new VersioneDellaDomanda(v.Versione, v.Istante, v.Operazione, v.CodiceUfficio, v.IdDocumento)).ToListAsync(ct).ConfigureAwait(false);
    }

    private static IQueryable<IndiceDomandaRow> Coda(InteropDbContext context, long indicizzate) => context.Domande.AsNoTracking().Where(d => d.NumeroDomanda > indicizzate)
        .Select(d => new IndiceDomandaRow
        {
            NumeroDomanda = d.NumeroDomanda,
            Ente = d.Ente,
            Prestazione = d.Prestazione,
            Richiedente = d.Richiedente,
            IdMessaggio = d.IdMessaggio,
            Stato = d.Stato,
            Presentazione = d.Presentazione,
        });

    /// <summary>The few domande that a number, a protocollo, a message or a person names; null when none of them is asked for.</summary>
    private static async Task<IReadOnlyCollection<long>?> NominateAsync(InteropDbContext context, FiltroDomande filtro, long indicizzate, CancellationToken ct)
    {
        var gruppi = new List<IEnumerable<long>>();
        if (filtro.NumeroDomanda is { } numero)
        {
            gruppi.Add([numero]);
        }

        if (filtro.NumeroProtocollo is { } testo)
        {
            gruppi.Add(NumeroProtocollo.TryParse(testo, out var p)
                ? await context.Protocolli.Where(v => v.Registro == p.Registro && v.Anno == p.Anno && v.Numero == p.Numero).Select(v => v.NumeroDomanda).ToListAsync(ct).ConfigureAwait(false)
                : []);
        }

        if (filtro.IdMessaggio is { } messaggio)
        {
            gruppi.Add(await context.Registrazioni.Where(r => r.IdMessaggio == messaggio).Select(r => r.NumeroDomanda).Take(NominateMassime).ToListAsync(ct).ConfigureAwait(false));
        }

        if (filtro.CodiceFiscale is { InChiaro: var persona })
        {
            gruppi.Add(await context.IndiceDomande.Where(d => d.Richiedente == persona).Select(d => d.NumeroDomanda)
                .Concat(Coda(context, indicizzate).Where(d => d.Richiedente == persona).Select(d => d.NumeroDomanda))
                .Concat(context.Minori.Where(m => m.CodiceFiscale == persona).Select(m => m.NumeroDomanda))
                .Take(NominateMassime).ToListAsync(ct).ConfigureAwait(false));
        }

        return gruppi.Count == 0 ? null : gruppi.Aggregate((tutte, gruppo) => tutte.Intersect(gruppo)).ToHashSet();
    }

    /// <returns>Where the walk stopped early; null when it came to its end or the page is full.</returns>
    private static async Task<long?> WalkAsync(InteropDbContext context, FiltroDomande filtro, long fine, int quante, List<long> trovate, CancellationToken ct)
    {
        for (var passo = 0; passo < Passi && trovate.Count <= quante; passo++)
        {
            var prima = fine;
            var righe = await context.IndiceDomande.AsNoTracking().Where(d => d.NumeroDomanda < prima).OrderByDescending(d => d.NumeroDomanda).Take(Passo)
                .Select(d => new { d.NumeroDomanda, d.Ente, d.Prestazione, d.Stato, d.Presentazione }).ToListAsync(ct).ConfigureAwait(false);
            trovate.AddRange(righe.Where(d => filtro.Fits(d.Ente, d.Prestazione, d.Stato, d.Presentazione)).Select(d => d.NumeroDomanda).Take(quante + 1 - trovate.Count));
            if (righe.Count < Passo)
            {
                return null;
            }

            fine = righe[^1].NumeroDomanda;
        }

        return trovate.Count > quante ? null : fine;
    }

    private static async Task<PaginaDomande> ReadAsync(
        InteropDbContext context, List<long> numeri, long? resto, int quante, FiltroDomande filtro, CancellationToken ct)
    {
        if (numeri.Count == 0)
        {
            return new([], resto, resto is not null);
        }

        var rows = await context.Domande.AsNoTracking().Where(d => numeri.Contains(d.NumeroDomanda)).OrderByDescending(d => d.NumeroDomanda)
            .Select(d => new { d.NumeroDomanda, d.Ente, d.Prestazione, d.Richiedente, d.Stato, d.Versione, d.Presentazione, d.Registro, d.Anno, d.NumeroProtocollo }).ToListAsync(ct).ConfigureAwait(false);
        var domande = rows.Where(d => filtro.Fits(d.Ente, d.Prestazione, d.Stato, d.Presentazione)).Take(quante + 1).Select(d => new DomandaDiUnEnte(
            d.NumeroDomanda, d.Ente, d.Prestazione, new(d.Richiedente), d.Stato, d.Versione, d.Presentazione,
            d.Registro is { } registro ? new NumeroProtocollo(registro, d.Anno!.Value, d.NumeroProtocollo!.Value).ToString() : null)).ToList();
        return domande.Count > quante ? new(domande[..quante], domande[quante - 1].NumeroDomanda, false) : new(domande, resto, resto is not null);
    }
}
