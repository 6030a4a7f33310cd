using Inps.Interop.Engine.Archivi;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Istruttoria;

/// <summary>Reads the archives before a decision or a monthly verification is written, where the prestazione asks for them (AT-39, ALAS-16).</summary>
internal sealed class ArchivioPerDecidere(InteropDbContextFactory contexts, IArchiviIstituto archivi)
{
    private static readonly string[] ConArchivi = [.. Catalogo.Prestazioni.Where(p => p.UsesArchivi).SelectMany(p => p.Codici)];

    /// <returns>Null where the prestazione does not ask for it, or the archives do not answer.</returns>
    public async Task<FattiArchivio?> FindAsync(long numeroDomanda, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var persona = await context.Domande.Where(d => d.NumeroDomanda == numeroDomanda && ConArchivi.Contains(d.Prestazione)).Select(d => d.Richiedente)
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return persona is null ? null : await archivi.FindAsync(new CodiceFiscale(persona), ct).ConfigureAwait(false);
    }

    /// <summary>The same for several domande.</summary>
    /// <returns>By codice fiscale.</returns>
    public async Task<IReadOnlyDictionary<string, FattiArchivio>> FindManyAsync(IEnumerable<Func<InteropDbContext, IQueryable<DomandaRow>>> domande, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var persone = new HashSet<string>();
        foreach (var parte in domande)
        {
            persone.UnionWith(await parte(context).Where(d => ConArchivi.Contains(d.Prestazione)).Select(d => d.Richiedente).ToListAsync(ct).ConfigureAwait(false));
        }

        var fatti = new Dictionary<string, FattiArchivio>();
        foreach (var persona in persone)
        {
            if (await archivi.FindAsync(new CodiceFiscale(persona), ct).ConfigureAwait(false) is { } archivio)
            {
                fatti.Add(persona, archivio);
            }
        }

        return fatti;
    }
}
