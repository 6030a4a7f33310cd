using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Riesami;

/// <summary>DettaglioRiesame: a riesame of the ente with its documents (ALAS-50).</summary>
public sealed class FindRiesame
{
    private readonly InteropDbContextFactory contexts;

    internal FindRiesame(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>A riesame by its identifier; null when the ente has none such.</summary>
    public async Task<Riesame?> FindAsync(string ente, string idRiesame, CancellationToken ct) =>
        Identificativo.TryParse(Identificativo.Riesame, idRiesame, out var numero)
            ? await FindAsync(riesami => riesami.Where(r => r.NumeroRiesame == numero && r.Ente == ente), ct).ConfigureAwait(false)
            : null;

    /// <summary>The latest riesame of a domanda; null when the ente has no such domanda, or it has no riesame.</summary>
    public async Task<Riesame?> FindLatestAsync(string ente, string idDomanda, CancellationToken ct) =>
        IdDomanda.TryParse(idDomanda, out var numero)
            ? await FindAsync(riesami => riesami.Where(r => r.NumeroDomanda == numero && r.Ente == ente).OrderByDescending(r => r.NumeroRiesame), ct).ConfigureAwait(false)
            : null;

    private async Task<Riesame?> FindAsync(Func<IQueryable<RiesameRow>, IQueryable<RiesameRow>> pick, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        if (await pick(context.Riesami.AsNoTracking()).FirstOrDefaultAsync(ct).ConfigureAwait(false) is not { } row)
        {
            return null;
        }

        var id = Identificativo.Of(Identificativo.Riesame, row.NumeroRiesame);
        var annullamento = Identificativo.Of(Identificativo.AnnullamentoRiesame, row.NumeroRiesame);
        var documento = await context.Documenti.AsNoTracking().SingleOrDefaultAsync(d => d.IdDocumento == id, ct).ConfigureAwait(false);
        return new Riesame(
            id,
            row.NumeroDomanda,
            IdDomanda.Of(row.NumeroDomanda),
            row.Stato,
            row.Motivazione,
            row.CodiceSede,
            row.Presentazione,
            row.UltimaVariazione,
            documento?.Protocollo,
            documento?.DataProtocollo,
            row.MotivoEsito,
            await FindDocumenti.ListAsync(context, d => d.IdDocumento == id || d.IdDocumento == annullamento, ct).ConfigureAwait(false));
    }
}
