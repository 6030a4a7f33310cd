using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Eventi;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Indici;

/// <summary>No read that an ente can ask for goes through a large table from end to end: shown by the plans of the statements that are really sent.</summary>
public class PianiDiLetturaTests
{
    private static readonly DateTimeOffset Dopo = Istante.AddYears(10);
    private static readonly DateOnly Giorno = DateOnly.FromDateTime(Istante.DateTime);

    private static readonly RicercaDiDomande Tutte = new() { Adesso = Dopo, Fino = Dopo };

    private static readonly Dictionary<string, RicercaDiDomande> Ricerche = new()
    {
        ["everything"] = Tutte,
        ["Prestazione"] = Tutte with { Prestazione = "AT" },
        ["StatoDomanda"] = Tutte with { Stati = [StatoDomanda.Protocollata] },
        ["several StatoDomanda"] = Tutte with { Stati = [StatoDomanda.Protocollata, StatoDomanda.Accolta] },
        ["PresentataDa"] = Tutte with { PresentataDa = Giorno },
        ["PresentataA"] = Tutte with { PresentataA = Giorno },
        ["days"] = Tutte with { PresentataDa = Giorno, PresentataA = Giorno },
        ["CodiceFiscale"] = Tutte with { CodiceFiscale = new CodiceFiscale("BNCLRA85M41F205C") },
        ["NumeroDomanda"] = Tutte with { NumeroDomanda = 1 },
        ["NumeroPratica"] = Tutte with { NumeroPratica = "PR-2026/15" },
        ["all together"] = new()
        {
            Prestazione = "AT",
            Stati = [StatoDomanda.Protocollata],
            PresentataDa = Giorno,
            PresentataA = Giorno,
            CodiceFiscale = new CodiceFiscale("BNCLRA85M41F205C"),
            NumeroDomanda = 1,
            NumeroPratica = "PR-2026/15",
            Adesso = Dopo,
            Fino = Dopo,
        },
        ["oldest first"] = Tutte with { Ordine = OrdineDomande.PresentazioneCrescente },
        ["last changed first"] = Tutte with { Ordine = OrdineDomande.VariazioneDecrescente },
        ["a later page"] = Tutte with { Pagina = 2, Dimensione = 1 },
    };

    public static TheoryData<string> Filters => [.. Ricerche.Keys];

    [Theory, MemberData(nameof(Filters))]
    public Task RicercaDomande_ScansNothing(string filtro) =>
        ScansNothing(motore => motore.Get<SearchDomande>().FindAsync("PAT901", Ricerche[filtro], CancellationToken.None));

    [Fact]
    public Task Riconcilia_ScansNothing() =>
        ScansNothing(motore => motore.Get<Reconcile>().FindAsync("PAT901", DateTimeOffset.UnixEpoch, Dopo, 1, 100, CancellationToken.None));

    [Fact]
    public Task Diagnosi_ScansNothing() => ScansNothing(async motore =>
    {
        await motore.Get<Diagnose>().FindAsync("PAT901", "MSG-0001", CancellationToken.None);
        await motore.Get<Diagnose>().FindAsync("PAT901", Guid.CreateVersion7(), CancellationToken.None);
        await motore.Get<FindLotti>().FindElementiAsync("PAT901", "MSG-0001", CancellationToken.None);
    });

    [Fact]
    public Task NuoviEventi_ScansNothing() => ScansNothing(async motore =>
    {
        var letti = await motore.Get<FindEventi>().FindAsync("PAT901", null, 100, null, CancellationToken.None);
        await motore.Get<FindEventi>().FindAsync("PAT901", letti.UltimoCursore, 100, letti.UltimoCursore, CancellationToken.None);
    });

    [Fact]
    public Task StatoDomandaAndDettaglio_ScanNothing() => ScansNothing(async motore =>
    {
        var domande = motore.Get<FindDomande>();
        var registrata = (await domande.FindManyAsync("PAT901", ["DOM00000000000000001", "DOM00000000000000002"], CancellationToken.None))[0];
        await domande.FindAsync("PAT901", RiferimentoDomanda.ByNumeroProtocollo(registrata.NumeroProtocollo!), CancellationToken.None);
        await motore.Get<FindComplementi>().FindAzioniAsync([1, 2], CancellationToken.None);
        await motore.Get<FindComplementi>().FindAsync(1, CancellationToken.None);
        await motore.Get<FindDocumenti>().FindAsync("PAT901", "DOM00000000000000001", CancellationToken.None);
    });

    [Fact]
    public async Task PlanOfAReadWithoutIndex_IsCaught()
    {
        await using var motore = await StartAsync("Sqlite");
        await using var connection = new SqliteConnection(motore.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);

        const string Sql = """SELECT count(*) FROM "Domande" AS "d" WHERE "d"."NumeroPratica" = 'X'""";
        Piano(connection, Sql, []).Should().ContainSingle(step => IsScanOfATable(Sql, step));
    }

    /// <summary>Runs reads once with everything in the tail and once with a filled index, and asks SQLite how each statement was done.</summary>
    private static async Task ScansNothing(Func<MotoreDiProva, Task> read)
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await SubmitTests.Registered(motore, Of("MSG-0002"));
        await using var connection = new SqliteConnection(motore.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        using var letture = new Letture(connection.DataSource);

        await read(motore);
        await FillIndiciTests.FillAsync(motore);
        letture.Clear();
        await read(motore);

        letture.All.Should().NotBeEmpty();
        foreach (var (sql, parameters) in letture.All)
        {
            Piano(connection, sql, parameters).Where(step => IsScanOfATable(sql, step)).Should().BeEmpty("the statement is {0}", sql);
        }
    }

    /// <summary>A scan of what a part of the statement gives is none of a table.</summary>
    private static bool IsScanOfATable(string sql, string step) =>
        step.Split(' ') is ["SCAN", var alias, ..] && Regex.IsMatch(sql, $"(FROM|JOIN) \"\\w+\" AS \"{Regex.Escape(alias)}\"");

    private static List<string> Piano(SqliteConnection connection, string sql, IReadOnlyList<SqliteParameter> parameters)
    {
        using var explain = connection.CreateCommand();
#pragma warning disable CA2100 // A statement of the engine.
        explain.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        }

        using var reader = explain.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    /// <summary>The statements that EF sends to one database.</summary>
    private sealed class Letture : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string database;
        private readonly ConcurrentQueue<(string Sql, IReadOnlyList<SqliteParameter> Parameters)> all = [];
        private readonly List<IDisposable> subscriptions = [];

        public Letture(string database)
        {
            this.database = database;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public IReadOnlyCollection<(string Sql, IReadOnlyList<SqliteParameter> Parameters)> All => all;

        public void Clear() => all.Clear();

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == Microsoft.EntityFrameworkCore.DbLoggerCategory.Name)
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Value: CommandEventData { Command: { Connection.DataSource: { } source } command } } && value.Key == RelationalEventId.CommandExecuting.Name
                && source == database && command.CommandText.Contains("SELECT", StringComparison.Ordinal))
            {
                all.Enqueue((command.CommandText, [.. command.Parameters.Cast<SqliteParameter>()]));
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(s => s.Dispose());
    }
}
