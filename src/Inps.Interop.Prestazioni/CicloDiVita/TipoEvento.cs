namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>What may happen to a domanda, as NuoviEventi tells it. The order is stored: append only.</summary>
public enum TipoEvento
{
    /// <summary>The domanda was presented (and protocolled, when it has a number).</summary>
    Presentata = 0,

    /// <summary>A deferred protocollo was given to the domanda, or to a document about it.</summary>
    Protocollata = 1,
    BozzaSalvata = 2,
    BozzaEliminata = 3,
    Modificata = 4,
    MinoreAggiunto = 5,

    /// <summary>The second parent gave the payment data (AT-30).</summary>
    SecondoGenitoreIntegrato = 6,
    IstruttoriaAvviata = 7,
    IntegrazioneRichiesta = 8,
    IntegrazioneInviata = 9,
    IntegrazioneScaduta = 10,

    /// <summary>One minor was decided; its state says how (AT-64).</summary>
    MinoreDeciso = 11,
    Accolta = 12,
    Respinta = 13,
    Annullata = 14,
    Chiusa = 15,
    RiesameRichiesto = 16,
    RiesameInEsame = 17,
    RiesameAccolto = 18,
    RiesameRespinto = 19,
    RiesameAnnullato = 20,
    CanaleModificato = 21,
    CanaleVerificato = 22,
    PagamentoPredisposto = 23,
    PagamentoSospeso = 24,
    PagamentoDisposto = 25,
    PagamentoEseguito = 26,
    PagamentoRestituito = 27,
    PagamentoNonDovuto = 28,
    IndebitoAperto = 29,
    IndebitoVariato = 30,
    NotificaInviata = 31,

    /// <summary>Baby-sitting: the bonus changed its state (COVID-17).</summary>
    BonusVariato = 32,
    ContoAggiunto = 33,
    ContoEliminato = 34,
    AnagraficaAggiornata = 35,

    /// <summary>Every domanda of a lotto has its outcome (AT-54).</summary>
    LottoConcluso = 36,

    /// <summary>The result of a lotto could not be delivered and is not tried again (NONBLOCK_PUSH_SOAP).</summary>
    ConsegnaAbbandonata = 37,

    /// <summary>An enrolled certificate of the ente expires soon.</summary>
    CertificatoInScadenza = 38,
}
