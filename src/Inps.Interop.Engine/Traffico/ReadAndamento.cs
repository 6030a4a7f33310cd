using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Traffico;

/// <summary>How the calls of a time went, out of the statistics that are kept beside the index.</summary>
public sealed class ReadAndamento
{
    private readonly InteropDbContextFactory contexts;

    internal ReadAndamento(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>Length of the shortest bar of a chart.</summary>
    public static TimeSpan Periodo => TimeSpan.FromMinutes(FillTraffico.MinutiPerPeriodo);

    /// <param name="barre">Points of the throughput, at most.</param>
    public async Task<Andamento> FindAsync(DateTimeOffset dal, DateTimeOffset al, int barre, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var (primo, ultimo) = (PeriodoOf(dal), PeriodoOf(al));
        var passo = Math.Max(1, (ultimo - primo + barre) / barre);
        var righe = await context.Statistiche.AsNoTracking().Where(s => s.Periodo >= primo && s.Periodo <= ultimo)
            .GroupBy(s => new { Barra = (s.Periodo - primo) / passo, s.Servizio, s.Operazione, s.Esito, s.Fascia })
            .Select(g => new { g.Key.Barra, g.Key.Servizio, g.Key.Operazione, g.Key.Esito, g.Key.Fascia, Chiamate = g.Sum(s => s.Chiamate) })
            .ToListAsync(ct).ConfigureAwait(false);
        var codici = await context.StatisticheCodici.AsNoTracking().Where(s => s.Periodo >= primo && s.Periodo <= ultimo)
            .GroupBy(s => new { s.Ente, s.Codice }).Select(g => new { g.Key.Ente, g.Key.Codice, Chiamate = g.Sum(s => s.Chiamate) })
            .OrderByDescending(c => c.Chiamate).Take(20).ToListAsync(ct).ConfigureAwait(false);
        return new Andamento
        {
            Fino = DateTimeOffset.FromUnixTimeMilliseconds(await IndiceRow.FinoAsync(context, IndiceRow.Traffico, ct).ConfigureAwait(false)),
            Passo = Periodo * passo,
            Barre =
            [
                .. Enumerable.Range(0, (int)((ultimo - primo) / passo) + 1).GroupJoin(
                    righe, barra => barra, riga => (int)riga.Barra,
                    (barra, sue) => new BarraAndamento(
                        InstantOf(primo + (barra * passo)),
                        sue.GroupBy(riga => riga.Esito).ToDictionary(esito => NameOf(esito.Key), esito => (long)esito.Sum(riga => riga.Chiamate)))),
            ],
            Operazioni =
            [
                .. righe.GroupBy(riga => (riga.Servizio, riga.Operazione))
                    .Select(gruppo => LatenzaOperazione.Of(
                        gruppo.Key.Servizio, gruppo.Key.Operazione, gruppo.Where(riga => riga.Esito < 0).Sum(riga => (long)riga.Chiamate), gruppo.GroupBy(riga => riga.Fascia).Select(fascia => (fascia.Key, fascia.Sum(riga => (long)riga.Chiamate)))))
                    .OrderByDescending(operazione => operazione.Chiamate),
            ],
            Codici = [.. codici.Select(codice => new CodiceFrequente(codice.Ente, codice.Codice, codice.Chiamate))],
        };
    }

    private static string NameOf(int esito) => EsitoChiamata.NameOf(esito < 0 ? null : (Esito)esito);

    private static long PeriodoOf(DateTimeOffset istante) => istante.ToUnixTimeMilliseconds() / (long)Periodo.TotalMilliseconds;

    private static DateTimeOffset InstantOf(long periodo) => DateTimeOffset.FromUnixTimeMilliseconds(periodo * (long)Periodo.TotalMilliseconds);
}

/// <summary>How the calls of a time went.</summary>
public sealed record Andamento
{
    /// <summary>Calls after this one are not counted yet.</summary>
    public required DateTimeOffset Fino { get; init; }

    /// <summary>Length of a bar.</summary>
    public required TimeSpan Passo { get; init; }

    /// <summary>In the order of time, empty ones too.</summary>
    public required IReadOnlyList<BarraAndamento> Barre { get; init; }

    /// <summary>The most called first.</summary>
    public required IReadOnlyList<LatenzaOperazione> Operazioni { get; init; }

    /// <summary>The most frequent first.</summary>
    public required IReadOnlyList<CodiceFrequente> Codici { get; init; }
}

/// <summary>The calls that began in a stretch of time, by the name of their outcome.</summary>
public sealed record BarraAndamento(DateTimeOffset Dal, IReadOnlyDictionary<string, long> Esiti);

/// <summary>How often an ente met a code; the ente is empty where it was not recognised.</summary>
public sealed record CodiceFrequente(string Ente, string Codice, long Chiamate);

/// <summary>How long the calls of an operation took, in milliseconds, to a fifth.</summary>
public sealed record LatenzaOperazione(string Servizio, string Operazione, long Chiamate, long Guasti, double P50, double P95, double P99)
{
    internal static LatenzaOperazione Of(string servizio, string operazione, long guasti, IEnumerable<(int Fascia, long Chiamate)> fasce)
    {
        var ordinate = fasce.OrderBy(f => f.Fascia).ToList();
        var totale = ordinate.Sum(f => f.Chiamate);
        return new(servizio, operazione, totale, guasti, Percentile(0.5), Percentile(0.95), Percentile(0.99));

        double Percentile(double quota)
        {
            var seen = 0L;
            foreach (var (fascia, chiamate) in ordinate)
            {
                seen += chiamate;
                if (seen >= quota * totale)
                {
                    return DurateChiamata.Fine(fascia);
                }
            }

            return 0;
        }
    }
}
