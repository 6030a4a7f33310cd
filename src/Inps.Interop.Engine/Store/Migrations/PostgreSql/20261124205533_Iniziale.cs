using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Inps.Interop.Engine.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal sealed partial class Iniziale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Adesioni",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CodiceEnte = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Ambiente = table.Column<int>(type: "integer", nullable: false),
                    Denominazione = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CodicePatronato = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CodiceFiscaleEnte = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    Referente = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    EmailReferente = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    TelefonoReferente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    StatoPrecedente = table.Column<int>(type: "integer", nullable: true),
                    Profilo = table.Column<int>(type: "integer", nullable: false),
                    Audit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IdentityBlocchiSeparati = table.Column<bool>(type: "boolean", nullable: false),
                    PresaVisioneAmmessa = table.Column<bool>(type: "boolean", nullable: false),
                    Servizi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Indirizzi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Callback = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Uffici = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PortaDiDominio = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RichiesteAlMinuto = table.Column<int>(type: "integer", nullable: true),
                    ChiamateContemporanee = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adesioni", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Aggiornamenti",
                columns: table => new
                {
                    NumeroAggiornamento = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Contenuto = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aggiornamenti", x => x.NumeroAggiornamento);
                });

            migrationBuilder.CreateTable(
                name: "Allegati",
                columns: table => new
                {
                    IdAllegato = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    IdDocumento = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    NomeFile = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    TipoContenuto = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Descrizione = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Contenuto = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allegati", x => x.IdAllegato);
                });

            migrationBuilder.CreateTable(
                name: "ArchivioAnagrafica",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Cognome = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Nome = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Sesso = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true, collation: "C"),
                    DataNascita = table.Column<DateOnly>(type: "date", nullable: true),
                    Via = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Civico = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Cap = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true, collation: "C"),
                    CodiceCatastaleComune = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true, collation: "C"),
                    Provincia = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true, collation: "C"),
                    Cellulare = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    Pec = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioAnagrafica", x => x.CodiceFiscale);
                });

            migrationBuilder.CreateTable(
                name: "ArchivioContribuzione",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Mese = table.Column<DateOnly>(type: "date", nullable: false),
                    Giornate = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioContribuzione", x => new { x.CodiceFiscale, x.Mese });
                });

            migrationBuilder.CreateTable(
                name: "ArchivioIsee",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Scadenza = table.Column<DateOnly>(type: "date", nullable: false),
                    Valore = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioIsee", x => new { x.CodiceFiscale, x.Scadenza });
                });

            migrationBuilder.CreateTable(
                name: "ArchivioPeriodi",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Tipo = table.Column<int>(type: "integer", nullable: false),
                    Dal = table.Column<DateOnly>(type: "date", nullable: false),
                    Al = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioPeriodi", x => new { x.CodiceFiscale, x.Dal, x.Tipo });
                });

            migrationBuilder.CreateTable(
                name: "ArchivioSpettacolo",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioSpettacolo", x => x.CodiceFiscale);
                });

            migrationBuilder.CreateTable(
                name: "Avvisi",
                columns: table => new
                {
                    Numero = table.Column<long>(type: "bigint", nullable: false),
                    Causa = table.Column<int>(type: "integer", nullable: false),
                    Oggetto = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false, collation: "C"),
                    Testo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    ApertoIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VistoIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChiusoIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Aperto = table.Column<string>(type: "character varying(154)", maxLength: 154, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Avvisi", x => x.Numero);
                });

            migrationBuilder.CreateTable(
                name: "AvvisiInvii",
                columns: table => new
                {
                    Avviso = table.Column<long>(type: "bigint", nullable: false),
                    Canale = table.Column<int>(type: "integer", nullable: false),
                    Chiusura = table.Column<bool>(type: "boolean", nullable: false),
                    Tentativi = table.Column<int>(type: "integer", nullable: false),
                    ProssimoTentativo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    InviatoIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UltimoErrore = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AvvisiInvii", x => new { x.Avviso, x.Canale, x.Chiusura });
                });

            migrationBuilder.CreateTable(
                name: "AzioniOperatori",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Operatore = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Azione = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Oggetto = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Motivo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Ip = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AzioniOperatori", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BlocchiContenzioso",
                columns: table => new
                {
                    Numero = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: true),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Operatore = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Motivo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    RimossoIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RimossoDa = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    MotivoRimozione = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlocchiContenzioso", x => x.Numero);
                });

            migrationBuilder.CreateTable(
                name: "Bonus",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    Accoglimento = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Scadenza = table.Column<DateOnly>(type: "date", nullable: false),
                    Libretto = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Appropriazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bonus", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "Bozze",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Prestazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CodiceUfficio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Canale = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Richiedente = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Stato = table.Column<short>(type: "smallint", nullable: false),
                    Creazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UltimaVariazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Scadenza = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NumeroPratica = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Passo = table.Column<int>(type: "integer", nullable: true),
                    Contenuto = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bozze", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "Canali",
                columns: table => new
                {
                    NumeroCanale = table.Column<long>(type: "bigint", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Quota = table.Column<int>(type: "integer", nullable: false),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    Modalita = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Iban = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: true, collation: "C"),
                    Bic = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: true, collation: "C"),
                    Intestazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Dal = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Al = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Canali", x => x.NumeroCanale);
                });

            migrationBuilder.CreateTable(
                name: "Cancellazioni",
                columns: table => new
                {
                    Numero = table.Column<long>(type: "bigint", nullable: false),
                    Categoria = table.Column<int>(type: "integer", nullable: false),
                    Limite = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Quante = table.Column<long>(type: "bigint", nullable: false),
                    Inizio = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Fine = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Operatore = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Motivo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cancellazioni", x => x.Numero);
                });

            migrationBuilder.CreateTable(
                name: "CertificatiVisti",
                columns: table => new
                {
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Contenuto = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificatiVisti", x => x.Impronta);
                });

            migrationBuilder.CreateTable(
                name: "Chiavi",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Valore = table.Column<byte[]>(type: "bytea", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Chiavi", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "ChiaviConsole",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Contenuto = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChiaviConsole", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Computi",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Accreditate = table.Column<int>(type: "integer", nullable: false),
                    Escluse = table.Column<int>(type: "integer", nullable: false),
                    Spettanti = table.Column<int>(type: "integer", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Computi", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "Consegne",
                columns: table => new
                {
                    NumeroLotto = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Indirizzo = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    Pagina = table.Column<int>(type: "integer", nullable: false),
                    Dal = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Tentativi = table.Column<int>(type: "integer", nullable: false),
                    ProssimoTentativo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UltimoErrore = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    ConclusaIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Turno = table.Column<Guid>(type: "uuid", nullable: true),
                    TurnoFinoAl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consegne", x => x.NumeroLotto);
                });

            migrationBuilder.CreateTable(
                name: "Contatori",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Ultimo = table.Column<long>(type: "bigint", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contatori", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "Conti",
                columns: table => new
                {
                    NumeroConto = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Iban = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: false, collation: "C"),
                    Bic = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: true, collation: "C"),
                    Intestazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Eliminazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conti", x => x.NumeroConto);
                });

            migrationBuilder.CreateTable(
                name: "Documenti",
                columns: table => new
                {
                    IdDocumento = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Tipo = table.Column<int>(type: "integer", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CodiceUfficio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Registro = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true, collation: "C"),
                    Anno = table.Column<int>(type: "integer", nullable: true),
                    NumeroProtocollo = table.Column<long>(type: "bigint", nullable: true),
                    DataProtocollo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Testo = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documenti", x => x.IdDocumento);
                });

            migrationBuilder.CreateTable(
                name: "Domande",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Prestazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CodiceUfficio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Canale = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Livello = table.Column<int>(type: "integer", nullable: true),
                    Richiedente = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Stato = table.Column<short>(type: "smallint", nullable: false),
                    Versione = table.Column<int>(type: "integer", nullable: false),
                    Presentazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UltimaVariazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NumeroPratica = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    IdMessaggio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Registrazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Registro = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true, collation: "C"),
                    Anno = table.Column<int>(type: "integer", nullable: true),
                    NumeroProtocollo = table.Column<long>(type: "bigint", nullable: true),
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false),
                    Contenuto = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Domande", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "Eventi",
                columns: table => new
                {
                    Progressivo = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Tipo = table.Column<int>(type: "integer", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: true),
                    Stato = table.Column<short>(type: "smallint", nullable: true),
                    Minore = table.Column<int>(type: "integer", nullable: true),
                    NumeroProtocollo = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true, collation: "C"),
                    Riferimento = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Dettaglio = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Eventi", x => x.Progressivo);
                });

            migrationBuilder.CreateTable(
                name: "IbanUsati",
                columns: table => new
                {
                    Iban = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: false, collation: "C"),
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IbanUsati", x => new { x.Iban, x.CodiceFiscale });
                });

            migrationBuilder.CreateTable(
                name: "Indebiti",
                columns: table => new
                {
                    NumeroIndebito = table.Column<long>(type: "bigint", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    NumeroPagamento = table.Column<long>(type: "bigint", nullable: true),
                    Centesimi = table.Column<long>(type: "bigint", nullable: false),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    Motivo = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Apertura = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UltimaVariazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indebiti", x => x.NumeroIndebito);
                });

            migrationBuilder.CreateTable(
                name: "IndiceChiamate",
                columns: table => new
                {
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    IdMessaggio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceChiamate", x => new { x.Ente, x.IdMessaggio, x.IdTransazione });
                });

            migrationBuilder.CreateTable(
                name: "IndiceChiamateDomande",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceChiamateDomande", x => new { x.NumeroDomanda, x.IdTransazione });
                });

            migrationBuilder.CreateTable(
                name: "IndiceDomande",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Prestazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Richiedente = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    NumeroPratica = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Stato = table.Column<short>(type: "smallint", nullable: false),
                    Presentazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UltimaVariazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Registrazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IdMessaggio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceDomande", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "IndiceElementi",
                columns: table => new
                {
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    IdMessaggio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    NumeroLotto = table.Column<long>(type: "bigint", nullable: false),
                    Posizione = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceElementi", x => new { x.Ente, x.IdMessaggio, x.NumeroLotto, x.Posizione });
                });

            migrationBuilder.CreateTable(
                name: "IndiceTraffico",
                columns: table => new
                {
                    Chiave = table.Column<long>(type: "bigint", nullable: false),
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceTraffico", x => new { x.Chiave, x.IdTransazione });
                });

            migrationBuilder.CreateTable(
                name: "Indici",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Fino = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indici", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "Integrazioni",
                columns: table => new
                {
                    NumeroIntegrazione = table.Column<long>(type: "bigint", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    Richiesta = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Minore = table.Column<int>(type: "integer", nullable: true),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Scadenza = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Chiusura = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Testo = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Integrazioni", x => x.NumeroIntegrazione);
                });

            migrationBuilder.CreateTable(
                name: "LettureEventi",
                columns: table => new
                {
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Progressivo = table.Column<long>(type: "bigint", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LettureEventi", x => x.Ente);
                });

            migrationBuilder.CreateTable(
                name: "Lotti",
                columns: table => new
                {
                    NumeroLotto = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    IdLotto = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CodicePatronato = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CodiceUfficio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Canale = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Prestazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    PresaVisione = table.Column<bool>(type: "boolean", nullable: false),
                    NumeroDomande = table.Column<int>(type: "integer", nullable: false),
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    ImprontaIniziale = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    Acquisite = table.Column<int>(type: "integer", nullable: false),
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false),
                    Inizio = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Presentazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Conclusione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Presentate = table.Column<int>(type: "integer", nullable: false),
                    Duplicate = table.Column<int>(type: "integer", nullable: false),
                    Scartate = table.Column<int>(type: "integer", nullable: false),
                    DaIndicizzare = table.Column<int>(type: "integer", nullable: true),
                    Motivi = table.Column<byte[]>(type: "bytea", nullable: true),
                    Lavoratore = table.Column<Guid>(type: "uuid", nullable: true),
                    LavoratoreFino = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RispostaA = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lotti", x => x.NumeroLotto);
                });

            migrationBuilder.CreateTable(
                name: "LottoBlocchi",
                columns: table => new
                {
                    NumeroLotto = table.Column<long>(type: "bigint", nullable: false),
                    Da = table.Column<int>(type: "integer", nullable: false),
                    Elementi = table.Column<int>(type: "integer", nullable: false),
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false),
                    Contenuto = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LottoBlocchi", x => new { x.NumeroLotto, x.Da });
                });

            migrationBuilder.CreateTable(
                name: "LottoEsiti",
                columns: table => new
                {
                    NumeroLotto = table.Column<long>(type: "bigint", nullable: false),
                    Posizione = table.Column<int>(type: "integer", nullable: false),
                    IdMessaggio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Esito = table.Column<int>(type: "integer", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: true),
                    Duplicato = table.Column<bool>(type: "boolean", nullable: false),
                    Segnalazioni = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LottoEsiti", x => new { x.NumeroLotto, x.Posizione });
                });

            migrationBuilder.CreateTable(
                name: "MessaggiVisti",
                columns: table => new
                {
                    Chiave = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false),
                    ImprontaCorpo = table.Column<byte[]>(type: "bytea", maxLength: 64, nullable: false),
                    Scade = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessaggiVisti", x => x.Chiave);
                });

            migrationBuilder.CreateTable(
                name: "Minori",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Progressivo = table.Column<int>(type: "integer", nullable: false),
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    AltroGenitore = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    Decorrenza = table.Column<DateOnly>(type: "date", nullable: false),
                    Stato = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Minori", x => new { x.NumeroDomanda, x.Progressivo });
                });

            migrationBuilder.CreateTable(
                name: "Notifiche",
                columns: table => new
                {
                    NumeroNotifica = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: true),
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Canale = table.Column<int>(type: "integer", nullable: false),
                    Oggetto = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Testo = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifiche", x => x.NumeroNotifica);
                });

            migrationBuilder.CreateTable(
                name: "Operatori",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Codice = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Nome = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Ruolo = table.Column<int>(type: "integer", nullable: false),
                    Certificato = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Account = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    DisabilitatoIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Operatori", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pagamenti",
                columns: table => new
                {
                    NumeroPagamento = table.Column<long>(type: "bigint", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Quota = table.Column<int>(type: "integer", nullable: false),
                    Mese = table.Column<DateOnly>(type: "date", nullable: false),
                    Centesimi = table.Column<long>(type: "bigint", nullable: false),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    NumeroCanale = table.Column<long>(type: "bigint", nullable: true),
                    Predisposizione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Disposizione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Esecuzione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Motivo = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pagamenti", x => x.NumeroPagamento);
                });

            migrationBuilder.CreateTable(
                name: "Protocolli",
                columns: table => new
                {
                    Registro = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    Anno = table.Column<int>(type: "integer", nullable: false),
                    Numero = table.Column<long>(type: "bigint", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Mittente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Oggetto = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Presentazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VersioneRegole = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Catena = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Protocolli", x => new { x.Registro, x.Anno, x.Numero });
                });

            migrationBuilder.CreateTable(
                name: "ProtocolliInCoda",
                columns: table => new
                {
                    Registro = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    Posizione = table.Column<long>(type: "bigint", nullable: false),
                    IdDocumento = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Mittente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Oggetto = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Presentazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VersioneRegole = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    InCodaDal = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false),
                    Tentativi = table.Column<int>(type: "integer", nullable: false),
                    ProssimoTentativo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UltimoErrore = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtocolliInCoda", x => new { x.Registro, x.Posizione });
                });

            migrationBuilder.CreateTable(
                name: "RapportiCollaudo",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EmessoDa = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Superati = table.Column<int>(type: "integer", nullable: false),
                    Richiesti = table.Column<int>(type: "integer", nullable: false),
                    Completo = table.Column<bool>(type: "boolean", nullable: false),
                    Pdf = table.Column<byte[]>(type: "bytea", nullable: false),
                    Firma = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RapportiCollaudo", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Registrazioni",
                columns: table => new
                {
                    IdMessaggio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Servizio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Operazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Stato = table.Column<short>(type: "smallint", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Avvisi = table.Column<byte[]>(type: "bytea", nullable: true),
                    NonVerificate = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registrazioni", x => new { x.IdMessaggio, x.Ente, x.Servizio, x.Operazione });
                });

            migrationBuilder.CreateTable(
                name: "RegistriProtocollo",
                columns: table => new
                {
                    Registro = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    Turno = table.Column<Guid>(type: "uuid", nullable: true),
                    TurnoFinoAl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FermoDal = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MotivoFermo = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistriProtocollo", x => x.Registro);
                });

            migrationBuilder.CreateTable(
                name: "RicercheSalvate",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Operatore = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Nome = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Parametri = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RicercheSalvate", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Richiedenti",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Rapporti = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Richiedenti", x => new { x.CodiceFiscale, x.NumeroDomanda });
                });

            migrationBuilder.CreateTable(
                name: "Riesami",
                columns: table => new
                {
                    NumeroRiesame = table.Column<long>(type: "bigint", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    Motivazione = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    CodiceSede = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Presentazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UltimaVariazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MotivoEsito = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Riesami", x => x.NumeroRiesame);
                });

            migrationBuilder.CreateTable(
                name: "ScenariSuperati",
                columns: table => new
                {
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Scenario = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Riferimenti = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScenariSuperati", x => new { x.Ente, x.Scenario });
                });

            migrationBuilder.CreateTable(
                name: "SecondiGenitori",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    CodiceFiscale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Quota = table.Column<int>(type: "integer", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IdDocumento = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Contenuto = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondiGenitori", x => new { x.NumeroDomanda, x.CodiceFiscale });
                });

            migrationBuilder.CreateTable(
                name: "Statistiche",
                columns: table => new
                {
                    Periodo = table.Column<long>(type: "bigint", nullable: false),
                    Servizio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Operazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Esito = table.Column<int>(type: "integer", nullable: false),
                    Fascia = table.Column<int>(type: "integer", nullable: false),
                    Chiamate = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statistiche", x => new { x.Periodo, x.Servizio, x.Operazione, x.Esito, x.Fascia });
                });

            migrationBuilder.CreateTable(
                name: "StatisticheCodici",
                columns: table => new
                {
                    Periodo = table.Column<long>(type: "bigint", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Codice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Chiamate = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatisticheCodici", x => new { x.Periodo, x.Ente, x.Codice });
                });

            migrationBuilder.CreateTable(
                name: "StoriaAdesioni",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CodiceEnte = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Ambiente = table.Column<int>(type: "integer", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Operatore = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Motivo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    Azione = table.Column<int>(type: "integer", nullable: false),
                    Dettaglio = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoriaAdesioni", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Transazioni",
                columns: table => new
                {
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Certificato = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    Ip = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Porta = table.Column<int>(type: "integer", nullable: false),
                    Servizio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Operazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    CodiceUfficio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    IdMessaggio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    NumeroPratica = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: true),
                    NumeroProtocollo = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true, collation: "C"),
                    ImprontaCodiceFiscale = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    Esito = table.Column<int>(type: "integer", nullable: true),
                    StatoHttp = table.Column<int>(type: "integer", nullable: false),
                    Fase = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Codici = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Guasto = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    DimensioneRichiesta = table.Column<int>(type: "integer", nullable: false),
                    DimensioneRisposta = table.Column<int>(type: "integer", nullable: false),
                    Tempi = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Evidenza = table.Column<byte[]>(type: "bytea", nullable: true),
                    Intestazioni = table.Column<byte[]>(type: "bytea", nullable: true),
                    Richiesta = table.Column<byte[]>(type: "bytea", nullable: true),
                    Risposta = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transazioni", x => x.IdTransazione);
                });

            migrationBuilder.CreateTable(
                name: "TurnoConservazione",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Turno = table.Column<Guid>(type: "uuid", nullable: true),
                    TurnoFinoAl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UltimoGiro = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    TrafficoFino = table.Column<long>(type: "bigint", nullable: false),
                    MessaggiFino = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TurnoConservazione", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "Variazioni",
                columns: table => new
                {
                    IdMessaggio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Servizio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Operazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: true),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false),
                    Fatti = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Variazioni", x => new { x.IdMessaggio, x.Ente, x.Servizio, x.Operazione });
                });

            migrationBuilder.CreateTable(
                name: "Verifiche",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Mese = table.Column<DateOnly>(type: "date", nullable: false),
                    Requisiti = table.Column<bool>(type: "boolean", nullable: false),
                    Misura = table.Column<bool>(type: "boolean", nullable: false),
                    Centesimi = table.Column<long>(type: "bigint", nullable: false),
                    Giornate = table.Column<int>(type: "integer", nullable: true),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verifiche", x => new { x.NumeroDomanda, x.Mese });
                });

            migrationBuilder.CreateTable(
                name: "Versioni",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Versione = table.Column<int>(type: "integer", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Operazione = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CodiceUfficio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    IdDocumento = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    NumeroPraticaPrecedente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    MinoriPrecedenti = table.Column<byte[]>(type: "bytea", nullable: false),
                    ContenutoPrecedente = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Versioni", x => new { x.NumeroDomanda, x.Versione });
                });

            migrationBuilder.CreateTable(
                name: "Certificati",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AdesioneId = table.Column<long>(type: "bigint", nullable: false),
                    ThumbprintSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Issuer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Der = table.Column<byte[]>(type: "bytea", nullable: true),
                    ValidoDal = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ValidoFino = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Promosso = table.Column<bool>(type: "boolean", nullable: false),
                    RevocatoIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MotivoRevoca = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    AvvisatoIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificati", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Certificati_Adesioni_AdesioneId",
                        column: x => x.AdesioneId,
                        principalTable: "Adesioni",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Contatori",
                columns: new[] { "Nome", "Impronta", "Istante", "Ultimo" },
                values: new object[] { "DOMANDA", null, new DateTimeOffset(new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Adesioni_CodiceEnte_Ambiente",
                table: "Adesioni",
                columns: new[] { "CodiceEnte", "Ambiente" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Aggiornamenti_CodiceFiscale",
                table: "Aggiornamenti",
                column: "CodiceFiscale");

            migrationBuilder.CreateIndex(
                name: "IX_Aggiornamenti_Istante",
                table: "Aggiornamenti",
                column: "Istante");

            migrationBuilder.CreateIndex(
                name: "IX_Allegati_NumeroDomanda",
                table: "Allegati",
                column: "NumeroDomanda");

            migrationBuilder.CreateIndex(
                name: "IX_Avvisi_Aperto",
                table: "Avvisi",
                column: "Aperto",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AvvisiInvii_ProssimoTentativo",
                table: "AvvisiInvii",
                column: "ProssimoTentativo");

            migrationBuilder.CreateIndex(
                name: "IX_AzioniOperatori_Oggetto_Id",
                table: "AzioniOperatori",
                columns: new[] { "Oggetto", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AzioniOperatori_Operatore_Id",
                table: "AzioniOperatori",
                columns: new[] { "Operatore", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BlocchiContenzioso_Ente_NumeroDomanda",
                table: "BlocchiContenzioso",
                columns: new[] { "Ente", "NumeroDomanda" });

            migrationBuilder.CreateIndex(
                name: "IX_Bonus_Stato_Scadenza",
                table: "Bonus",
                columns: new[] { "Stato", "Scadenza" });

            migrationBuilder.CreateIndex(
                name: "IX_Bozze_Ente_Richiedente",
                table: "Bozze",
                columns: new[] { "Ente", "Richiedente" });

            migrationBuilder.CreateIndex(
                name: "IX_Bozze_Stato_Scadenza",
                table: "Bozze",
                columns: new[] { "Stato", "Scadenza" });

            migrationBuilder.CreateIndex(
                name: "IX_Canali_NumeroDomanda",
                table: "Canali",
                column: "NumeroDomanda");

            migrationBuilder.CreateIndex(
                name: "IX_Certificati_AdesioneId",
                table: "Certificati",
                column: "AdesioneId");

            migrationBuilder.CreateIndex(
                name: "IX_Consegne_Stato_ProssimoTentativo",
                table: "Consegne",
                columns: new[] { "Stato", "ProssimoTentativo" });

            migrationBuilder.CreateIndex(
                name: "IX_Conti_CodiceFiscale",
                table: "Conti",
                column: "CodiceFiscale");

            migrationBuilder.CreateIndex(
                name: "IX_Conti_Istante",
                table: "Conti",
                column: "Istante");

            migrationBuilder.CreateIndex(
                name: "IX_Documenti_NumeroDomanda",
                table: "Documenti",
                column: "NumeroDomanda");

            migrationBuilder.CreateIndex(
                name: "IX_Eventi_Ente_Progressivo",
                table: "Eventi",
                columns: new[] { "Ente", "Progressivo" });

            migrationBuilder.CreateIndex(
                name: "IX_Eventi_NumeroDomanda_Istante",
                table: "Eventi",
                columns: new[] { "NumeroDomanda", "Istante" });

            migrationBuilder.CreateIndex(
                name: "IX_IbanUsati_CodiceFiscale",
                table: "IbanUsati",
                column: "CodiceFiscale");

            migrationBuilder.CreateIndex(
                name: "IX_Indebiti_NumeroDomanda",
                table: "Indebiti",
                column: "NumeroDomanda");

            migrationBuilder.CreateIndex(
                name: "IX_IndiceDomande_Ente_NumeroPratica",
                table: "IndiceDomande",
                columns: new[] { "Ente", "NumeroPratica" });

            migrationBuilder.CreateIndex(
                name: "IX_IndiceDomande_Ente_Presentazione",
                table: "IndiceDomande",
                columns: new[] { "Ente", "Presentazione" });

            migrationBuilder.CreateIndex(
                name: "IX_IndiceDomande_Ente_Registrazione",
                table: "IndiceDomande",
                columns: new[] { "Ente", "Registrazione" });

            migrationBuilder.CreateIndex(
                name: "IX_IndiceDomande_Ente_Stato_Presentazione",
                table: "IndiceDomande",
                columns: new[] { "Ente", "Stato", "Presentazione" });

            migrationBuilder.CreateIndex(
                name: "IX_IndiceDomande_Ente_UltimaVariazione",
                table: "IndiceDomande",
                columns: new[] { "Ente", "UltimaVariazione" });

            migrationBuilder.CreateIndex(
                name: "IX_IndiceDomande_Richiedente_Ente",
                table: "IndiceDomande",
                columns: new[] { "Richiedente", "Ente" });

            migrationBuilder.CreateIndex(
                name: "IX_IndiceDomande_Stato_UltimaVariazione",
                table: "IndiceDomande",
                columns: new[] { "Stato", "UltimaVariazione" });

            migrationBuilder.CreateIndex(
                name: "IX_Integrazioni_NumeroDomanda",
                table: "Integrazioni",
                column: "NumeroDomanda");

            migrationBuilder.CreateIndex(
                name: "IX_Integrazioni_Stato_Scadenza",
                table: "Integrazioni",
                columns: new[] { "Stato", "Scadenza" });

            migrationBuilder.CreateIndex(
                name: "IX_Lotti_DaIndicizzare",
                table: "Lotti",
                column: "DaIndicizzare");

            migrationBuilder.CreateIndex(
                name: "IX_Lotti_Ente_IdLotto",
                table: "Lotti",
                columns: new[] { "Ente", "IdLotto" });

            migrationBuilder.CreateIndex(
                name: "IX_Lotti_Stato_Inizio",
                table: "Lotti",
                columns: new[] { "Stato", "Inizio" });

            migrationBuilder.CreateIndex(
                name: "IX_MessaggiVisti_Scade",
                table: "MessaggiVisti",
                column: "Scade");

            migrationBuilder.CreateIndex(
                name: "IX_Minori_CodiceFiscale",
                table: "Minori",
                column: "CodiceFiscale");

            migrationBuilder.CreateIndex(
                name: "IX_Notifiche_CodiceFiscale",
                table: "Notifiche",
                column: "CodiceFiscale");

            migrationBuilder.CreateIndex(
                name: "IX_Notifiche_NumeroDomanda_Istante",
                table: "Notifiche",
                columns: new[] { "NumeroDomanda", "Istante" });

            migrationBuilder.CreateIndex(
                name: "IX_Operatori_Account",
                table: "Operatori",
                column: "Account",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Operatori_Certificato",
                table: "Operatori",
                column: "Certificato",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Operatori_Codice",
                table: "Operatori",
                column: "Codice",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pagamenti_NumeroDomanda",
                table: "Pagamenti",
                column: "NumeroDomanda");

            migrationBuilder.CreateIndex(
                name: "IX_ProtocolliInCoda_NumeroDomanda",
                table: "ProtocolliInCoda",
                column: "NumeroDomanda");

            migrationBuilder.CreateIndex(
                name: "IX_RapportiCollaudo_Ente_Id",
                table: "RapportiCollaudo",
                columns: new[] { "Ente", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RicercheSalvate_Operatore_Nome",
                table: "RicercheSalvate",
                columns: new[] { "Operatore", "Nome" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Riesami_NumeroDomanda",
                table: "Riesami",
                column: "NumeroDomanda");

            migrationBuilder.CreateIndex(
                name: "IX_SecondiGenitori_CodiceFiscale",
                table: "SecondiGenitori",
                column: "CodiceFiscale");

            migrationBuilder.CreateIndex(
                name: "IX_StoriaAdesioni_CodiceEnte_Id",
                table: "StoriaAdesioni",
                columns: new[] { "CodiceEnte", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Variazioni_Ente_Istante",
                table: "Variazioni",
                columns: new[] { "Ente", "Istante" });

            migrationBuilder.CreateIndex(
                name: "IX_Variazioni_NumeroDomanda_Istante",
                table: "Variazioni",
                columns: new[] { "NumeroDomanda", "Istante" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aggiornamenti");

            migrationBuilder.DropTable(
                name: "Allegati");

            migrationBuilder.DropTable(
                name: "ArchivioAnagrafica");

            migrationBuilder.DropTable(
                name: "ArchivioContribuzione");

            migrationBuilder.DropTable(
                name: "ArchivioIsee");

            migrationBuilder.DropTable(
                name: "ArchivioPeriodi");

            migrationBuilder.DropTable(
                name: "ArchivioSpettacolo");

            migrationBuilder.DropTable(
                name: "Avvisi");

            migrationBuilder.DropTable(
                name: "AvvisiInvii");

            migrationBuilder.DropTable(
                name: "AzioniOperatori");

            migrationBuilder.DropTable(
                name: "BlocchiContenzioso");

            migrationBuilder.DropTable(
                name: "Bonus");

            migrationBuilder.DropTable(
                name: "Bozze");

            migrationBuilder.DropTable(
                name: "Canali");

            migrationBuilder.DropTable(
                name: "Cancellazioni");

            migrationBuilder.DropTable(
                name: "Certificati");

            migrationBuilder.DropTable(
                name: "CertificatiVisti");

            migrationBuilder.DropTable(
                name: "Chiavi");

            migrationBuilder.DropTable(
                name: "ChiaviConsole");

            migrationBuilder.DropTable(
                name: "Computi");

            migrationBuilder.DropTable(
                name: "Consegne");

            migrationBuilder.DropTable(
                name: "Contatori");

            migrationBuilder.DropTable(
                name: "Conti");

            migrationBuilder.DropTable(
                name: "Documenti");

            migrationBuilder.DropTable(
                name: "Domande");

            migrationBuilder.DropTable(
                name: "Eventi");

            migrationBuilder.DropTable(
                name: "IbanUsati");

            migrationBuilder.DropTable(
                name: "Indebiti");

            migrationBuilder.DropTable(
                name: "IndiceChiamate");

            migrationBuilder.DropTable(
                name: "IndiceChiamateDomande");

            migrationBuilder.DropTable(
                name: "IndiceDomande");

            migrationBuilder.DropTable(
                name: "IndiceElementi");

            migrationBuilder.DropTable(
                name: "IndiceTraffico");

            migrationBuilder.DropTable(
                name: "Indici");

            migrationBuilder.DropTable(
                name: "Integrazioni");

            migrationBuilder.DropTable(
                name: "LettureEventi");

            migrationBuilder.DropTable(
                name: "Lotti");

            migrationBuilder.DropTable(
                name: "LottoBlocchi");

            migrationBuilder.DropTable(
                name: "LottoEsiti");

            migrationBuilder.DropTable(
                name: "MessaggiVisti");

            migrationBuilder.DropTable(
                name: "Minori");

            migrationBuilder.DropTable(
                name: "Notifiche");

            migrationBuilder.DropTable(
                name: "Operatori");

            migrationBuilder.DropTable(
                name: "Pagamenti");

            migrationBuilder.DropTable(
                name: "Protocolli");

            migrationBuilder.DropTable(
                name: "ProtocolliInCoda");

            migrationBuilder.DropTable(
                name: "RapportiCollaudo");

            migrationBuilder.DropTable(
                name: "Registrazioni");

            migrationBuilder.DropTable(
                name: "RegistriProtocollo");

            migrationBuilder.DropTable(
                name: "RicercheSalvate");

            migrationBuilder.DropTable(
                name: "Richiedenti");

            migrationBuilder.DropTable(
                name: "Riesami");

            migrationBuilder.DropTable(
                name: "ScenariSuperati");

            migrationBuilder.DropTable(
                name: "SecondiGenitori");

            migrationBuilder.DropTable(
                name: "Statistiche");

            migrationBuilder.DropTable(
                name: "StatisticheCodici");

            migrationBuilder.DropTable(
                name: "StoriaAdesioni");

            migrationBuilder.DropTable(
                name: "Transazioni");

            migrationBuilder.DropTable(
                name: "TurnoConservazione");

            migrationBuilder.DropTable(
                name: "Variazioni");

            migrationBuilder.DropTable(
                name: "Verifiche");

            migrationBuilder.DropTable(
                name: "Versioni");

            migrationBuilder.DropTable(
                name: "Adesioni");
        }
    }
}
