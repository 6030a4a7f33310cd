using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Engine.Store.Sqlite;

/// <summary>The writer's connection to SQLite: BEGIN IMMEDIATE takes the file's one write lock, statements are prepared once.</summary>
internal sealed class SqliteBatchStore : IBatchStore
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
    }

    public void SaveContatori(IReadOnlyCollection<ContatoreRow> changed)
    {
        var upsert = Statement(SqliteSql.UpsertContatore);
        foreach (var row in changed)
        {
            upsert.Bind(1, row.Nome);
            upsert.Bind(2, row.Ultimo);
            upsert.Bind(3, row.Istante);
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

    private void Insert(DomandaRow row)
    {
        var insert = Statement(SqliteSql.InsertDomanda);
        insert.Bind(1, row.NumeroDomanda);
        insert.Bind(2, row.Prestazione);
        insert.Bind(3, row.Ente);
        insert.Bind(4, row.CodiceUfficio);
        insert.Bind(5, row.UserId);
        insert.Bind(6, row.Canale);
        insert.Bind(7, row.Richiedente);
        insert.Bind(8, (long)row.Stato);
        insert.Bind(9, row.Presentazione);
        insert.Bind(10, row.UltimaVariazione);
        insert.Bind(11, row.NumeroPratica);
        insert.Bind(12, row.Registro);
        insert.Bind(13, (long?)row.Anno);
        insert.Bind(14, row.NumeroProtocollo);
        insert.Bind(15, row.IdTransazione);
        insert.Bind(16, row.Contenuto);
        insert.Bind(17, row.Versione);
        insert.Run();
    }

    private void Insert(MinoreRow row)
    {
        var insert = Statement(SqliteSql.InsertMinore);
        insert.Bind(1, row.NumeroDomanda);
        insert.Bind(2, row.Progressivo);
        insert.Bind(3, row.CodiceFiscale);
        insert.Bind(4, row.AltroGenitore);
        insert.Bind(5, row.Decorrenza.DayNumber);
        insert.Bind(6, (long)row.Stato);
        insert.Run();
    }

    private void Insert(RichiedenteRow row)
    {
        var insert = Statement(SqliteSql.InsertRichiedente);
        insert.Bind(1, row.CodiceFiscale);
        insert.Bind(2, row.NumeroDomanda);
        insert.Bind(3, row.Rapporti);
        insert.Run();
    }

    private void Insert(ProtocolloRow row)
    {
        var insert = Statement(SqliteSql.InsertProtocollo);
        insert.Bind(1, row.Registro);
        insert.Bind(2, row.Anno);
        insert.Bind(3, row.Numero);
        insert.Bind(4, row.Istante);
        insert.Bind(5, row.Mittente);
        insert.Bind(6, row.Oggetto);
        insert.Bind(7, row.NumeroDomanda);
        insert.Bind(8, row.Impronta);
        insert.Run();
    }

    private void Insert(ProtocolloInCodaRow row)
    {
        var insert = Statement(SqliteSql.InsertInCoda);
        insert.Bind(1, row.Registro);
        insert.Bind(2, row.Posizione);
        insert.Bind(3, row.IdDocumento);
        insert.Bind(4, row.NumeroDomanda);
        insert.Bind(5, row.Mittente);
        insert.Bind(6, row.Oggetto);
        insert.Bind(7, row.Impronta);
        insert.Bind(8, row.InCodaDal);
        insert.Bind(9, row.IdTransazione);
        insert.Bind(10, row.Tentativi);
        insert.Bind(11, row.ProssimoTentativo);
        insert.Bind(12, row.UltimoErrore);
        insert.Run();
    }

    private void Insert(RegistrazioneRow row)
    {
        var insert = Statement(SqliteSql.InsertRegistrazione);
        insert.Bind(1, row.IdMessaggio);
        insert.Bind(2, row.Ente);
        insert.Bind(3, row.Servizio);
        insert.Bind(4, row.Operazione);
        insert.Bind(5, row.Impronta);
        insert.Bind(6, row.NumeroDomanda);
        insert.Bind(7, (long)row.Stato);
        insert.Bind(8, row.Istante);
        insert.Bind(9, row.Avvisi);
        insert.Run();
    }

    private void Insert(RecordTraffico row)
    {
        var insert = Statement(SqliteSql.InsertTransazione);
        insert.Bind(1, row.IdTransazione);
        insert.Bind(2, row.Istante);
        insert.Bind(3, row.Ente);
        insert.Bind(4, row.Certificato);
        insert.Bind(5, row.Ip);
        insert.Bind(6, row.Servizio);
        insert.Bind(7, row.Operazione);
        insert.Bind(8, row.UserId);
        insert.Bind(9, row.CodiceUfficio);
        insert.Bind(10, row.IdMessaggio);
        insert.Bind(11, row.NumeroPratica);
        insert.Bind(12, row.NumeroDomanda);
        insert.Bind(13, row.NumeroProtocollo);
        insert.Bind(14, row.ImprontaCodiceFiscale);
        insert.Bind(15, (long?)row.Esito);
        insert.Bind(16, row.StatoHttp);
        insert.Bind(17, row.Fase);
        insert.Bind(18, row.Codici);
        insert.Bind(19, row.DimensioneRichiesta);
        insert.Bind(20, row.DimensioneRisposta);
        insert.Bind(21, row.Tempi);
        insert.Bind(22, row.Richiesta);
        insert.Bind(23, row.Risposta);
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
