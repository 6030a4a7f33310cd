using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Archivi;

/// <summary>What the Istituto already knows of a person: the port to its archives. Read before the rules run, and only for a prestazione that asks for it.</summary>
internal interface IArchiviIstituto
{
    /// <summary>The facts of a person, empty for one who is in no archive; null when the archives cannot be reached.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    Task<FattiArchivio?> FindAsync(CodiceFiscale persona, CancellationToken ct);
}
