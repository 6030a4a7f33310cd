using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Store.Sqlite;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Benchmarks;

/// <summary>
/// Calls of a month as a busy gateway would have traced them, with the index and the statistics that are filled behind the writer: rows by the writer's own
/// statements, index entries in their order, as large as the real ones but for the messages (750 bytes that do not compress).
/// </summary>
internal sealed class TrafficSeed(int calls, DateTimeOffset end, ImprontaCodiceFiscale impronta)
{
    public const int Enti = 40;
    public const int Persone = 500_000;
    private const int Batch = 20_000;
    private static readonly TimeSpan Length = TimeSpan.FromDays(30);
    private static readonly byte[] Richiesta = RandomNumberGenerator.GetBytes(500);
    private static readonly byte[] Risposta = RandomNumberGenerator.GetBytes(250);
    private static readonly (string Servizio, string Operazione)[] Operazioni =
    [
        ("AssegnoTemporaneo", "PresentaDomanda"), ("AssegnoTemporaneo", "PresentaDomanda"), ("AssegnoTemporaneo", "VerificaDomanda"), ("Alas", "PresentaDomanda"),
        ("BonusBabySitting", "PresentaDomanda"), ("GestioneDomande", "StatoDomanda"), ("GestioneDomande", "StatoDomanda"), ("GestioneDomande", "RicercaDomande"),
        ("GestioneDomande", "NuoviEventi"), ("InvioMassivo", "StatoLotto"),
    ];

    private readonly Dictionary<(long, string, string, int, int), int> statistiche = [];
    private readonly Dictionary<(long, string, string), int> codici = [];
    private UInt128[] voci = new UInt128[calls * 14];
    private int quante;

    /// <summary>Call n, always the same but for its identifier's last bits.</summary>
    public RecordTraffico Call(int n)
    {
        var h = Mix(n);
        var istante = end - Length + (Length / calls * n);
        var ente = h % 10 < 4 ? 0 : (int)(h / 10 % Enti);
        var (servizio, operazione) = Operazioni[h / 400 % (ulong)Operazioni.Length];
        var presenta = operazione == "PresentaDomanda";
        var dado = (int)(h / 4000 % 100);
        Esito? esito = dado < 3 ? null : dado < 10 ? Esito.RichiestaInvalida : dado < 15 ? Esito.OkConAvvisi : Esito.Ok;
        var codice = (int)(h / 400_000 % 60);
        var registrata = presenta && dado >= 10;
        return new RecordTraffico
        {
            IdTransazione = IdOf(n, istante),
            Istante = istante,
            Ente = $"PAT{901 + ente}",
            Certificato = SHA256.HashData([(byte)ente]),
            Ip = $"10.0.{ente}.{h % 4}",
            Servizio = servizio,
            Operazione = operazione,
            UserId = $"OPERATORE{h / 7 % 5000:D5}",
            CodiceUfficio = $"{h / 11 % 500:D4}C",
            IdMessaggio = $"MSG-{n:D9}-{h:X16}",
            NumeroPratica = presenta ? $"PR-{n:D8}" : null,
            NumeroDomanda = registrata ? n : null,
            NumeroProtocollo = registrata ? $"INPS-AUF-2026-{n:D12}" : null,
            ImprontaCodiceFiscale = presenta ? ImprontaOf((int)(h / 13 % Persone)) : null,
            Esito = esito,
            StatoHttp = esito is null ? 500 : 200,
            Fase = esito is null ? "schema" : "answer",
            Codici = dado < 3 ? $"XSD-{codice % 20:D3}" : dado < 15 ? $"AT-R{codice:D3}" : null,
            Guasto = esito is null ? $"Il messaggio non rispetta lo schema pubblicato: elemento campo{codice} non atteso, riga {h % 300}" : null,
            DimensioneRichiesta = 2100,
            DimensioneRisposta = 1400,
            Tempi = string.Create(CultureInfo.InvariantCulture, $"transport=0.05;envelope=0.2;schema=0.6;operation={(h % 97 == 0 ? 180UL : 1UL) * (1 + (h % 13))};answer=0.4"),
            Richiesta = Richiesta,
            Risposta = Risposta,
        };
    }

    public byte[] ImprontaOf(int n) => impronta.Of(new CodiceFiscale($"PRS{n:D13}"));

