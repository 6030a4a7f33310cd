using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inps.Interop.Engine.Store.Migrations.SqlServer
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
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CodiceEnte = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Ambiente = table.Column<int>(type: "int", nullable: false),
                    Denominazione = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CodicePatronato = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Stato = table.Column<int>(type: "int", nullable: false),
                    Profilo = table.Column<int>(type: "int", nullable: false),
                    IdentityBlocchiSeparati = table.Column<bool>(type: "bit", nullable: false),
                    Servizi = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Indirizzi = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Uffici = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adesioni", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Chiavi",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Valore = table.Column<byte[]>(type: "varbinary(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Chiavi", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "Contatori",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Ultimo = table.Column<long>(type: "bigint", nullable: false),
                    Istante = table.Column<DateTime>(type: "datetime2(3)", nullable: false)
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
                    Prestazione = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Ente = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CodiceUfficio = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UserId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Canale = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Richiedente = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Stato = table.Column<byte>(type: "tinyint", nullable: false),
                    Versione = table.Column<int>(type: "int", nullable: false),
                    Presentazione = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    UltimaVariazione = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    NumeroPratica = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Registro = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Anno = table.Column<int>(type: "int", nullable: true),
                    NumeroProtocollo = table.Column<long>(type: "bigint", nullable: true),
                    IdTransazione = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Contenuto = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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
                    Progressivo = table.Column<int>(type: "int", nullable: false),
                    CodiceFiscale = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AltroGenitore = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Decorrenza = table.Column<DateOnly>(type: "date", nullable: false),
                    Stato = table.Column<byte>(type: "tinyint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Minori", x => new { x.NumeroDomanda, x.Progressivo });
                });

            migrationBuilder.CreateTable(
                name: "Protocolli",
                columns: table => new
                {
                    Registro = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Anno = table.Column<int>(type: "int", nullable: false),
                    Numero = table.Column<long>(type: "bigint", nullable: false),
                    Istante = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    Mittente = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Oggetto = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Impronta = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Protocolli", x => new { x.Registro, x.Anno, x.Numero });
                });

            migrationBuilder.CreateTable(
                name: "ProtocolliInCoda",
                columns: table => new
                {
                    Registro = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Posizione = table.Column<long>(type: "bigint", nullable: false),
                    IdDocumento = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Mittente = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Oggetto = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Impronta = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    InCodaDal = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    IdTransazione = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Tentativi = table.Column<int>(type: "int", nullable: false),
                    ProssimoTentativo = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    UltimoErrore = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtocolliInCoda", x => new { x.Registro, x.Posizione });
                });

            migrationBuilder.CreateTable(
                name: "Registrazioni",
                columns: table => new
                {
                    IdMessaggio = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Ente = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Servizio = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Operazione = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Impronta = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Stato = table.Column<byte>(type: "tinyint", nullable: false),
                    Istante = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    Avvisi = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registrazioni", x => new { x.IdMessaggio, x.Ente, x.Servizio, x.Operazione });
                });

            migrationBuilder.CreateTable(
                name: "RegistriProtocollo",
                columns: table => new
                {
                    Registro = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Turno = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    TurnoFinoAl = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    FermoDal = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    MotivoFermo = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistriProtocollo", x => x.Registro);
                });

            migrationBuilder.CreateTable(
                name: "Richiedenti",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: false),
                    Rapporti = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Richiedenti", x => new { x.CodiceFiscale, x.NumeroDomanda });
                });

            migrationBuilder.CreateTable(
                name: "Transazioni",
                columns: table => new
                {
                    IdTransazione = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    Istante = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    Ente = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Certificato = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Ip = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Servizio = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Operazione = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    UserId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CodiceUfficio = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IdMessaggio = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    NumeroPratica = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    NumeroDomanda = table.Column<long>(type: "bigint", nullable: true),
                    NumeroProtocollo = table.Column<string>(type: "nvarchar(26)", maxLength: 26, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ImprontaCodiceFiscale = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Esito = table.Column<int>(type: "int", nullable: true),
                    StatoHttp = table.Column<int>(type: "int", nullable: false),
                    Fase = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Codici = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DimensioneRichiesta = table.Column<int>(type: "int", nullable: false),
                    DimensioneRisposta = table.Column<int>(type: "int", nullable: false),
                    Tempi = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Richiesta = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Risposta = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
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
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AdesioneId = table.Column<long>(type: "bigint", nullable: false),
                    ThumbprintSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Issuer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RevocatoIl = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    MotivoRevoca = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
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
                values: new object[] { "DOMANDA", new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), 0L });

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
