namespace Inps.Interop.Engine.Registrazione;

/// <summary>How much the engine has to do.</summary>
public sealed class CaricoMotore
{
    private readonly BatchWriter writer;

    internal CaricoMotore(BatchWriter writer) => this.writer = writer;

    /// <summary>True when the writer's queue takes no more: a call that wants to write would be refused after all its work.</summary>
    public bool IsPieno => writer.IsFull;
}
