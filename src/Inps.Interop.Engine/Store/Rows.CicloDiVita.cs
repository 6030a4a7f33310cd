using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Store;

/// <summary>A remembered write on existing things: its key and the facts that were told.</summary>
internal sealed class VariazioneRow
{
    public required string IdMessaggio { get; set; }
    public required string Ente { get; set; }
    public required string Servizio { get; set; }
    public required string Operazione { get; set; }
    public required byte[] Impronta { get; set; }
    public long? NumeroDomanda { get; set; }
    public DateTimeOffset Istante { get; set; }
    public Guid IdTransazione { get; set; }

    /// <summary>UTF-8 JSON of the facts, of the type that the operation has.</summary>
    public required byte[] Fatti { get; set; }
}

/// <summary>Something that happened to a domanda. The sequence grows in the order of the commits, so that a reader of it misses nothing.</summary>
internal sealed class EventoRow
{
    public long Progressivo { get; set; }
    public required string Ente { get; set; }
    public TipoEvento Tipo { get; set; }
    public DateTimeOffset Istante { get; set; }
    public long? NumeroDomanda { get; set; }
    public StatoDomanda? Stato { get; set; }

    /// <summary>Progressivo of the minor that it is about.</summary>
    public int? Minore { get; set; }
    public string? NumeroProtocollo { get; set; }

    /// <summary>Identifier of what it is about beside the domanda: a riesame, a payment, a document.</summary>
    public string? Riferimento { get; set; }
    public string? Dettaglio { get; set; }
}

/// <summary>A draft. Its number is that of the domanda which it becomes; the row stays when it was presented or removed, without its content.</summary>
internal sealed class BozzaRow
{
    public long NumeroDomanda { get; set; }
    public required string Prestazione { get; set; }
    public required string Ente { get; set; }
    public required string CodiceUfficio { get; set; }
    public required string UserId { get; set; }
    public required string Canale { get; set; }
    public required string Richiedente { get; set; }

    /// <summary>Bozza; Protocollata once presented, however it went on; or Eliminata.</summary>
    public StatoDomanda Stato { get; set; }
    public DateTimeOffset Creazione { get; set; }
    public DateTimeOffset UltimaVariazione { get; set; }
    public DateTimeOffset Scadenza { get; set; }
    public string? NumeroPratica { get; set; }
    public int? Passo { get; set; }

    /// <summary>The partial domanda as the caller wrote it, packed; opaque here.</summary>
    public byte[]? Contenuto { get; set; }

    /// <summary>Its state at an instant: an expired draft counts as removed before the job removes it.</summary>
    public StatoDomanda StatoAl(DateTimeOffset istante) => Stato == StatoDomanda.Bozza && Scadenza <= istante ? StatoDomanda.Eliminata : Stato;
}

/// <summary>One step in the history of a domanda's content: what it was before the version that the row names.</summary>
internal sealed class VersioneRow
{
    public long NumeroDomanda { get; set; }
    public int Versione { get; set; }
    public DateTimeOffset Istante { get; set; }
    public required string Operazione { get; set; }
    public required string CodiceUfficio { get; set; }
    public required string UserId { get; set; }
    public required string IdDocumento { get; set; }
    public string? NumeroPraticaPrecedente { get; set; }

    /// <summary>UTF-8 JSON of the minors as they were.</summary>
    public required byte[] MinoriPrecedenti { get; set; }

    /// <summary>Packed UTF-8 JSON, as in the domanda.</summary>
    public required byte[] ContenutoPrecedente { get; set; }
}

/// <summary>A document about a domanda, after its presentation: variation, annulment, riesame, integration, decision.</summary>
internal sealed class DocumentoRow
{
    /// <summary>Three letters and 17 digits.</summary>
    public required string IdDocumento { get; set; }
    public long NumeroDomanda { get; set; }
    public required string Ente { get; set; }
    public TipoDocumento Tipo { get; set; }
    public DateTimeOffset Istante { get; set; }
    public required string CodiceUfficio { get; set; }
    public required string UserId { get; set; }

    /// <summary>Register, year and number of its own protocollo; all null while, or because, there is none.</summary>
    public string? Registro { get; set; }
    public int? Anno { get; set; }
    public long? NumeroProtocollo { get; set; }
    public DateTimeOffset? DataProtocollo { get; set; }
    public required byte[] Impronta { get; set; }
    public string? Testo { get; set; }

    /// <summary>The number as people read it; null while there is none.</summary>
    public string? Protocollo => Registro is null ? null : new NumeroProtocollo(Registro, Anno!.Value, NumeroProtocollo!.Value).ToString();

    public void SetProtocollo(NumeroProtocollo? numero, DateTimeOffset data)
    {
        if (numero is { } assigned)
        {
            (Registro, Anno, NumeroProtocollo, DataProtocollo) = (assigned.Registro, assigned.Anno, assigned.Numero, data);
        }
    }
}

/// <summary>A file that came with a document.</summary>
internal sealed class AllegatoRow
{
    public required string IdAllegato { get; set; }
    public required string IdDocumento { get; set; }
    public long NumeroDomanda { get; set; }
    public required string NomeFile { get; set; }
    public required string TipoContenuto { get; set; }
    public string? Descrizione { get; set; }
    public required byte[] Impronta { get; set; }
    public required byte[] Contenuto { get; set; }
}

