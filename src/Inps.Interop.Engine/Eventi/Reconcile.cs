using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Eventi;

/// <summary>Riconcilia: everything that the ente sent and that was registered between two instants, with what became of it.</summary>
public sealed class Reconcile
{
    private readonly InteropDbContextFactory contexts;
    private readonly FindDomande domande;

    internal Reconcile(InteropDbContextFactory contexts, FindDomande domande)
    {
        this.contexts = contexts;
        this.domande = domande;
    }

    /// <param name="da">Included.</param>
    /// <param name="a">Not included.</param>
    /// <param name="pagina">From 1.</param>
    public async Task<MessaggiRegistrati> FindAsync(string ente, DateTimeOffset da, DateTimeOffset a, int pagina, int dimensione, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var indicizzate = await IndiceRow.FinoAsync(context, IndiceRow.Domande, ct).ConfigureAwait(false);
        var voci = Voci(context, ente, da, a, indicizzate);
        var totale = await voci.LongCountAsync(ct).ConfigureAwait(false);
        var page = await voci.OrderBy(v => v.Istante).ThenBy(v => v.IdMessaggio).ThenBy(v => v.Presentata).ThenBy(v => v.Servizio).ThenBy(v => v.Operazione)
            .Skip((pagina - 1) * dimensione).Take(dimensione).ToListAsync(ct).ConfigureAwait(false);
        var found = await CompleteAsync(context, ente, page, ct).ConfigureAwait(false);
        var ids = found.Where(v => v.NumeroDomanda is not null).Select(v => IdDomanda.Of(v.NumeroDomanda!.Value)).Distinct().ToArray();
        var byNumero = (await domande.FindManyAsync(ente, ids, ct).ConfigureAwait(false)).ToDictionary(d => d.NumeroDomanda);
        return new(
            [
                .. found.Select(v => new MessaggioRegistrato(
                    v.IdMessaggio,
                    v.Servizio,
                    v.Operazione,
                    v.Istante,
                    v.Impronta,
                    v.NumeroDomanda,
                    v.NumeroDomanda is { } numero ? IdDomanda.Of(numero) : null,
                    byNumero.GetValueOrDefault(v.NumeroDomanda ?? 0))),
            ],
            totale,
            AltriDisponibili: (long)pagina * dimensione < totale);
    }

    /// <summary>The presentations, from the index as far as it is filled and behind it from the domande; and the writes on existing things.</summary>
    private static IQueryable<Voce> Voci(InteropDbContext context, string ente, DateTimeOffset da, DateTimeOffset a, long indicizzate)
    {
        var indice = context.IndiceDomande.AsNoTracking()
            .Where(d => d.Ente == ente && d.NumeroDomanda <= indicizzate && d.Registrazione >= da && d.Registrazione < a)
            .Select(d => new Voce { IdMessaggio = d.IdMessaggio, Presentata = d.NumeroDomanda, Servizio = "", Operazione = "", Istante = d.Registrazione, NumeroDomanda = d.NumeroDomanda });
        var coda = context.Domande.AsNoTracking()
            .Where(d => d.Ente == ente && d.NumeroDomanda > indicizzate && d.Registrazione >= da && d.Registrazione < a)
            .Select(d => new Voce { IdMessaggio = d.IdMessaggio, Presentata = d.NumeroDomanda, Servizio = "", Operazione = "", Istante = d.Registrazione, NumeroDomanda = d.NumeroDomanda });
        var variazioni = context.Variazioni.AsNoTracking().Where(v => v.Ente == ente && v.Istante >= da && v.Istante < a)
            .Select(v => new Voce { IdMessaggio = v.IdMessaggio, Presentata = 0, Servizio = v.Servizio, Operazione = v.Operazione, Istante = v.Istante, NumeroDomanda = v.NumeroDomanda });
        return indice.Concat(coda).Concat(variazioni);
    }

    /// <summary>The digests of a page, and the services of its presentations.</summary>
    private static async Task<List<Voce>> CompleteAsync(InteropDbContext context, string ente, List<Voce> page, CancellationToken ct)
    {
        var messaggi = page.Select(v => v.IdMessaggio).Distinct().ToArray();
        var registrazioni = await context.Registrazioni.AsNoTracking().Where(r => messaggi.Contains(r.IdMessaggio) && r.Ente == ente)
            .ToDictionaryAsync(r => r.NumeroDomanda, ct).ConfigureAwait(false);
        var variazioni = await context.Variazioni.AsNoTracking().Where(v => messaggi.Contains(v.IdMessaggio) && v.Ente == ente)
            .ToDictionaryAsync(v => (v.IdMessaggio, v.Servizio, v.Operazione), v => v.Impronta, ct).ConfigureAwait(false);
        return
        [
            .. page.Select(v => v.Presentata > 0 && registrazioni[v.Presentata] is var r
                ? v with { Servizio = r.Servizio, Operazione = r.Operazione, Impronta = r.Impronta }
                : v with { Impronta = variazioni[(v.IdMessaggio, v.Servizio, v.Operazione)] }),
        ];
    }

    private sealed record Voce
    {
        public required string IdMessaggio { get; init; }

        /// <summary>Number of the domanda that the message presented; 0 for any other.</summary>
        public long Presentata { get; init; }
        public required string Servizio { get; init; }
        public required string Operazione { get; init; }
        public DateTimeOffset Istante { get; init; }
        public byte[] Impronta { get; init; } = [];
        public long? NumeroDomanda { get; init; }
    }
}

/// <param name="Totale">Of all pages.</param>
public sealed record MessaggiRegistrati(IReadOnlyList<MessaggioRegistrato> Messaggi, long Totale, bool AltriDisponibili);

/// <summary>A message that was registered.</summary>
/// <param name="Impronta">SHA-256 by which a repeated message is recognised.</param>
/// <param name="Domanda">As it is now; null when the message is about none, or about a draft.</param>
public sealed record MessaggioRegistrato(
    string IdMessaggio, string Servizio, string Operazione, DateTimeOffset Istante, byte[] Impronta, long? NumeroDomanda, string? IdDomanda, DomandaRegistrata? Domanda);
