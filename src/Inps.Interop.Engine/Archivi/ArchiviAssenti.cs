using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Archivi;

/// <summary>No archive is connected: nothing is known, and what needs it is not checked.</summary>
internal sealed class ArchiviAssenti : IArchiviIstituto
{
    public Task<FattiArchivio?> FindAsync(CodiceFiscale persona, CancellationToken ct) => Task.FromResult<FattiArchivio?>(null);
}
