using System.Linq.Expressions;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Domande;

/// <summary>Reads registered domande. Each ente finds its own only: another's is not found, which discloses nothing (PAT-R003).</summary>
public sealed class FindDomande
{
    private static readonly Expression<Func<DomandaRow, DomandaRow>> WithoutContent = d => new DomandaRow
    {
        NumeroDomanda = d.NumeroDomanda,
        Prestazione = d.Prestazione,
        Ente = d.Ente,
        CodiceUfficio = d.CodiceUfficio,
        UserId = d.UserId,
        Canale = d.Canale,
        Richiedente = d.Richiedente,
        Stato = d.Stato,
        Versione = d.Versione,
        Presentazione = d.Presentazione,
        UltimaVariazione = d.UltimaVariazione,
        NumeroPratica = d.NumeroPratica,
        Registro = d.Registro,
        Anno = d.Anno,
        NumeroProtocollo = d.NumeroProtocollo,
        IdMessaggio = "",
        Contenuto = Array.Empty<byte>(),
    };

    private readonly InteropDbContextFactory contexts;

    internal FindDomande(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>One domanda with its content; null when there is none, or it is another ente's.</summary>
    public async Task<DomandaRegistrata?> FindAsync(string ente, RiferimentoDomanda riferimento, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var numero = riferimento.Numero ?? await NumeroAsync(context, riferimento.Protocollo, ct).ConfigureAwait(false);
        var row = await context.Domande.AsNoTracking()
            .SingleOrDefaultAsync(d => d.NumeroDomanda == numero && d.Ente == ente, ct).ConfigureAwait(false);
        if (row is null)
        {
            return null;
        }

        var minori = await context.Minori.AsNoTracking().Where(m => m.NumeroDomanda == numero).ToListAsync(ct).ConfigureAwait(false);
        var protocollo = await context.Protocolli.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Registro == row.Registro && p.Anno == row.Anno && p.Numero == row.NumeroProtocollo, ct).ConfigureAwait(false);
        var id = IdDomanda.Of(numero);
        var inCoda = protocollo is not null
            ? null
            : await context.ProtocolliInCoda.AsNoTracking().SingleOrDefaultAsync(c => c.NumeroDomanda == numero && c.IdDocumento == id, ct).ConfigureAwait(false);
        return ToDomanda(row, minori, protocollo) with { Contenuto = Compressione.Expand(row.Contenuto), Impronta = protocollo?.Impronta ?? inCoda?.Impronta };
    }

    /// <summary>Several domande without their content, in the order asked; those not found are left out.</summary>
    /// <param name="ids">Values of IdDomanda.</param>
    public async Task<IReadOnlyList<DomandaRegistrata>> FindManyAsync(string ente, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var numeri = ids.Select(id => IdDomanda.TryParse(id, out var numero) ? numero : 0).Where(n => n > 0).Distinct().ToArray();
        await using var context = contexts.CreateDbContext();
        var rows = await (
            from d in context.Domande.Where(d => numeri.Contains(d.NumeroDomanda) && d.Ente == ente).Select(WithoutContent)
            from p in context.Protocolli.Where(p => p.Registro == d.Registro && p.Anno == d.Anno && p.Numero == d.NumeroProtocollo).DefaultIfEmpty()
            select new { Domanda = d, Protocollo = p }).ToListAsync(ct).ConfigureAwait(false);
        var minori = (await context.Minori.AsNoTracking().Where(m => numeri.Contains(m.NumeroDomanda)).ToListAsync(ct).ConfigureAwait(false))
            .ToLookup(m => m.NumeroDomanda);
        var found = rows.ToDictionary(r => r.Domanda.NumeroDomanda, r => ToDomanda(r.Domanda, minori[r.Domanda.NumeroDomanda], r.Protocollo));
        return [.. numeri.Where(found.ContainsKey).Select(n => found[n])];
    }

    private static async Task<long> NumeroAsync(InteropDbContext context, NumeroProtocollo? protocollo, CancellationToken ct) => protocollo is not { } numero
        ? 0
        : await context.Protocolli.AsNoTracking()
            .Where(p => p.Registro == numero.Registro && p.Anno == numero.Anno && p.Numero == numero.Numero)
            .Select(p => p.NumeroDomanda)
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);

    private static DomandaRegistrata ToDomanda(DomandaRow row, IEnumerable<MinoreRow> minori, ProtocolloRow? protocollo) => new()
    {
        NumeroDomanda = row.NumeroDomanda,
        IdDomanda = IdDomanda.Of(row.NumeroDomanda),
        CodicePrestazione = row.Prestazione,
        CodiceEnte = row.Ente,
        CodiceUfficio = row.CodiceUfficio,
        UserId = row.UserId,
        Canale = row.Canale,
        Richiedente = new CodiceFiscale(row.Richiedente),
        Stato = row.Stato,
        Versione = row.Versione,
        Presentazione = row.Presentazione,
        UltimaVariazione = row.UltimaVariazione,
        NumeroProtocollo = protocollo is null ? null : new NumeroProtocollo(protocollo.Registro, protocollo.Anno, protocollo.Numero).ToString(),
        DataProtocollo = protocollo?.Istante,
        Impronta = protocollo?.Impronta,
        NumeroPratica = row.NumeroPratica,
        Minori =
        [
            .. minori.OrderBy(m => m.Progressivo)
                .Select(m => (m.ToMinore(), m.Stato))
                .Select(m => new MinoreRegistrato(m.Item1.Progressivo, m.Item1.CodiceFiscale, m.Item1.AltroGenitore, m.Item1.Decorrenza, m.Stato)),
        ],
    };
}
