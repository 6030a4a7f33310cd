namespace Inps.Interop.Engine.Store;

/// <summary>The statements that fill the indexes, in the SQL that the three providers share. {0}: filled up to here; {1}: fill up to here.</summary>
internal static class IndiciSql
{
    /// <summary>Both bounds are numbers of domanda, the second included.</summary>
    public const string FillDomande =
        """
        INSERT INTO "IndiceDomande" ("NumeroDomanda", "Ente", "Prestazione", "Richiedente", "NumeroPratica", "Stato", "Presentazione", "UltimaVariazione",
            "Registrazione", "IdMessaggio")
        SELECT d."NumeroDomanda", d."Ente", d."Prestazione", d."Richiedente", d."NumeroPratica", d."Stato", d."Presentazione", d."UltimaVariazione",
            d."Registrazione", d."IdMessaggio"
        FROM "Domande" AS d
        WHERE d."NumeroDomanda" > {0} AND d."NumeroDomanda" <= {1}
        """;

    /// <summary>Both bounds are identifiers of calls, the second not included. Late calls are in the index already.</summary>
    public const string FillChiamate =
        """
        INSERT INTO "IndiceChiamate" ("Ente", "IdMessaggio", "IdTransazione")
        SELECT t."Ente", t."IdMessaggio", t."IdTransazione"
        FROM "Transazioni" AS t
        WHERE t."IdTransazione" >= {0} AND t."IdTransazione" < {1} AND t."Ente" IS NOT NULL AND t."IdMessaggio" IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM "IndiceChiamate" AS i
                WHERE i."Ente" = t."Ente" AND i."IdMessaggio" = t."IdMessaggio" AND i."IdTransazione" = t."IdTransazione")
        """;

    /// <summary>{0}: the lotto; {1} and {2}: positions, the second not included.</summary>
    public const string FillElementi =
        """
        INSERT INTO "IndiceElementi" ("Ente", "IdMessaggio", "NumeroLotto", "Posizione")
        SELECT l."Ente", e."IdMessaggio", e."NumeroLotto", e."Posizione"
        FROM "LottoEsiti" AS e
        INNER JOIN "Lotti" AS l ON l."NumeroLotto" = e."NumeroLotto"
        WHERE e."NumeroLotto" = {0} AND e."Posizione" >= {1} AND e."Posizione" < {2} AND e."IdMessaggio" IS NOT NULL
        """;

    /// <summary>As <see cref="FillChiamate"/>.</summary>
    public const string FillChiamateDomande =
        """
        INSERT INTO "IndiceChiamateDomande" ("NumeroDomanda", "IdTransazione")
        SELECT t."NumeroDomanda", t."IdTransazione"
        FROM "Transazioni" AS t
        WHERE t."IdTransazione" >= {0} AND t."IdTransazione" < {1} AND t."NumeroDomanda" IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM "IndiceChiamateDomande" AS i
                WHERE i."NumeroDomanda" = t."NumeroDomanda" AND i."IdTransazione" = t."IdTransazione")
        """;
}
