using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Domande;

/// <summary>RicercaDomande: the ente's domande and drafts, page by page (AT-57, AT-58, AT-63, AT-64, ALAS-06, ALAS-63..65).</summary>
public sealed class SearchDomande
{
    private readonly InteropDbContextFactory contexts;
    private readonly FindDomande domande;

    internal SearchDomande(InteropDbContextFactory contexts, FindDomande domande)
    {
        this.contexts = contexts;
        this.domande = domande;
    }

    /// <summary>A page of what the ente has that fits; drafts only while they can be resumed.</summary>
    public async Task<DomandeTrovate> FindAsync(string ente, RicercaDiDomande ricerca, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var indicizzate = await IndiceRow.FinoAsync(context, IndiceRow.Domande, ct).ConfigureAwait(false);
        var voci = VociDellaRicerca.Of(context, ente, ricerca, indicizzate);
        var totale = await voci.LongCountAsync(ct).ConfigureAwait(false);
        var numeri = await Order(voci, ricerca.Ordine)
            .Skip((ricerca.Pagina - 1) * ricerca.Dimensione)
            .Take(ricerca.Dimensione)
            .Select(v => v.NumeroDomanda)
            .ToListAsync(ct).ConfigureAwait(false);

        if (numeri.Count == 0)
        {
            return new([], totale);
        }

        var bozze = await context.Bozze.AsNoTracking().Where(b => numeri.Contains(b.NumeroDomanda) && b.Stato == StatoDomanda.Bozza)
            .Select(b => new DomandaInElenco
            {
                NumeroDomanda = b.NumeroDomanda,
                CodicePrestazione = b.Prestazione,
                Richiedente = new CodiceFiscale(b.Richiedente),
                CodiceUfficio = b.CodiceUfficio,
                UltimaVariazione = b.UltimaVariazione,
                Stato = b.Stato,
                Versione = 1,
                NumeroPratica = b.NumeroPratica,
                Azioni = new[] { new AzioneRichiesta(AzioniRichieste.CompletaBozza, AzioniDelleDomande.CompletaBozza, b.Scadenza, null, null) },
            })
            .ToListAsync(ct).ConfigureAwait(false);
        var azioni = await AzioniDelleDomande.FindAsync(context, numeri, ct).ConfigureAwait(false);
        var presentate = await domande.FindManyAsync(ente, [.. numeri.Select(IdDomanda.Of)], ct).ConfigureAwait(false);
        var byNumero = presentate.Select(d => ToElenco(d, [.. azioni[d.NumeroDomanda]])).Concat(bozze).ToDictionary(d => d.NumeroDomanda);
        return new([.. numeri.Where(byNumero.ContainsKey).Select(n => byNumero[n])], totale);
    }

    private static IQueryable<VoceTrovata> Order(IQueryable<VoceTrovata> voci, OrdineDomande ordine) => ordine switch
    {
        OrdineDomande.PresentazioneCrescente => voci.OrderBy(v => v.Inizio).ThenBy(v => v.NumeroDomanda),
        OrdineDomande.VariazioneDecrescente => voci.OrderByDescending(v => v.UltimaVariazione).ThenByDescending(v => v.NumeroDomanda),
        _ => voci.OrderByDescending(v => v.Inizio).ThenByDescending(v => v.NumeroDomanda),
    };

    private static DomandaInElenco ToElenco(DomandaRegistrata domanda, IReadOnlyList<AzioneRichiesta> azioni) => new()
    {
        NumeroDomanda = domanda.NumeroDomanda,
        CodicePrestazione = domanda.CodicePrestazione,
        Richiedente = domanda.Richiedente,
        CodiceUfficio = domanda.CodiceUfficio,
        Presentazione = domanda.Presentazione,
        UltimaVariazione = domanda.UltimaVariazione,
        Stato = domanda.Stato,
        Versione = domanda.Versione,
        NumeroProtocollo = domanda.NumeroProtocollo,
        NumeroPratica = domanda.NumeroPratica,
        Azioni = azioni,
    };
}

/// <summary>The order of what was found; equal ones by number.</summary>
public enum OrdineDomande
{
    PresentazioneDecrescente,
    PresentazioneCrescente,
    VariazioneDecrescente,
}

/// <summary>What is looked for: all that is given must hold.</summary>
public sealed record RicercaDiDomande
{
    /// <summary>Code of the prestazione.</summary>
    public string? Prestazione { get; init; }

    /// <summary>Empty for any.</summary>
    public IReadOnlyCollection<StatoDomanda> Stati { get; init; } = [];

    public DateOnly? PresentataDa { get; init; }

    /// <summary>Day included.</summary>
    public DateOnly? PresentataA { get; init; }

    /// <summary>Of the applicant, or of a minor.</summary>
    public CodiceFiscale? CodiceFiscale { get; init; }

    public long? NumeroDomanda { get; init; }

    public string? NumeroPratica { get; init; }

    /// <summary>From 1.</summary>
    public int Pagina { get; init; } = 1;

    public int Dimensione { get; init; } = 50;

    public OrdineDomande Ordine { get; init; }

    /// <summary>Instant of the call: an expired draft is not found.</summary>
    public required DateTimeOffset Adesso { get; init; }

    /// <summary>What came later is left out, so that the pages do not move.</summary>
    public required DateTimeOffset Fino { get; init; }
}

/// <param name="Totale">Of all pages.</param>
public sealed record DomandeTrovate(IReadOnlyList<DomandaInElenco> Domande, long Totale);

/// <summary>A domanda or a draft in a list.</summary>
public sealed record DomandaInElenco
{
    public required long NumeroDomanda { get; init; }

    public string IdDomanda => Domande.IdDomanda.Of(NumeroDomanda);

    public required string CodicePrestazione { get; init; }

    public required CodiceFiscale Richiedente { get; init; }

    public required string CodiceUfficio { get; init; }

    /// <summary>Null while it is a draft.</summary>
    public DateTimeOffset? Presentazione { get; init; }

    public required DateTimeOffset UltimaVariazione { get; init; }

    public required StatoDomanda Stato { get; init; }

    public required int Versione { get; init; }

    public string? NumeroProtocollo { get; init; }

    public string? NumeroPratica { get; init; }

    public required IReadOnlyList<AzioneRichiesta> Azioni { get; init; }
}
