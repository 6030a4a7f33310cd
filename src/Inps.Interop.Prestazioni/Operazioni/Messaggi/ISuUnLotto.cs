namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>An answer that tells what became of a lotto.</summary>
public interface ISuUnLotto : IMessaggio
{
    /// <summary>The key that its sender gave to it; null when there is no such lotto.</summary>
    string? IdLotto { get; }
}
