using Inps.Interop.Prestazioni;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>Everything a receipt shows: the registered facts and what the prestazione says of its domanda.</summary>
public sealed record DatiRicevuta
{
    /// <summary>Sintetica or Completa: how much of the domanda it shows.</summary>
    public required TipoRicevuta Tipo { get; init; }

    /// <summary>What the document is; null for the receipt of the presentation.</summary>
    public TitoloRicevuta? Documento { get; init; }

    /// <summary>Titled sections of the prestazione, applicant and declarations included (<see cref="Prestazione.Ricevuta"/>).</summary>
    public required ContenutoRicevuta Contenuto { get; init; }

    public required long NumeroDomanda { get; init; }

    public required string IdDomanda { get; init; }

    /// <summary>Null while the protocol is deferred: the receipt then carries the <see cref="IdDomanda"/> instead of the segnatura (ALAS-41).</summary>
    public string? NumeroProtocollo { get; init; }

    /// <summary>Instant of the protocol registration; required with a <see cref="NumeroProtocollo"/>.</summary>
    public DateTimeOffset? DataProtocollo { get; init; }

    /// <summary>The legal instant of presentation, which a deferred protocol does not move (domain 5.3).</summary>
    public required DateTimeOffset DataOraPresentazione { get; init; }

    /// <summary>Label of the state, in Italian; null in a document that stays what it was when the domanda goes on.</summary>
    public required string? Stato { get; init; }

    /// <summary>Office of the patronato that submitted.</summary>
    public required string CodiceUfficio { get; init; }

    public required string CodicePatronato { get; init; }

    public required string DenominazioneEnte { get; init; }

    /// <summary>The patronato's own reference.</summary>
    public string? NumeroPratica { get; init; }

    /// <summary>SHA-256 of the request, 64 hexadecimal digits (DPR 445/2000 art. 53: impronta of the registered document).</summary>
    public required string Impronta { get; init; }

    public string? IdTransazione { get; init; }

    /// <summary>Version of the receipt: grows when it is made again, as after a deferred protocol.</summary>
    public required int Versione { get; init; }

    internal TitoloRicevuta Titolo => Documento ?? TitoloRicevuta.OfPresentazione(this);
}
