namespace Inps.Interop.Engine.Store.Sqlite;

/// <summary>The statements of the writer. A test compares their columns with the model's.</summary>
internal static class SqliteSql
{
    public const string SelectContatori = """SELECT "Nome", "Ultimo", "Istante", "Impronta" FROM "Contatori" """;

    public const string UpsertContatore =
        """
        INSERT INTO "Contatori" ("Nome", "Ultimo", "Istante", "Impronta") VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT ("Nome") DO UPDATE SET "Ultimo" = excluded."Ultimo", "Istante" = excluded."Istante", "Impronta" = excluded."Impronta"
        """;

    public const string SelectRegistrazione =
        """
        SELECT "Impronta", "NumeroDomanda", "Stato", "Istante", "Avvisi", "NonVerificate" FROM "Registrazioni"
        WHERE "IdMessaggio" = ?1 AND "Ente" = ?2 AND "Servizio" = ?3 AND "Operazione" = ?4
        """;

    private static readonly string Attivi = string.Join(", ", DomandeAttive.Stati.Select(stato => (int)stato));

    public static readonly string SelectMinoriAttivi =
        $"""
        SELECT d."Prestazione", d."NumeroDomanda", d."Ente", d."Richiedente"
        FROM "Minori" AS m JOIN "Domande" AS d ON d."NumeroDomanda" = m."NumeroDomanda"
        WHERE m."CodiceFiscale" = ?1 AND m."Stato" IN ({Attivi}) AND d."Stato" IN ({Attivi})
        """;

    public static readonly string SelectRichiedentiAttivi =
        $"""
        SELECT d."NumeroDomanda", d."Ente", d."Prestazione", d."Stato", d."Presentazione", r."Rapporti"
        FROM "Richiedenti" AS r JOIN "Domande" AS d ON d."NumeroDomanda" = r."NumeroDomanda"
        WHERE r."CodiceFiscale" = ?1 AND d."Stato" IN ({Attivi})
        ORDER BY r."NumeroDomanda"
        """;

    public const string InsertDomanda =
        """
        INSERT INTO "Domande" ("NumeroDomanda", "Prestazione", "Ente", "CodiceUfficio", "UserId", "Canale", "Richiedente", "Stato",
            "Presentazione", "UltimaVariazione", "NumeroPratica", "Registro", "Anno", "NumeroProtocollo", "IdTransazione", "Contenuto", "Versione", "Livello",
            "IdMessaggio", "Registrazione")
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
        """;

    public const string InsertMinore =
        """INSERT INTO "Minori" ("NumeroDomanda", "Progressivo", "CodiceFiscale", "AltroGenitore", "Decorrenza", "Stato") VALUES (?1, ?2, ?3, ?4, ?5, ?6)""";

    public const string InsertRichiedente =
        """INSERT INTO "Richiedenti" ("CodiceFiscale", "NumeroDomanda", "Rapporti") VALUES (?1, ?2, ?3)""";

    public const string InsertProtocollo =
        """
        INSERT INTO "Protocolli" ("Registro", "Anno", "Numero", "Istante", "Mittente", "Oggetto", "NumeroDomanda", "Impronta", "Presentazione",
            "VersioneRegole", "Catena")
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """;

    public const string InsertInCoda =
        """
        INSERT INTO "ProtocolliInCoda" ("Registro", "Posizione", "IdDocumento", "NumeroDomanda", "Mittente", "Oggetto", "Impronta", "InCodaDal",
            "IdTransazione", "Tentativi", "ProssimoTentativo", "UltimoErrore", "Presentazione", "VersioneRegole")
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
        """;

    public const string InsertRegistrazione =
        """
        INSERT INTO "Registrazioni" ("IdMessaggio", "Ente", "Servizio", "Operazione", "Impronta", "NumeroDomanda", "Stato", "Istante", "Avvisi",
            "NonVerificate")
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    public const string InsertLottoEsito =
        """
        INSERT INTO "LottoEsiti" ("NumeroLotto", "Posizione", "IdMessaggio", "Esito", "NumeroDomanda", "Duplicato", "Segnalazioni")
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """;

    public const string InsertTransazione =
        """
        INSERT INTO "Transazioni" ("IdTransazione", "Istante", "Ente", "Certificato", "Ip", "Servizio", "Operazione", "UserId",
            "CodiceUfficio", "IdMessaggio", "NumeroPratica", "NumeroDomanda", "NumeroProtocollo", "ImprontaCodiceFiscale", "Esito", "StatoHttp",
            "Fase", "Codici", "DimensioneRichiesta", "DimensioneRisposta", "Tempi", "Richiesta", "Risposta", "Evidenza", "Guasto", "Porta",
            "Intestazioni")
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27)
        """;
}
