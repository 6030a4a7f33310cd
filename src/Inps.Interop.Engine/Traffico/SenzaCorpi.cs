using System.Linq.Expressions;

namespace Inps.Interop.Engine.Traffico;

/// <summary>A record without request and answer, which are large and stand on pages of their own.</summary>
internal static class SenzaCorpi
{
    public static readonly Expression<Func<RecordTraffico, RecordTraffico>> Of = t => new RecordTraffico
    {
        IdTransazione = t.IdTransazione,
        Istante = t.Istante,
        Ente = t.Ente,
        Certificato = t.Certificato,
        Ip = t.Ip,
        Porta = t.Porta,
        Servizio = t.Servizio,
        Operazione = t.Operazione,
        UserId = t.UserId,
        CodiceUfficio = t.CodiceUfficio,
        IdMessaggio = t.IdMessaggio,
        NumeroPratica = t.NumeroPratica,
        NumeroDomanda = t.NumeroDomanda,
        NumeroProtocollo = t.NumeroProtocollo,
        ImprontaCodiceFiscale = t.ImprontaCodiceFiscale,
        Esito = t.Esito,
        StatoHttp = t.StatoHttp,
        Fase = t.Fase,
        Codici = t.Codici,
        Guasto = t.Guasto,
        DimensioneRichiesta = t.DimensioneRichiesta,
        DimensioneRisposta = t.DimensioneRisposta,
        Tempi = t.Tempi,
    };
}
