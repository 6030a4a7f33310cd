using System.Globalization;
using System.Text;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Indici;

/// <summary>A piece of the index of the traffic and of its statistics, both with the mark of how far they go.</summary>
internal sealed class FillTraffico(InteropDbContextFactory contexts, WriteVariazione write, TimeProvider clock)
{
    /// <summary>Length of a period of the statistics, in minutes.</summary>
    public const int MinutiPerPeriodo = 5;

    // SQL Server takes no more in one statement.
    private const int RighePerIstruzione = 900;

    /// <param name="arretrato">Does nothing before so many milliseconds are to be indexed.</param>
    /// <returns>True when there may be more.</returns>
    public async Task<bool> RunAsync(int massimo, double arretrato, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var da = await IndiceRow.FinoAsync(context, IndiceRow.Traffico, ct).ConfigureAwait(false);
        var limite = (clock.GetUtcNow() - ChiamateInRitardo.Distanza).ToUnixTimeMilliseconds();
        if (limite <= da || limite - da < arretrato)
        {
            return false;
        }

        // The whole millisecond of the last one.
        var (prima, fine) = (IstanteDiChiamata.First(da), IstanteDiChiamata.First(limite));
        var ultima = await SearchTraffico.Recenti(context, prima, fine)
            .OrderBy(t => t.IdTransazione).Skip(massimo - 1).Select(t => (Guid?)t.IdTransazione).FirstOrDefaultAsync(ct).ConfigureAwait(false);
        var a = ultima is { } id ? Math.Min(IstanteDiChiamata.Of(id) + 1, limite) : limite;
        var records = await SearchTraffico.Recenti(context, prima, IstanteDiChiamata.First(a)).Select(SenzaCorpi.Of).ToListAsync(ct).ConfigureAwait(false);
        await write.RunAsync(scrittura => Fill(scrittura.Db, da, a, records), ct).ConfigureAwait(false);
        return ultima is not null;
    }

    private static bool Fill(InteropDbContext db, long da, long a, List<RecordTraffico> records)
    {
        var indice = db.Indici.Find(IndiceRow.Traffico) ?? db.Indici.Add(new IndiceRow { Nome = IndiceRow.Traffico }).Entity;
        if (indice.Fino != da)
        {
            // Another instance was faster.
            return false;
        }

        indice.Fino = a;
        Count(db, records);

        // Late calls have committed their entries with their record.
        var ids = records.Select(r => r.IdTransazione).ToList();
        var primo = ids.Count == 0 ? Guid.Empty : ids.Min();
        var chiaviEnte = records.Select(r => VociTraffico.Chiave(CampoTraffico.Esito, EsitoChiamata.NameOf(r.Esito))).Distinct().ToList();
        var presenti = db.IndiceTraffico.AsNoTracking().Where(i => chiaviEnte.Contains(i.Chiave) && i.IdTransazione >= primo && ids.Contains(i.IdTransazione))
            .Select(i => i.IdTransazione).ToHashSet();
        foreach (var gruppo in records.Where(r => !presenti.Contains(r.IdTransazione)).SelectMany(r => VociTraffico.Of(r).Select(chiave => (chiave, r.IdTransazione))).Chunk(RighePerIstruzione))
        {
            Insert(db, gruppo);
        }

        return true;
    }

    /// <summary>Past the change tracker, as so many rows must be; what fails after it undoes the transaction.</summary>
    private static void Insert(InteropDbContext db, (long Chiave, Guid IdTransazione)[] voci)
    {
        var parameters = new List<object>();
        var known = new Dictionary<Guid, int>();
        var sql = new StringBuilder("""INSERT INTO "IndiceTraffico" ("Chiave", "IdTransazione") VALUES """);
        foreach (var (chiave, id) in voci)
        {
            if (!known.TryGetValue(id, out var parameter))
            {
                known[id] = parameter = parameters.Count;
                parameters.Add(FillIndici.Stored(db, id));
            }

            sql.Append(CultureInfo.InvariantCulture, $"({chiave},{{{parameter}}}),");
        }

        sql.Length--;
        db.Database.ExecuteSqlRaw(sql.ToString(), parameters);
    }

    private static void Count(InteropDbContext db, List<RecordTraffico> records)
    {
        var periodi = records.Select(PeriodoOf).Distinct().ToList();
        var statistiche = db.Statistiche.AsTracking().Where(s => periodi.Contains(s.Periodo)).ToDictionary(s => (s.Periodo, s.Servizio, s.Operazione, s.Esito, s.Fascia));
        var codici = db.StatisticheCodici.AsTracking().Where(s => periodi.Contains(s.Periodo)).ToDictionary(s => (s.Periodo, s.Ente, s.Codice));
        foreach (var record in records)
        {
            var key = (PeriodoOf(record), record.Servizio ?? "", record.Operazione ?? "", (int?)record.Esito ?? -1, DurateChiamata.Fascia(DurateChiamata.Totale(record.Tempi)));
            if (!statistiche.TryGetValue(key, out var statistica))
            {
                statistica = db.Statistiche.Add(new() { Periodo = key.Item1, Servizio = key.Item2, Operazione = key.Item3, Esito = key.Item4, Fascia = key.Item5 }).Entity;
                statistiche.Add(key, statistica);
            }

            statistica.Chiamate++;
            foreach (var codice in VociTraffico.Codici(record).Where(c => c.Length <= 40).Distinct())
            {
                var deiCodici = (key.Item1, record.Ente ?? "", codice);
                if (!codici.TryGetValue(deiCodici, out var riga))
                {
                    riga = db.StatisticheCodici.Add(new() { Periodo = deiCodici.Item1, Ente = deiCodici.Item2, Codice = codice }).Entity;
                    codici.Add(deiCodici, riga);
                }

                riga.Chiamate++;
            }
        }
    }

    private static long PeriodoOf(RecordTraffico record) => IstanteDiChiamata.Of(record.IdTransazione) / (MinutiPerPeriodo * 60_000);
}
