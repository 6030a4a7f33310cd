using System.Diagnostics;
using System.Globalization;
using Inps.Interop.Engine;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Indici;
using Inps.Interop.Engine.Traffico;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Benchmarks;

/// <summary>
/// The console's searches over a month of calls: by every field and by several, the first page and a deep one, each with the plan of its statements; pages that
/// do not move while calls come; and the overview. A SQLite database as the gateway makes it.
/// </summary>
internal sealed class ConsoleBenchmark(ServiceProvider engine, TrafficSeed seed, int calls, string file) : IDisposable
{
    private const int PerPagina = 50;
    private const int Times = 7;
    private readonly SearchTraffico search = engine.GetRequiredService<SearchTraffico>();
    private readonly Istruzioni istruzioni = new(file, "\"IndiceTraffico\"", "\"Transazioni\"", "\"Statistiche");
    private readonly SortedDictionary<string, List<string>> plans = new(StringComparer.Ordinal);

    public static async Task<int> RunAsync(int calls)
    {
        var folder = Directory.CreateTempSubdirectory("inps-interop-console-").FullName;
        try
        {
            var file = Path.Combine(folder, "console.db");
            var end = TimeProvider.System.GetUtcNow().AddMinutes(-2);
            var clock = Stopwatch.StartNew();
            await using (var first = Engine(file))
            {
                await first.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
                new TrafficSeed(calls, end, first.GetRequiredService<ImprontaCodiceFiscale>()).Write(first.GetRequiredService<BatchStoreFactory>().Open(), $"Data Source={file}");
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{calls} calls of {TrafficSeed.Enti} enti in 30 days, {new FileInfo(file).Length / 1_000_000} MB, made in {clock.Elapsed.TotalSeconds:0} s"));
            await using var engine = Engine(file);
            await engine.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
            using var benchmark = new ConsoleBenchmark(engine, new TrafficSeed(calls, end, engine.GetRequiredService<ImprontaCodiceFiscale>()), calls, file);
            return await benchmark.RunAsync();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => istruzioni.Dispose();

    private static ServiceProvider Engine(string file) => new ServiceCollection().AddInpsInteropEngine(new ConfigurationBuilder().AddInMemoryCollection(
        [new("Database:ConnectionString", $"Data Source={file}")]).Build()).BuildServiceProvider();

    private async Task<int> RunAsync()
    {
        Console.WriteLine($"{"search",-44} {"first page",12} {"three quarters down",20}   ms, median of {Times}; rows of the page");
        foreach (var (name, ricerca) in Searches())
        {
            var (first, firstRows) = await MeasureAsync(name, ricerca, null);
            var (deep, deepRows) = await MeasureAsync(name, ricerca, seed.Call(calls / 4).IdTransazione);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {first,7:0.0} {firstRows,4} {deep,15:0.0} {deepRows,4}"));
        }

        await OverviewAsync();
        var stable = await PagesAsync();
        var scans = 0;
        Console.WriteLine("plans of the statements, and the searches that send them:");
        foreach (var (plan, names) in plans)
        {
            scans += plan.Contains("SCAN ", StringComparison.Ordinal) ? 1 : 0;
            Console.WriteLine($"  {string.Join(", ", names)}\n{plan}");
        }

        Console.WriteLine($"{(scans == 0 ? "no table is read from end to end" : $"{scans} statements read a table from end to end")}; pages {(stable ? "stable" : "NOT STABLE")}");
        return stable && scans == 0 ? 0 : 1;
    }

    /// <summary>Every field with a value that many calls have or few, and fields together.</summary>
    private IEnumerable<(string Name, RicercaTraffico Ricerca)> Searches()
    {
        var call = Enumerable.Range(calls / 8, calls / 8).Select(seed.Call).First(c => c.NumeroDomanda is not null);
        var fault = Enumerable.Range(calls / 8, calls / 8).Select(seed.Call).First(c => c.Guasto is not null);
        yield return ("(nothing)", new());
        yield return ("Dal, Al: a day", new() { Dal = call.Istante.AddDays(-1), Al = call.Istante });
        yield return ("Ente: two calls in five", new() { Ente = "PAT901" });
        yield return ("Ente: one call in 67", new() { Ente = "PAT920" });
        yield return ("Certificato", new() { Certificato = Convert.ToHexString(call.Certificato!) });
        yield return ("Ip", new() { Ip = call.Ip });
        yield return ("Servizio", new() { Servizio = "GestioneDomande" });
        yield return ("Operazione", new() { Operazione = "StatoDomanda" });
        yield return ("UserId", new() { UserId = call.UserId });
        yield return ("CodiceUfficio", new() { CodiceUfficio = call.CodiceUfficio });
        yield return ("IdMessaggio", new() { IdMessaggio = call.IdMessaggio });
        yield return ("NumeroPratica", new() { NumeroPratica = call.NumeroPratica });
        yield return ("NumeroDomanda", new() { NumeroDomanda = call.NumeroDomanda });
        yield return ("NumeroProtocollo", new() { NumeroProtocollo = call.NumeroProtocollo });
        yield return ("CodiceFiscale", new() { ImprontaCodiceFiscale = seed.ImprontaOf(4711) });
        yield return ("Esito", new() { Esito = "RichiestaInvalida" });
        yield return ("Esito: faults", new() { Esito = EsitoChiamata.Guasto });
        yield return ("Codice", new() { Codice = fault.Codici });
        yield return ("Testo: words of every fault", new() { Testo = "schema pubblicato" });
        yield return ("Testo: a rare word among them", new() { Testo = "schema campo7" });
        yield return ("Ente, Esito", new() { Ente = "PAT901", Esito = "RichiestaInvalida" });
        yield return ("Ente, Operazione, Esito, a week", new() { Ente = "PAT901", Operazione = "PresentaDomanda", Esito = "Ok", Dal = call.Istante.AddDays(-7), Al = call.Istante });
        yield return ("UserId, Codice", new() { UserId = fault.UserId, Codice = fault.Codici });
        yield return ("Servizio, Operazione: common, never together", new() { Servizio = "GestioneDomande", Operazione = "PresentaDomanda" });
        yield return ("IdMessaggio that nobody sent", new() { IdMessaggio = "MSG-NESSUNO" });
    }

    private async Task<(double Milliseconds, int Rows)> MeasureAsync(string name, RicercaTraffico ricerca, Guid? prima)
    {
        istruzioni.Clear();
        var rows = (await search.FindAsync(ricerca, prima, PerPagina, CancellationToken.None)).Chiamate.Count;
        Explain(name);
        return (await MedianAsync(() => search.FindAsync(ricerca, prima, PerPagina, CancellationToken.None)), rows);
    }

    private async Task OverviewAsync()
    {
        var andamento = engine.GetRequiredService<ReadAndamento>();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var ore in new[] { 1, 6, 24, 168, 720 })
        {
            var name = $"overview of {ore} hours";
            istruzioni.Clear();
            var read = await andamento.FindAsync(now.AddHours(-ore), now, 60, CancellationToken.None);
            Explain(name);
            var median = await MedianAsync(() => andamento.FindAsync(now.AddHours(-ore), now, 60, CancellationToken.None));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {median,7:0.0}      {read.Barre.Sum(barra => barra.Esiti.Values.Sum())} calls"));
        }
    }

    /// <summary>Forty pages while calls come: they are the calls of the seed, each once, in their order.</summary>
    private async Task<bool> PagesAsync()
    {
        var (ricerca, seen, clock) = (new RicercaTraffico { Ente = "PAT901", Esito = "RichiestaInvalida" }, new List<Guid>(), Stopwatch.StartNew());
        Guid? prima = null;
        using var store = engine.GetRequiredService<BatchStoreFactory>().Open();
        for (var page = 0; page < 40 && (page == 0 || prima is not null); page++)
        {
            var pagina = await search.FindAsync(ricerca, prima, PerPagina, CancellationToken.None);
            seen.AddRange(pagina.Chiamate.Select(c => c.IdTransazione));
            prima = pagina.Seguente;
            var rows = new BatchRows();
            rows.Transazioni.Add(seed.Call(0) with { IdTransazione = Guid.CreateVersion7(), Esito = Inps.Interop.Prestazioni.Comune.Esito.RichiestaInvalida, Ente = "PAT901" });
            store.Begin();
            store.Insert(rows);
            store.Commit();
        }

        var expected = Enumerable.Range(1, calls).Select(n => seed.Call(calls - n)).Where(c => c is { Ente: "PAT901", Esito: Inps.Interop.Prestazioni.Comune.Esito.RichiestaInvalida })
            .Take(seen.Count).Select(c => c.IdTransazione);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"Ente, Esito: 40 pages, a call after each",-44} {clock.Elapsed.TotalMilliseconds / 40,7:0.0}      a page"));
        return seen.Count > PerPagina && expected.SequenceEqual(seen);
    }

    private void Explain(string name)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        foreach (var (sql, parameters) in istruzioni.All)
        {
            var plan = string.Join('\n', PianoDiEsecuzione.Of(connection, sql, parameters)
                .Select(step => "    " + (step.StartsWith("SCAN", StringComparison.Ordinal) && !PianoDiEsecuzione.IsScanOfATable(sql, step) ? step.Replace("SCAN", "WALK", StringComparison.Ordinal) : step)));
            var names = plans.TryGetValue(plan, out var known) ? known : plans[plan] = [];
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }
    }

    private static async Task<double> MedianAsync(Func<Task> work)
    {
        var times = new double[Times];
        for (var i = 0; i < Times; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            await work();
            times[i] = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Times / 2];
    }
}
