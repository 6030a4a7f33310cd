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
                    Stato = table.Column<int>(type: "integer", nullable: false),
                    Profilo = table.Column<int>(type: "integer", nullable: false),
                    IdentityBlocchiSeparati = table.Column<bool>(type: "boolean", nullable: false),
                    Servizi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Indirizzi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Uffici = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adesioni", x => x.Id);
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
                name: "Contatori",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Ultimo = table.Column<long>(type: "bigint", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contatori", x => x.Nome);
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
                    Richiedente = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Stato = table.Column<short>(type: "smallint", nullable: false),
                    Versione = table.Column<int>(type: "integer", nullable: false),
                    Presentazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UltimaVariazione = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NumeroPratica = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
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
                    Impronta = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
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
                    Avvisi = table.Column<byte[]>(type: "bytea", nullable: true)
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
                name: "Transazioni",
                columns: table => new
                {
                    IdTransazione = table.Column<Guid>(type: "uuid", nullable: false),
                    Istante = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Ente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Certificato = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    Ip = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
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
                    DimensioneRichiesta = table.Column<int>(type: "integer", nullable: false),
                    DimensioneRisposta = table.Column<int>(type: "integer", nullable: false),
                    Tempi = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Richiesta = table.Column<byte[]>(type: "bytea", nullable: true),
                    Risposta = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transazioni", x => x.IdTransazione);
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
                    RevocatoIl = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MotivoRevoca = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
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
                columns: new[] { "Nome", "Istante", "Ultimo" },
                values: new object[] { "DOMANDA", new DateTimeOffset(new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Adesioni_CodiceEnte_Ambiente",
                table: "Adesioni",
                columns: new[] { "CodiceEnte", "Ambiente" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificati_AdesioneId",
                table: "Certificati",
                column: "AdesioneId");

            migrationBuilder.CreateIndex(
                name: "IX_Minori_CodiceFiscale",
                table: "Minori",
                column: "CodiceFiscale");

            migrationBuilder.CreateIndex(
                name: "IX_ProtocolliInCoda_NumeroDomanda",
                table: "ProtocolliInCoda",
                column: "NumeroDomanda");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Certificati");

            migrationBuilder.DropTable(
                name: "Chiavi");

            migrationBuilder.DropTable(
                name: "Contatori");

            migrationBuilder.DropTable(
                name: "Domande");

            migrationBuilder.DropTable(
                name: "Minori");

            migrationBuilder.DropTable(
                name: "Protocolli");

            migrationBuilder.DropTable(
                name: "ProtocolliInCoda");

            migrationBuilder.DropTable(
                name: "Registrazioni");

            migrationBuilder.DropTable(
                name: "RegistriProtocollo");

            migrationBuilder.DropTable(
                name: "Richiedenti");

            migrationBuilder.DropTable(
                name: "Transazioni");

            migrationBuilder.DropTable(
                name: "Adesioni");
        }
    }
}
