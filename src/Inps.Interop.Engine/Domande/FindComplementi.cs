using Inps.Interop.Engine.Eventi;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Domande;

/// <summary>What there is about domande besides their content (ALAS-57, AT-33, AT-34, AT-59, AT-64).</summary>
public sealed class FindComplementi
{
    private readonly InteropDbContextFactory contexts;

    internal FindComplementi(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>What the patronato has to do for each of the domande, which are its own.</summary>
    public async Task<ILookup<long, AzioneRichiesta>> FindAzioniAsync(IReadOnlyCollection<long> numeriDomanda, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await AzioniDelleDomande.FindAsync(context, numeriDomanda, ct).ConfigureAwait(false);
    }

    /// <summary>Everything about a domanda that <see cref="FindDomande"/> found for its ente.</summary>
    public async Task<ComplementiDellaDomanda> FindAsync(long numeroDomanda, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.Domande.AsNoTracking().SingleAsync(d => d.NumeroDomanda == numeroDomanda, ct).ConfigureAwait(false);
        var canali = await context.Canali.AsNoTracking().Where(c => c.NumeroDomanda == numeroDomanda).ToListAsync(ct).ConfigureAwait(false);
        var secondi = await context.SecondiGenitori.AsNoTracking().Where(s => s.NumeroDomanda == numeroDomanda).Select(s => s.CodiceFiscale)
            .ToListAsync(ct).ConfigureAwait(false);
        var riesami = await context.Riesami.AsNoTracking().Where(r => r.NumeroDomanda == numeroDomanda).OrderBy(r => r.NumeroRiesame).Select(r => r.NumeroRiesame)
            .ToListAsync(ct).ConfigureAwait(false);
        var computo = await context.Computi.AsNoTracking().SingleOrDefaultAsync(c => c.NumeroDomanda == numeroDomanda, ct).ConfigureAwait(false);
        return new(
            [.. (await AzioniDelleDomande.FindAsync(context, [numeroDomanda], ct).ConfigureAwait(false))[numeroDomanda]],
            FindPagamenti.Current(row, canali),
            Quote(row, secondi),
            [.. riesami.Select(numero => Identificativo.Of(Identificativo.Riesame, numero))],
            await StoriaEventi.OfAsync(context, row, ct).ConfigureAwait(false),
            computo?.ToComputo());
    }

    private static IReadOnlyList<QuotaDellaDomanda> Quote(DomandaRow row, List<string> completati)
    {
        var prestazione = Catalogo.FindByCodice(row.Prestazione) ?? throw new InvalidOperationException($"The prestazione {row.Prestazione} is not in the catalogue.");
        IReadOnlyList<CodiceFiscale> secondi = prestazione.Modifiche is null ? [] : prestazione.SecondiGenitori(prestazione.Deserialize(Compressione.Expand(row.Contenuto)));
        return secondi.Count == 0
            ? []
            :
            [
                new(CanaliDellaDomanda.Richiedente, StatoQuota.Completa),
                .. secondi.Select((codice, i) => new QuotaDellaDomanda(
                    CanaliDellaDomanda.Richiedente + 1 + i, completati.Contains(codice.InChiaro) ? StatoQuota.Completa : StatoQuota.DaCompletare)),
            ];
    }
}

/// <param name="Canali">The current ones, masked.</param>
/// <param name="Quote">Empty where the benefit is not divided.</param>
/// <param name="IdRiesami">The oldest first.</param>
/// <param name="Storia">Everything that happened, oldest first.</param>
/// <param name="Computo">For how many days it is due; null where it is not accepted, or not due for a number of them.</param>
public sealed record ComplementiDellaDomanda(
    IReadOnlyList<AzioneRichiesta> Azioni,
    IReadOnlyList<CanaleDellaQuota> Canali,
    IReadOnlyList<QuotaDellaDomanda> Quote,
    IReadOnlyList<string> IdRiesami,
    IReadOnlyList<Evento> Storia,
    ComputoGiornate? Computo);

/// <summary>Whether a quota of a divided benefit has its payment data.</summary>
/// <param name="Quota">1 the applicant's, then the other parents'.</param>
public sealed record QuotaDellaDomanda(int Quota, StatoQuota Stato);
