using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>What every write on existing things brings along, whatever it changes.</summary>
public sealed record RichiestaVariazione
{
    public required ChiaveIdempotenza Chiave { get; init; }

    /// <summary>SHA-256 of the content (32 bytes), as ruling 10 says.</summary>
    public required byte[] Impronta { get; init; }

    /// <summary>Who asks; its ente is the one of the key.</summary>
    public required FattiCanale Canale { get; init; }

    /// <summary>Instant of receipt.</summary>
    public required DateTimeOffset Istante { get; init; }

    public required Guid IdTransazione { get; init; }
}
