using Inps.Interop.Engine.Registrazione;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Engine.Store.Sqlite;

/// <summary>The writer's connection to SQLite: BEGIN IMMEDIATE takes the file's one write lock, statements are prepared once. The inserts stand in <c>SqliteBatchStore.Insert.cs</c>.</summary>
internal sealed partial class SqliteBatchStore : IBatchStore
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteStatement> statements = [];
    private readonly Func<SqliteConnection, InteropDbContext> createChanges;
    private InteropDbContext? changes;
    private bool open;

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public SqliteBatchStore(
        string connectionString, int attesaSecondi, int cacheKiB, int checkpointPages, Func<SqliteConnection, InteropDbContext> createChanges)
    {
        this.createChanges = createChanges;

        // Not from the pool: this connection keeps its statements, cache and pragmas for itself.
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        SqlitePragmas.Apply(connection, SqlitePragmas.Sql(attesaSecondi, cacheKiB));
        SqlitePragmas.Apply(connection, $"PRAGMA wal_autocheckpoint={checkpointPages};");
    }

    public void Begin()
    {
        Statement("BEGIN IMMEDIATE").Run();
        open = true;
    }

    public InteropDbContext Changes() => changes ??= createChanges(connection);

    public IReadOnlyList<ContatoreRow> ReadContatori()
    {
        var rows = new List<ContatoreRow>();
        var select = Statement(SqliteSql.SelectContatori);
        while (select.Step())
        {
            rows.Add(new ContatoreRow
            {
                Nome = select.Text(0),
                Ultimo = select.Long(1),
                Istante = DateTimeOffset.FromUnixTimeMilliseconds(select.Long(2)),
                Impronta = select.Blob(3),
            });
        }

        return rows;
    }

    public IReadOnlyList<RegistrazioneRow> FindRegistrazioni(IReadOnlyCollection<ChiaveIdempotenza> chiavi)
    {
        var rows = new List<RegistrazioneRow>();
        var select = Statement(SqliteSql.SelectRegistrazione);
        foreach (var chiave in chiavi)
        {
            select.Bind(1, chiave.IdMessaggio);
            select.Bind(2, chiave.Ente);
            select.Bind(3, chiave.Servizio);
            select.Bind(4, chiave.Operazione);
            while (select.Step())
            {
                rows.Add(new RegistrazioneRow
                {
                    IdMessaggio = chiave.IdMessaggio,
                    Ente = chiave.Ente,
                    Servizio = chiave.Servizio,
                    Operazione = chiave.Operazione,
                    Impronta = select.Blob(0)!,
                    NumeroDomanda = select.Long(1),
                    Stato = (Prestazioni.CicloDiVita.StatoDomanda)select.Long(2),
                    Istante = DateTimeOffset.FromUnixTimeMilliseconds(select.Long(3)),
                    Avvisi = select.Blob(4),
                    NonVerificate = select.TextOrNull(5),
                });
            }
        }

        return rows;
    }

    public IReadOnlyList<MinoreAttivo> FindMinoriAttivi(IReadOnlyCollection<string> codiciFiscali)
    {
        var found = new List<MinoreAttivo>();
        var select = Statement(SqliteSql.SelectMinoriAttivi);
        foreach (var codiceFiscale in codiciFiscali)
        {
            select.Bind(1, codiceFiscale);
            while (select.Step())
            {
                found.Add(new MinoreAttivo(codiceFiscale, select.Text(0), select.Long(1), select.Text(2), select.Text(3)));
            }
        }

        return found;
    }

    public IReadOnlyList<RichiedenteAttivo> FindRichiedentiAttivi(IReadOnlyCollection<string> codiciFiscali)
    {
        var found = new List<RichiedenteAttivo>();
        var select = Statement(SqliteSql.SelectRichiedentiAttivi);
        foreach (var codiceFiscale in codiciFiscali)
        {
            select.Bind(1, codiceFiscale);
            while (select.Step())
            {
                found.Add(new RichiedenteAttivo(
                    codiceFiscale,
                    select.Long(0),
                    select.Text(1),
                    select.Text(2),
                    (Prestazioni.CicloDiVita.StatoDomanda)select.Long(3),
                    DateTimeOffset.FromUnixTimeMilliseconds(select.Long(4)),
                    select.TextOrNull(5)));
            }
        }

        return found;
    }

    public void Insert(BatchRows rows)
    {
        rows.Domande.ForEach(Insert);
        rows.Minori.ForEach(Insert);
        rows.Richiedenti.ForEach(Insert);
        rows.Protocolli.ForEach(Insert);
        rows.InCoda.ForEach(Insert);
        rows.Registrazioni.ForEach(Insert);
        rows.Transazioni.ForEach(Insert);
        rows.LottoEsiti.ForEach(Insert);
    }

    public void SaveContatori(IReadOnlyCollection<ContatoreRow> changed)
    {
        var upsert = Statement(SqliteSql.UpsertContatore);
        foreach (var row in changed)
        {
            upsert.Bind(1, row.Nome);
            upsert.Bind(2, row.Ultimo);
            upsert.Bind(3, row.Istante);
            upsert.Bind(4, row.Impronta);
            upsert.Run();
        }
    }

    public void Commit()
    {
        Statement("COMMIT").Run();
        open = false;
    }

    public void Rollback()
    {
        if (open)
        {
            open = false;
            Statement("ROLLBACK").Run();
        }
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        changes?.Dispose();
        connection.Dispose();
    }

    private void Insert(LottoEsitoRow row)
    {
        var insert = Statement(SqliteSql.InsertLottoEsito);
        insert.Bind(1, row.NumeroLotto);
        insert.Bind(2, row.Posizione);
        insert.Bind(3, row.IdMessaggio);
        insert.Bind(4, (long)row.Esito);
        insert.Bind(5, row.NumeroDomanda);
        insert.Bind(6, row.Duplicato ? 1 : 0);
        insert.Bind(7, row.Segnalazioni);
        insert.Run();
    }

    private SqliteStatement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(connection, sql);
            statements.Add(sql, statement);
        }

        return statement;
    }
}
