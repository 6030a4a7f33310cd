using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>Reads the tables once all is quiet: every domanda of the ledger exactly once, no gap in the register, no domanda without its trace.</summary>
internal sealed class StoreCheck(TestDatabase database, Ledger ledger)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var count = ledger.Sent.Count;
        ledger.Numeri.Select(numeri => numeri.Domanda).Should().OnlyHaveUniqueItems();
        ledger.Numeri.Select(numeri => numeri.Protocollo).Should().OnlyHaveUniqueItems();

        await IsAsync(count, """SELECT COUNT(*) FROM "Registrazioni" """, ct);
        await IsAsync(count, """SELECT COUNT(DISTINCT "NumeroDomanda") FROM "Registrazioni" """, ct);
        await IsAsync(count, """SELECT COUNT(*) FROM "Domande" """, ct);
        await IsAsync(count, """SELECT MAX("NumeroDomanda") FROM "Domande" """, ct);
        await IsAsync(count, """SELECT "Ultimo" FROM "Contatori" WHERE "Nome" = 'DOMANDA' """, ct);
        await IsAsync(count, """SELECT COUNT(*) FROM "Minori" """, ct);
        await IsAsync(count, """SELECT COUNT(DISTINCT "CodiceFiscale") FROM "Minori" """, ct);
        await IsAsync(count, """SELECT COUNT(*) FROM "Protocolli" """, ct);
        await IsAsync(1, """SELECT MIN("Numero") FROM "Protocolli" """, ct);
        await IsAsync(count, """SELECT MAX("Numero") FROM "Protocolli" """, ct);
        await IsAsync(
            0,
            """
            SELECT COUNT(*) FROM "Protocolli" p WHERE NOT EXISTS
            (SELECT 1 FROM "Domande" d WHERE d."NumeroDomanda" = p."NumeroDomanda" AND d."NumeroProtocollo" = p."Numero" AND d."Registro" = p."Registro" AND d."Anno" = p."Anno")
            """,
            ct);
        await IsAsync(
            0,
            """
            SELECT COUNT(*) FROM "Domande" d WHERE NOT EXISTS
            (SELECT 1 FROM "Transazioni" t WHERE t."IdTransazione" = d."IdTransazione" AND t."NumeroDomanda" = d."NumeroDomanda" AND t."Richiesta" IS NOT NULL AND t."Risposta" IS NOT NULL)
            """,
            ct);

        (await database.CheckRegistroAsync(ct)).Should().ContainSingle().Which.Should().Match<Engine.Protocollo.EsitoRegistro>(registro => registro.InOrdine && registro.Massimo == count);
        if (database.Provider == "Sqlite")
        {
            (await database.ListAsync("PRAGMA integrity_check", ct)).Should().Equal("ok");
        }
    }

    private async Task IsAsync(long expected, string sql, CancellationToken ct) => (await database.CountAsync(sql, ct)).Should().Be(expected, sql);
}
