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
                    CodiceFiscaleEnte = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Referente = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EmailReferente = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TelefonoReferente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    StatoPrecedente = table.Column<int>(type: "INTEGER", nullable: true),
                    Profilo = table.Column<int>(type: "INTEGER", nullable: false),
                    Audit = table.Column<string>(type: "TEXT", nullable: false),
                    IdentityBlocchiSeparati = table.Column<bool>(type: "INTEGER", nullable: false),
                    PresaVisioneAmmessa = table.Column<bool>(type: "INTEGER", nullable: false),
                    Servizi = table.Column<string>(type: "TEXT", nullable: false),
                    Indirizzi = table.Column<string>(type: "TEXT", nullable: false),
                    Callback = table.Column<string>(type: "TEXT", nullable: false),
                    Uffici = table.Column<string>(type: "TEXT", nullable: false),
                    PortaDiDominio = table.Column<string>(type: "TEXT", nullable: false),
                    RichiesteAlMinuto = table.Column<int>(type: "INTEGER", nullable: true),
                    ChiamateContemporanee = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adesioni", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Aggiornamenti",
                columns: table => new
                {
                    NumeroAggiornamento = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Contenuto = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aggiornamenti", x => x.NumeroAggiornamento);
                });

            migrationBuilder.CreateTable(
                name: "Allegati",
                columns: table => new
                {
                    IdAllegato = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IdDocumento = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    NomeFile = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    TipoContenuto = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Descrizione = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Contenuto = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allegati", x => x.IdAllegato);
                });

            migrationBuilder.CreateTable(
                name: "ArchivioAnagrafica",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Cognome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Nome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sesso = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    DataNascita = table.Column<int>(type: "INTEGER", nullable: true),
                    Via = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Civico = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Cap = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    CodiceCatastaleComune = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    Provincia = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Cellulare = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Pec = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioAnagrafica", x => x.CodiceFiscale);
                });

            migrationBuilder.CreateTable(
                name: "ArchivioContribuzione",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Mese = table.Column<int>(type: "INTEGER", nullable: false),
                    Giornate = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioContribuzione", x => new { x.CodiceFiscale, x.Mese });
                });

            migrationBuilder.CreateTable(
                name: "ArchivioIsee",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Scadenza = table.Column<int>(type: "INTEGER", nullable: false),
                    Valore = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioIsee", x => new { x.CodiceFiscale, x.Scadenza });
                });

            migrationBuilder.CreateTable(
                name: "ArchivioPeriodi",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Tipo = table.Column<int>(type: "INTEGER", nullable: false),
                    Dal = table.Column<int>(type: "INTEGER", nullable: false),
                    Al = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioPeriodi", x => new { x.CodiceFiscale, x.Dal, x.Tipo });
                });

            migrationBuilder.CreateTable(
                name: "ArchivioSpettacolo",
                columns: table => new
                {
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivioSpettacolo", x => x.CodiceFiscale);
                });

            migrationBuilder.CreateTable(
                name: "Avvisi",
                columns: table => new
                {
                    Numero = table.Column<long>(type: "INTEGER", nullable: false),
                    Causa = table.Column<int>(type: "INTEGER", nullable: false),
                    Oggetto = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Testo = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ApertoIl = table.Column<long>(type: "INTEGER", nullable: false),
                    VistoIl = table.Column<long>(type: "INTEGER", nullable: false),
                    ChiusoIl = table.Column<long>(type: "INTEGER", nullable: true),
                    Aperto = table.Column<string>(type: "TEXT", maxLength: 154, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Avvisi", x => x.Numero);
                });

            migrationBuilder.CreateTable(
                name: "AvvisiInvii",
                columns: table => new
                {
                    Avviso = table.Column<long>(type: "INTEGER", nullable: false),
                    Canale = table.Column<int>(type: "INTEGER", nullable: false),
                    Chiusura = table.Column<bool>(type: "INTEGER", nullable: false),
                    Tentativi = table.Column<int>(type: "INTEGER", nullable: false),
                    ProssimoTentativo = table.Column<long>(type: "INTEGER", nullable: true),
                    InviatoIl = table.Column<long>(type: "INTEGER", nullable: true),
                    UltimoErrore = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AvvisiInvii", x => new { x.Avviso, x.Canale, x.Chiusura });
                });

            migrationBuilder.CreateTable(
                name: "AzioniOperatori",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Operatore = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Azione = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Oggetto = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Motivo = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Ip = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AzioniOperatori", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BlocchiContenzioso",
                columns: table => new
                {
                    Numero = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: true),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Operatore = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Motivo = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RimossoIl = table.Column<long>(type: "INTEGER", nullable: true),
                    RimossoDa = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    MotivoRimozione = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlocchiContenzioso", x => x.Numero);
                });

            migrationBuilder.CreateTable(
                name: "Bonus",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Accoglimento = table.Column<long>(type: "INTEGER", nullable: false),
                    Scadenza = table.Column<int>(type: "INTEGER", nullable: false),
                    Libretto = table.Column<long>(type: "INTEGER", nullable: true),
                    Appropriazione = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bonus", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "Bozze",
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
                    Creazione = table.Column<long>(type: "INTEGER", nullable: false),
                    UltimaVariazione = table.Column<long>(type: "INTEGER", nullable: false),
                    Scadenza = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroPratica = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Passo = table.Column<int>(type: "INTEGER", nullable: true),
                    Contenuto = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bozze", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "Canali",
                columns: table => new
                {
                    NumeroCanale = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Quota = table.Column<int>(type: "INTEGER", nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Modalita = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Iban = table.Column<string>(type: "TEXT", maxLength: 34, nullable: true),
                    Bic = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    Intestazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Dal = table.Column<long>(type: "INTEGER", nullable: false),
                    Al = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Canali", x => x.NumeroCanale);
                });

            migrationBuilder.CreateTable(
                name: "Cancellazioni",
                columns: table => new
                {
                    Numero = table.Column<long>(type: "INTEGER", nullable: false),
                    Categoria = table.Column<int>(type: "INTEGER", nullable: false),
                    Limite = table.Column<long>(type: "INTEGER", nullable: false),
                    Quante = table.Column<long>(type: "INTEGER", nullable: false),
                    Inizio = table.Column<long>(type: "INTEGER", nullable: false),
                    Fine = table.Column<long>(type: "INTEGER", nullable: false),
                    Operatore = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Motivo = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cancellazioni", x => x.Numero);
                });

            migrationBuilder.CreateTable(
                name: "CertificatiVisti",
                columns: table => new
                {
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Contenuto = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificatiVisti", x => x.Impronta);
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
                name: "ChiaviConsole",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Contenuto = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChiaviConsole", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Computi",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Accreditate = table.Column<int>(type: "INTEGER", nullable: false),
                    Escluse = table.Column<int>(type: "INTEGER", nullable: false),
                    Spettanti = table.Column<int>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Computi", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "Consegne",
                columns: table => new
                {
                    NumeroLotto = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Indirizzo = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Pagina = table.Column<int>(type: "INTEGER", nullable: false),
                    Dal = table.Column<long>(type: "INTEGER", nullable: false),
                    Tentativi = table.Column<int>(type: "INTEGER", nullable: false),
                    ProssimoTentativo = table.Column<long>(type: "INTEGER", nullable: false),
                    UltimoErrore = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ConclusaIl = table.Column<long>(type: "INTEGER", nullable: true),
                    Turno = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TurnoFinoAl = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consegne", x => x.NumeroLotto);
                });

            migrationBuilder.CreateTable(
                name: "Contatori",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ultimo = table.Column<long>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contatori", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "Conti",
                columns: table => new
                {
                    NumeroConto = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Iban = table.Column<string>(type: "TEXT", maxLength: 34, nullable: false),
                    Bic = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    Intestazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Eliminazione = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conti", x => x.NumeroConto);
                });

            migrationBuilder.CreateTable(
                name: "Documenti",
                columns: table => new
                {
                    IdDocumento = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tipo = table.Column<int>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    CodiceUfficio = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Registro = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Anno = table.Column<int>(type: "INTEGER", nullable: true),
                    NumeroProtocollo = table.Column<long>(type: "INTEGER", nullable: true),
                    DataProtocollo = table.Column<long>(type: "INTEGER", nullable: true),
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Testo = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documenti", x => x.IdDocumento);
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
                    Livello = table.Column<int>(type: "INTEGER", nullable: true),
                    Richiedente = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Versione = table.Column<int>(type: "INTEGER", nullable: false),
                    Presentazione = table.Column<long>(type: "INTEGER", nullable: false),
                    UltimaVariazione = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroPratica = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IdMessaggio = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Registrazione = table.Column<long>(type: "INTEGER", nullable: false),
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
                name: "Eventi",
                columns: table => new
                {
                    Progressivo = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tipo = table.Column<int>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: true),
                    Stato = table.Column<int>(type: "INTEGER", nullable: true),
                    Minore = table.Column<int>(type: "INTEGER", nullable: true),
                    NumeroProtocollo = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Riferimento = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Dettaglio = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Eventi", x => x.Progressivo);
                });

            migrationBuilder.CreateTable(
                name: "IbanUsati",
                columns: table => new
                {
                    Iban = table.Column<string>(type: "TEXT", maxLength: 34, nullable: false),
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IbanUsati", x => new { x.Iban, x.CodiceFiscale });
                });

            migrationBuilder.CreateTable(
                name: "Indebiti",
                columns: table => new
                {
                    NumeroIndebito = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroPagamento = table.Column<long>(type: "INTEGER", nullable: true),
                    Centesimi = table.Column<long>(type: "INTEGER", nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Motivo = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Apertura = table.Column<long>(type: "INTEGER", nullable: false),
                    UltimaVariazione = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indebiti", x => x.NumeroIndebito);
                });

            migrationBuilder.CreateTable(
                name: "IndiceChiamate",
                columns: table => new
                {
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdMessaggio = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceChiamate", x => new { x.Ente, x.IdMessaggio, x.IdTransazione });
                });

            migrationBuilder.CreateTable(
                name: "IndiceChiamateDomande",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceChiamateDomande", x => new { x.NumeroDomanda, x.IdTransazione });
                });

            migrationBuilder.CreateTable(
                name: "IndiceDomande",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Prestazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Richiedente = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    NumeroPratica = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Presentazione = table.Column<long>(type: "INTEGER", nullable: false),
                    UltimaVariazione = table.Column<long>(type: "INTEGER", nullable: false),
                    Registrazione = table.Column<long>(type: "INTEGER", nullable: false),
                    IdMessaggio = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceDomande", x => x.NumeroDomanda);
                });

            migrationBuilder.CreateTable(
                name: "IndiceElementi",
                columns: table => new
                {
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdMessaggio = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    NumeroLotto = table.Column<long>(type: "INTEGER", nullable: false),
                    Posizione = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceElementi", x => new { x.Ente, x.IdMessaggio, x.NumeroLotto, x.Posizione });
                });

            migrationBuilder.CreateTable(
                name: "IndiceTraffico",
                columns: table => new
                {
                    Chiave = table.Column<long>(type: "INTEGER", nullable: false),
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndiceTraffico", x => new { x.Chiave, x.IdTransazione });
                });

            migrationBuilder.CreateTable(
                name: "Indici",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Fino = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indici", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "Integrazioni",
                columns: table => new
                {
                    NumeroIntegrazione = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Richiesta = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Minore = table.Column<int>(type: "INTEGER", nullable: true),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Scadenza = table.Column<long>(type: "INTEGER", nullable: false),
                    Chiusura = table.Column<long>(type: "INTEGER", nullable: true),
                    Testo = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Integrazioni", x => x.NumeroIntegrazione);
                });

            migrationBuilder.CreateTable(
                name: "LettureEventi",
                columns: table => new
                {
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Progressivo = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LettureEventi", x => x.Ente);
                });

            migrationBuilder.CreateTable(
                name: "Lotti",
                columns: table => new
                {
                    NumeroLotto = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdLotto = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CodicePatronato = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CodiceUfficio = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Canale = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Prestazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PresaVisione = table.Column<bool>(type: "INTEGER", nullable: false),
                    NumeroDomande = table.Column<int>(type: "INTEGER", nullable: false),
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ImprontaIniziale = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Acquisite = table.Column<int>(type: "INTEGER", nullable: false),
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Inizio = table.Column<long>(type: "INTEGER", nullable: false),
                    Presentazione = table.Column<long>(type: "INTEGER", nullable: true),
                    Conclusione = table.Column<long>(type: "INTEGER", nullable: true),
                    Presentate = table.Column<int>(type: "INTEGER", nullable: false),
                    Duplicate = table.Column<int>(type: "INTEGER", nullable: false),
                    Scartate = table.Column<int>(type: "INTEGER", nullable: false),
                    DaIndicizzare = table.Column<int>(type: "INTEGER", nullable: true),
                    Motivi = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Lavoratore = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LavoratoreFino = table.Column<long>(type: "INTEGER", nullable: true),
                    RispostaA = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lotti", x => x.NumeroLotto);
                });

            migrationBuilder.CreateTable(
                name: "LottoBlocchi",
                columns: table => new
                {
                    NumeroLotto = table.Column<long>(type: "INTEGER", nullable: false),
                    Da = table.Column<int>(type: "INTEGER", nullable: false),
                    Elementi = table.Column<int>(type: "INTEGER", nullable: false),
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Contenuto = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LottoBlocchi", x => new { x.NumeroLotto, x.Da });
                });

            migrationBuilder.CreateTable(
                name: "LottoEsiti",
                columns: table => new
                {
                    NumeroLotto = table.Column<long>(type: "INTEGER", nullable: false),
                    Posizione = table.Column<int>(type: "INTEGER", nullable: false),
                    IdMessaggio = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Esito = table.Column<int>(type: "INTEGER", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: true),
                    Duplicato = table.Column<bool>(type: "INTEGER", nullable: false),
                    Segnalazioni = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LottoEsiti", x => new { x.NumeroLotto, x.Posizione });
                });

            migrationBuilder.CreateTable(
                name: "MessaggiVisti",
                columns: table => new
                {
                    Chiave = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ImprontaCorpo = table.Column<byte[]>(type: "BLOB", maxLength: 64, nullable: false),
                    Scade = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessaggiVisti", x => x.Chiave);
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
                name: "Notifiche",
                columns: table => new
                {
                    NumeroNotifica = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: true),
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Canale = table.Column<int>(type: "INTEGER", nullable: false),
                    Oggetto = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Testo = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifiche", x => x.NumeroNotifica);
                });

            migrationBuilder.CreateTable(
                name: "Operatori",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Codice = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Nome = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ruolo = table.Column<int>(type: "INTEGER", nullable: false),
                    Certificato = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Account = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DisabilitatoIl = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Operatori", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pagamenti",
                columns: table => new
                {
                    NumeroPagamento = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Quota = table.Column<int>(type: "INTEGER", nullable: false),
                    Mese = table.Column<int>(type: "INTEGER", nullable: false),
                    Centesimi = table.Column<long>(type: "INTEGER", nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    NumeroCanale = table.Column<long>(type: "INTEGER", nullable: true),
                    Predisposizione = table.Column<long>(type: "INTEGER", nullable: false),
                    Disposizione = table.Column<long>(type: "INTEGER", nullable: true),
                    Esecuzione = table.Column<long>(type: "INTEGER", nullable: true),
                    Motivo = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pagamenti", x => x.NumeroPagamento);
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
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Presentazione = table.Column<long>(type: "INTEGER", nullable: false),
                    VersioneRegole = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Catena = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
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
                    Presentazione = table.Column<long>(type: "INTEGER", nullable: false),
                    VersioneRegole = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
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
                name: "RapportiCollaudo",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    EmessoDa = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Superati = table.Column<int>(type: "INTEGER", nullable: false),
                    Richiesti = table.Column<int>(type: "INTEGER", nullable: false),
                    Completo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pdf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Firma = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RapportiCollaudo", x => x.Id);
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
                    Avvisi = table.Column<byte[]>(type: "BLOB", nullable: true),
                    NonVerificate = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
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
                name: "RicercheSalvate",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Operatore = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Nome = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Parametri = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RicercheSalvate", x => x.Id);
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
                name: "Riesami",
                columns: table => new
                {
                    NumeroRiesame = table.Column<long>(type: "INTEGER", nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stato = table.Column<int>(type: "INTEGER", nullable: false),
                    Motivazione = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    CodiceSede = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Presentazione = table.Column<long>(type: "INTEGER", nullable: false),
                    UltimaVariazione = table.Column<long>(type: "INTEGER", nullable: false),
                    MotivoEsito = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Riesami", x => x.NumeroRiesame);
                });

            migrationBuilder.CreateTable(
                name: "ScenariSuperati",
                columns: table => new
                {
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Scenario = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Riferimenti = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScenariSuperati", x => new { x.Ente, x.Scenario });
                });

            migrationBuilder.CreateTable(
                name: "SecondiGenitori",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    CodiceFiscale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Quota = table.Column<int>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    IdDocumento = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Contenuto = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondiGenitori", x => new { x.NumeroDomanda, x.CodiceFiscale });
                });

            migrationBuilder.CreateTable(
                name: "Statistiche",
                columns: table => new
                {
                    Periodo = table.Column<long>(type: "INTEGER", nullable: false),
                    Servizio = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Operazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Esito = table.Column<int>(type: "INTEGER", nullable: false),
                    Fascia = table.Column<int>(type: "INTEGER", nullable: false),
                    Chiamate = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statistiche", x => new { x.Periodo, x.Servizio, x.Operazione, x.Esito, x.Fascia });
                });

            migrationBuilder.CreateTable(
                name: "StatisticheCodici",
                columns: table => new
                {
                    Periodo = table.Column<long>(type: "INTEGER", nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Codice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Chiamate = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatisticheCodici", x => new { x.Periodo, x.Ente, x.Codice });
                });

            migrationBuilder.CreateTable(
                name: "StoriaAdesioni",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CodiceEnte = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ambiente = table.Column<int>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Operatore = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Motivo = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Azione = table.Column<int>(type: "INTEGER", nullable: false),
                    Dettaglio = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoriaAdesioni", x => x.Id);
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
                    Porta = table.Column<int>(type: "INTEGER", nullable: false),
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
                    Guasto = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    DimensioneRichiesta = table.Column<int>(type: "INTEGER", nullable: false),
                    DimensioneRisposta = table.Column<int>(type: "INTEGER", nullable: false),
                    Tempi = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Evidenza = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Intestazioni = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Richiesta = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Risposta = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transazioni", x => x.IdTransazione);
                });

            migrationBuilder.CreateTable(
                name: "TurnoConservazione",
                columns: table => new
                {
                    Nome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Turno = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TurnoFinoAl = table.Column<long>(type: "INTEGER", nullable: true),
                    UltimoGiro = table.Column<long>(type: "INTEGER", nullable: true),
                    TrafficoFino = table.Column<long>(type: "INTEGER", nullable: false),
                    MessaggiFino = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TurnoConservazione", x => x.Nome);
                });

            migrationBuilder.CreateTable(
                name: "Variazioni",
                columns: table => new
                {
                    IdMessaggio = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Ente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Servizio = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Operazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Impronta = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: true),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    IdTransazione = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fatti = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Variazioni", x => new { x.IdMessaggio, x.Ente, x.Servizio, x.Operazione });
                });

            migrationBuilder.CreateTable(
                name: "Verifiche",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Mese = table.Column<int>(type: "INTEGER", nullable: false),
                    Requisiti = table.Column<bool>(type: "INTEGER", nullable: false),
                    Misura = table.Column<bool>(type: "INTEGER", nullable: false),
                    Centesimi = table.Column<long>(type: "INTEGER", nullable: false),
                    Giornate = table.Column<int>(type: "INTEGER", nullable: true),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verifiche", x => new { x.NumeroDomanda, x.Mese });
                });

            migrationBuilder.CreateTable(
                name: "Versioni",
                columns: table => new
                {
                    NumeroDomanda = table.Column<long>(type: "INTEGER", nullable: false),
                    Versione = table.Column<int>(type: "INTEGER", nullable: false),
                    Istante = table.Column<long>(type: "INTEGER", nullable: false),
                    Operazione = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CodiceUfficio = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IdDocumento = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NumeroPraticaPrecedente = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MinoriPrecedenti = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContenutoPrecedente = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Versioni", x => new { x.NumeroDomanda, x.Versione });
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
                    Der = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ValidoDal = table.Column<long>(type: "INTEGER", nullable: true),
                    ValidoFino = table.Column<long>(type: "INTEGER", nullable: true),
                    Promosso = table.Column<bool>(type: "INTEGER", nullable: false),
                    RevocatoIl = table.Column<long>(type: "INTEGER", nullable: true),
                    MotivoRevoca = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    AvvisatoIl = table.Column<long>(type: "INTEGER", nullable: true)
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
                values: new object[] { "DOMANDA", null, 0L, 0L });

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
