using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>
/// How one kind of data goes. What is due is looked for outside the writer; each piece is judged again in the writer's transaction, so that a litigation or
/// a change that came in between is respected.
/// </summary>
internal abstract class Purge(CategoriaDati categoria)
{
    public CategoriaDati Categoria { get; } = categoria;

    /// <summary>What is due, the oldest first. The dry run adds up the pieces, the purge removes each before it asks for the next.</summary>
    /// <param name="limite">What is older than this is due.</param>
    /// <param name="righe">Things in a piece at most.</param>
    public abstract IAsyncEnumerable<PezzoDaRimuovere> FindAsync(InteropDbContext db, DateTimeOffset limite, int righe, CancellationToken ct);

    /// <summary>Everything up to the cut-off was looked through.</summary>
    public virtual void Finish(TurnoConservazioneRow turno, DateTimeOffset limite)
    {
    }
}

/// <summary>Some things to be removed together.</summary>
/// <param name="Quante">How many, as found.</param>
/// <param name="Remove">Removes those that still are due; returns how many.</param>
internal sealed record PezzoDaRimuovere(int Quante, Func<Scrittura, int> Remove);
