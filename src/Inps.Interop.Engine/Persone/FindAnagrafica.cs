using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Persone;

/// <summary>ConsultaAnagrafica: the data of a person as the ente gave them last (ALAS-60).</summary>
public sealed class FindAnagrafica
{
    private readonly InteropDbContextFactory contexts;

    internal FindAnagrafica(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>The person as in the ente's latest domanda, or else as in its latest request to update; null when the ente has neither.</summary>
    /// <returns>The person, and how many requests to update wait.</returns>
    public async Task<(Soggetto Soggetto, int AggiornamentiInCorso)?> FindAsync(string ente, CodiceFiscale codiceFiscale, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var codice = codiceFiscale.InChiaro;
        var aggiornamenti = await context.Aggiornamenti.AsNoTracking().Where(a => a.CodiceFiscale == codice && a.Ente == ente)
            .OrderBy(a => a.NumeroAggiornamento).ToListAsync(ct).ConfigureAwait(false);
        var domanda = await context.Domande.AsNoTracking().Where(d => d.Richiedente == codice && d.Ente == ente).OrderByDescending(d => d.NumeroDomanda)
            .Select(d => new { d.Prestazione, d.Contenuto }).FirstOrDefaultAsync(ct).ConfigureAwait(false);
        var soggetto = domanda is not null && Catalogo.FindByCodice(domanda.Prestazione) is { } prestazione
            ? prestazione.Deserialize(Compressione.Expand(domanda.Contenuto)).Richiedente
            : aggiornamenti.Count > 0 ? SoggettoJson.Read(Compressione.Expand(aggiornamenti[^1].Contenuto)) : null;
        return soggetto is null ? null : (soggetto, aggiornamenti.Count);
    }
}
