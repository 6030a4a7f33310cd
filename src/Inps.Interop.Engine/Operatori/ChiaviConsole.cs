using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Operatori;

/// <summary>The keys of the console's cookies and form tokens, opaque here: in the database, so that every instance has them.</summary>
public sealed class ChiaviConsole
{
    private readonly InteropDbContextFactory contexts;

    internal ChiaviConsole(InteropDbContextFactory contexts) => this.contexts = contexts;

    public IReadOnlyList<string> Read()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.ChiaviConsole.AsNoTracking().OrderBy(c => c.Id).Select(c => c.Contenuto)];
    }

    public void Add(string contenuto)
    {
        using var context = contexts.CreateDbContext();
        context.ChiaviConsole.Add(new ChiaveConsoleRow { Contenuto = contenuto });
        context.SaveChanges();
    }
}
