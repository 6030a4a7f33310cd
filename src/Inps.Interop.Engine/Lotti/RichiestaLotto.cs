using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti.Messaggi;

namespace Inps.Interop.Engine.Lotti;

/// <summary>A lotto that is being sent: what its sender says of it, and its domande as they arrive.</summary>
public sealed record RichiestaLotto
{
    public required string IdLotto { get; init; }

    /// <summary>Who sends; the domande are presented by the same.</summary>
    public required FattiCanale Canale { get; init; }

    /// <summary>Code of the prestazione of all domande; null for any.</summary>
    public string? CodicePrestazione { get; init; }

    /// <summary>Of the whole lotto.</summary>
    public required int NumeroDomande { get; init; }

    /// <summary>Position of the first domanda of this call; 1 begins anew.</summary>
    public required int DaPosizione { get; init; }

    /// <summary>SHA-256 that the content must have: declared with a file, calculated for domande inside the message.</summary>
    public required byte[] Impronta { get; init; }

    /// <summary>SHA-256 that the domande staged before must have; null when the call begins anew.</summary>
    public byte[]? ImprontaAcquisite { get; init; }

    /// <summary>True when the avviso was shown for every domanda (ALAS-35), and the adesione admits to say so.</summary>
    public bool PresaVisione { get; init; }

    /// <summary>Where the result is to be delivered: an enrolled address, or null (X-ReplyTo of NONBLOCK_PUSH_SOAP).</summary>
    public string? RispostaA { get; init; }

    /// <summary>Instant of receipt of the call.</summary>
    public required DateTimeOffset Istante { get; init; }

    public required Guid IdTransazione { get; init; }

    /// <summary>Reads the domande while they arrive.</summary>
    public required LettoreLotto Lettore { get; init; }

    /// <summary>After the last domanda: reads what is left of the content and tells its SHA-256.</summary>
    public required Func<CancellationToken, Task<byte[]>> Finish { get; init; }
}