/// <summary>A request to have a refused domanda examined again (ALAS-44..51).</summary>
internal sealed class RiesameRow
{
    public long NumeroRiesame { get; set; }
    public long NumeroDomanda { get; set; }
    public required string Ente { get; set; }
    public StatoRiesame Stato { get; set; }
    public required string Motivazione { get; set; }
    public required string CodiceSede { get; set; }
    public DateTimeOffset Presentazione { get; set; }
    public DateTimeOffset UltimaVariazione { get; set; }
    public string? MotivoEsito { get; set; }
}

/// <summary>What the Istituto asked to be integrated, and the answer (AT-59).</summary>
internal sealed class IntegrazioneRow
{
    public long NumeroIntegrazione { get; set; }
    public long NumeroDomanda { get; set; }
    public StatoIntegrazione Stato { get; set; }
    public required string Richiesta { get; set; }
    public int? Minore { get; set; }
    public DateTimeOffset Istante { get; set; }

    /// <summary>Last instant at which the answer is in time.</summary>
    public DateTimeOffset Scadenza { get; set; }
    public DateTimeOffset? Chiusura { get; set; }
    public string? Testo { get; set; }
}

/// <summary>The other parent who completed the quota (AT-30..34).</summary>
internal sealed class SecondoGenitoreRow
{
    public long NumeroDomanda { get; set; }
    public required string CodiceFiscale { get; set; }
    public int Quota { get; set; }
    public required string Ente { get; set; }
    public DateTimeOffset Istante { get; set; }
    public required string IdDocumento { get; set; }

    /// <summary>Packed UTF-8 JSON of what the parent gave.</summary>
    public required byte[] Contenuto { get; set; }
}

/// <summary>A canale di accredito of a quota, from an instant to another; current while it has no end. Without any row the one of the domanda counts.</summary>
internal sealed class CanaleRow
{
    public long NumeroCanale { get; set; }
    public long NumeroDomanda { get; set; }
    public int Quota { get; set; }
    public StatoCanale Stato { get; set; }
    public required string Modalita { get; set; }
    public string? Iban { get; set; }
    public string? Bic { get; set; }
    public string? Intestazione { get; set; }
    public DateTimeOffset Dal { get; set; }
    public DateTimeOffset? Al { get; set; }
}

internal sealed class PagamentoRow
{
    public long NumeroPagamento { get; set; }
    public long NumeroDomanda { get; set; }
    public int Quota { get; set; }

    /// <summary>First day of the month that is paid.</summary>
    public DateOnly Mese { get; set; }
    public long Centesimi { get; set; }
    public StatoPagamento Stato { get; set; }

    /// <summary>The canale of the order; null until it is sent.</summary>
    public long? NumeroCanale { get; set; }
    public DateTimeOffset Predisposizione { get; set; }
    public DateTimeOffset? Disposizione { get; set; }
    public DateTimeOffset? Esecuzione { get; set; }
    public string? Motivo { get; set; }
}

/// <summary>The monthly verification of requirements and amount (AT-68).</summary>
internal sealed class VerificaRow
{
    public long NumeroDomanda { get; set; }
    public DateOnly Mese { get; set; }
    public bool Requisiti { get; set; }
    public bool Misura { get; set; }
    public long Centesimi { get; set; }

    /// <summary>Days that it pays; null where the domanda is not due for a number of them.</summary>
    public int? Giornate { get; set; }
    public DateTimeOffset Istante { get; set; }
}

/// <summary>Money paid without right (AT-70).</summary>
internal sealed class IndebitoRow
{
    public long NumeroIndebito { get; set; }
    public long NumeroDomanda { get; set; }
    public long? NumeroPagamento { get; set; }
    public long Centesimi { get; set; }
    public StatoIndebito Stato { get; set; }
    public required string Motivo { get; set; }
    public DateTimeOffset Apertura { get; set; }
    public DateTimeOffset UltimaVariazione { get; set; }
}

/// <summary>A notification sent to the person (ALAS-05, AT-71).</summary>
internal sealed class NotificaRow
{
    public long NumeroNotifica { get; set; }
    public required string Ente { get; set; }
    public long? NumeroDomanda { get; set; }
    public required string CodiceFiscale { get; set; }
    public CanaleNotifica Canale { get; set; }
    public required string Oggetto { get; set; }
    public required string Testo { get; set; }
    public DateTimeOffset Istante { get; set; }
}

/// <summary>An account saved for later domande (ALAS-31, ALAS-61).</summary>
internal sealed class ContoRow
{
    public long NumeroConto { get; set; }
    public required string Ente { get; set; }
    public required string CodiceFiscale { get; set; }
    public required string Iban { get; set; }
    public string? Bic { get; set; }
    public required string Intestazione { get; set; }
    public StatoCanale Stato { get; set; }
    public DateTimeOffset Istante { get; set; }
    public DateTimeOffset? Eliminazione { get; set; }
}

/// <summary>Personal data that a patronato asked to update (ALAS-21, ALAS-60).</summary>
internal sealed class AggiornamentoRow
{
    public long NumeroAggiornamento { get; set; }
    public required string Ente { get; set; }
    public required string CodiceFiscale { get; set; }
    public DateTimeOffset Istante { get; set; }

    /// <summary>Packed UTF-8 JSON of the Soggetto.</summary>
    public required byte[] Contenuto { get; set; }
}
