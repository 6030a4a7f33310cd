using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inps.Interop.Engine.Store.Migrations.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CodiceEnte = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ambiente = table.Column<int>(type: "INTEGER", nullable: false),
                    Denominazione = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CodicePatronato = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Profilo = table.Column<int>(type: "INTEGER", nullable: false),
                    IdentityBlocchiSeparati = table.Column<bool>(type: "INTEGER", nullable: false),
                    Servizi = table.Column<string>(type: "TEXT", nullable: false),
                    Indirizzi = table.Column<string>(type: "TEXT", nullable: false),
                    Uffici = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adesioni", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Chiavi",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Valore = table.Column<byte[]>(type: "BLOB", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Chiavi", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "Contatori",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ultimo = table.Column<long>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contatori", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "Domande",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Prestazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CodiceUfficio = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Canale = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Richiedente = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Versione = table.Column<int>(type: "INTEGER", nullable: false),
                    Presentazione = table.Column<long>(type: "INTEGER", nullable: false),
                    UltimaVariazione = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroPratica = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Registro = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Anno = table.Column<int>(type: "INTEGER", nullable: true),
                    NumeroProtocollo = table.Column<long>(type: "INTEGER", nullable: true),
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Contenuto = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Domande", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "Minori",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Progressivo = table.Column<int>(type: "INTEGER", nullable: false),
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    AltroGenitore = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Decorrenza = table.Column<int>(type: "INTEGER", nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Minori", x => new { x.NumeroDomanda, x.Progressivo });
                });

            migrationBuilder.CreateTable(
                name: "Protocolli",
                columns: table => new
                {
                    Registro = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Anno = table.Column<int>(type: "INTEGER", nullable: false),
                    Numero = table.Column<long>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Mittente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Oggetto = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Protocolli", x => new { x.Registro, x.Anno, x.Numero });
                });

            migrationBuilder.CreateTable(
                name: "ProtocolliInCoda",
                columns: table => new
                {
                    Registro = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Posizione = table.Column<long>(type: "INTEGER", nullable: false),
                    IdDocumento = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Mittente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Oggetto = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    InCodaDal = table.Column<long>(type: "INTEGER", nullable: false),
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Tentativi = table.Column<int>(type: "INTEGER", nullable: false),
                    ProssimoTentativo = table.Column<long>(type: "INTEGER", nullable: false),
                    UltimoErrore = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtocolliInCoda", x => new { x.Registro, x.Posizione });
                });

            migrationBuilder.CreateTable(
                name: "Registrazioni",
                columns: table => new
                {
                    IdMessaggio = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Servizio = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Operazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Avvisi = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registrazioni", x => new { x.IdMessaggio, x.Ente, x.Servizio, x.Operazione });
                });

            migrationBuilder.CreateTable(
                name: "RegistriProtocollo",
                columns: table => new
                {
                    Registro = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Turno = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TurnoFinoAl = table.Column<long>(type: "INTEGER", nullable: true),
                    FermoDal = table.Column<long>(type: "INTEGER", nullable: true),
                    MotivoFermo = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistriProtocollo", x => x.Registro);
                });

            migrationBuilder.CreateTable(
                name: "Richiedenti",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Rapporti = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Richiedenti", x => new { x.CodiceFiscale, x.NumeroDomanda });
                });

            migrationBuilder.CreateTable(
                name: "Transazioni",
                columns: table => new
                {
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Certificato = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Ip = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Servizio = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Operazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    CodiceUfficio = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IdMessaggio = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    NumeroPratica = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: true),
                    NumeroProtocollo = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    ImprontaCodiceFiscale = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Esito = table.Column<int>(type: "INTEGER", nullable: true),
                    StatoHttp = table.Column<int>(type: "INTEGER", nullable: false),
                    Fase = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Codici = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    DimensioneRichiesta = table.Column<int>(type: "INTEGER", nullable: false),
                    DimensioneRisposta = table.Column<int>(type: "INTEGER", nullable: false),
                    Tempi = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Richiesta = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Risposta = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transazioni", x => x.IdTransazione);
                });

            migrationBuilder.CreateTable(
                name: "Certificati",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AdesioneId = table.Column<long>(type: "INTEGER", nullable: false),
                    ThumbprintSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RevocatoIl = table.Column<long>(type: "INTEGER", nullable: true),
                    MotivoRevoca = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
                values: new object[] { "DOMANDA", 0L, 0L });

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