    /// <summary>Writes everything; the database is prepared and nobody else has it open.</summary>
    public void Write(IBatchStore store, string connectionString)
    {
        var rows = new BatchRows();
        for (var n = 0; n < calls; n++)
        {
            var call = Call(n);
            rows.Transazioni.Add(call);
            Enter(call, n);
            if (rows.Transazioni.Count == Batch || n == calls - 1)
            {
                store.Begin();
                store.Insert(rows);
                store.Commit();
                rows.Transazioni.Clear();
            }
        }

        store.Dispose();
        Array.Sort(voci, 0, quante);
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection(connectionString + ";Pooling=false");
        connection.Open();
        SqlitePragmas.Apply(connection, "PRAGMA journal_mode=OFF;PRAGMA synchronous=OFF;PRAGMA cache_size=-262144;BEGIN;");
        WriteIndex(connection);
        WriteStatistics(connection);
        SqlitePragmas.Apply(connection, string.Create(
            CultureInfo.InvariantCulture, $"INSERT INTO \"Indici\" (\"Nome\", \"Fino\") VALUES ('{IndiceRow.Traffico}', {end.ToUnixTimeMilliseconds()}), ('{IndiceRow.Chiamate}', {end.ToUnixTimeMilliseconds()});COMMIT;"));
        voci = [];
    }

    private void Enter(RecordTraffico call, int n)
    {
        foreach (var chiave in VociTraffico.Of(call))
        {
            // Signed numbers in their order.
            voci[quante++] = ((UInt128)((ulong)chiave ^ (1UL << 63)) << 64) | (uint)n;
        }

        var periodo = call.Istante.ToUnixTimeMilliseconds() / (FillTraffico.MinutiPerPeriodo * 60_000);
        var fascia = DurateChiamata.Fascia(DurateChiamata.Totale(call.Tempi));
        Count(statistiche, (periodo, call.Servizio!, call.Operazione!, (int?)call.Esito ?? -1, fascia));
        foreach (var codice in VociTraffico.Codici(call))
        {
            Count(codici, (periodo, call.Ente!, codice));
        }
    }

    private void WriteIndex(SqliteConnection connection)
    {
        using var insert = new SqliteStatement(connection, """INSERT INTO "IndiceTraffico" ("Chiave", "IdTransazione") VALUES (?1, ?2)""");
        for (var i = 0; i < quante; i++)
        {
            var n = (int)(uint)voci[i];
            insert.Bind(1, (long)((ulong)(voci[i] >> 64) ^ (1UL << 63)));
            insert.Bind(2, IdOf(n, end - Length + (Length / calls * n)));
            insert.Run();
        }
    }

    private void WriteStatistics(SqliteConnection connection)
    {
        using var statistica = new SqliteStatement(
            connection, """INSERT INTO "Statistiche" ("Periodo", "Servizio", "Operazione", "Esito", "Fascia", "Chiamate") VALUES (?1, ?2, ?3, ?4, ?5, ?6)""");
        foreach (var ((periodo, servizio, operazione, esito, fascia), chiamate) in statistiche)
        {
            statistica.Bind(1, periodo);
            statistica.Bind(2, servizio);
            statistica.Bind(3, operazione);
            statistica.Bind(4, esito);
            statistica.Bind(5, fascia);
            statistica.Bind(6, chiamate);
            statistica.Run();
        }

        using var codice = new SqliteStatement(connection, """INSERT INTO "StatisticheCodici" ("Periodo", "Ente", "Codice", "Chiamate") VALUES (?1, ?2, ?3, ?4)""");
        foreach (var ((periodo, ente, nome), chiamate) in codici)
        {
            codice.Bind(1, periodo);
            codice.Bind(2, ente);
            codice.Bind(3, nome);
            codice.Bind(4, chiamate);
            codice.Run();
        }
    }

    /// <summary>A UUID version 7 of that instant, whose other bits come from the number.</summary>
    private static Guid IdOf(int n, DateTimeOffset istante)
    {
        Span<byte> bytes = stackalloc byte[16];
        IstanteDiChiamata.First(istante.ToUnixTimeMilliseconds()).TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], n);
        bytes[6] = 0x70;
        return new Guid(bytes, bigEndian: true);
    }

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    /// <summary>SplitMix64: as good as random, and the same each time.</summary>
    private static ulong Mix(int n)
    {
        var z = ((ulong)n + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
