using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Engine.Store.Sqlite;

/// <summary>The inserts, one for each table; columns as in <see cref="SqliteSql"/>.</summary>
internal sealed partial class SqliteBatchStore
{
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
        insert.Bind(18, (long?)row.Livello);
        insert.Bind(19, row.IdMessaggio);
        insert.Bind(20, row.Registrazione);
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
        insert.Bind(9, row.Presentazione);
        insert.Bind(10, row.VersioneRegole);
        insert.Bind(11, row.Catena);
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
        insert.Bind(13, row.Presentazione);
        insert.Bind(14, row.VersioneRegole);
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
        insert.Bind(10, row.NonVerificate);
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
        insert.Bind(24, row.Evidenza);
        insert.Bind(25, row.Guasto);
        insert.Bind(26, (long)row.Porta);
        insert.Bind(27, row.Intestazioni);
        insert.Run();
    }
}
