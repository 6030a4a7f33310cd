using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>The key of idempotency (ruling 10): a message number chosen by the caller, unique for its ente and operation.</summary>
public sealed record ChiaveIdempotenza(string Ente, string Servizio, string Operazione, string IdMessaggio);

/// <summary>A typed domanda with the channel's facts, checked by the rules of the document, to be registered.</summary>
public sealed record RichiestaRegistrazione
{
    public required ChiaveIdempotenza Chiave { get; init; }

    /// <summary>SHA-256 of the content (32 bytes), as ruling 10 says.</summary>
    public required byte[] Impronta { get; init; }

    public required Prestazione Prestazione { get; init; }

    public required DomandaDiPrestazione Domanda { get; init; }

    /// <summary>Its <see cref="Contesto.Canale"/> is never null here.</summary>
    public required Contesto Contesto { get; init; }

    /// <summary>Findings of the rules of the document, with their positions.</summary>
    public required IReadOnlyList<Segnalazione> Segnalazioni { get; init; }

    public required Guid IdTransazione { get; init; }

    /// <summary>SHA-256 of the document for the register, where the message only refers to it (a draft); null: that of the message.</summary>
    public byte[]? ImprontaDocumento { get; init; }

    /// <summary>The draft that is submitted: the domanda keeps its number (BOZZA → PROTOCOLLATA). Null for a domanda that comes with its message.</summary>
    public string? IdBozza { get; init; }

    /// <summary>Set where the prestazione has an avviso to be confirmed (ALAS-35).</summary>
    public Conferma? Conferma { get; init; }

    /// <summary>
    /// Phase one of design D4: given the numbers, writes, signs and packs the answer, and returns the record that commits with the domanda.
    /// Called on another thread, in parallel for a batch, and again with other numbers when the batch has to be repeated.
    /// Not called for a domanda of a lotto: nobody waits for its answer, and its outcome is its record.
    /// </summary>
    public required Func<FattiRegistrazione, RecordTraffico> Render { get; init; }

    /// <summary>Its place in a lotto; null for a domanda that is presented alone.</summary>
    internal ElementoInLotto? Elemento { get; init; }
}
