using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>How much the engine has to do.</summary>
public sealed class CaricoMotore
{
    private readonly BatchWriter writer;

    internal CaricoMotore(BatchWriter writer, IOptions<RegistrazioneOptions> options) =>
        (this.writer, RiprovaDopo) = (writer, TimeSpan.FromSeconds(options.Value.RiprovaDopoSecondi));

    /// <summary>What a call that meets a full queue is told to wait.</summary>
    public TimeSpan RiprovaDopo { get; }

    /// <summary>How much of each kind waits for the writer now: registrations, items of lotti, changes, records of the traffic.</summary>
    public (int Chiamate, int Elementi, int Variazioni, int Traffico) InCoda => writer.InCoda;

    /// <summary>Single calls that its queue takes.</summary>
    public int Capienza => writer.Capienza;

    /// <summary>True when the writer's queue takes no more: a call that wants to write would be refused after all its work.</summary>
    public bool IsPieno => writer.IsFull;
}
