using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Pagamenti;

/// <summary>ElencoContiAccredito: the accounts of a person that the ente saved (ALAS-61).</summary>
public sealed class FindConti
{
    private readonly InteropDbContextFactory contexts;

    internal FindConti(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>Those that were not deleted, the latest first, their IBAN masked.</summary>
    public async Task<IReadOnlyList<ContoAccredito>> FindAsync(string ente, CodiceFiscale codiceFiscale, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var codice = codiceFiscale.InChiaro;
        var rows = await context.Conti.AsNoTracking().Where(c => c.CodiceFiscale == codice && c.Ente == ente && c.Eliminazione == null)
            .OrderByDescending(c => c.NumeroConto).ToListAsync(ct).ConfigureAwait(false);
        return [.. rows.Select(c => new ContoAccredito(Identificativo.Of(Identificativo.Conto, c.NumeroConto), new Iban(c.Iban).Mask(), c.Bic, c.Intestazione, c.Stato, c.Istante))];
    }
}
