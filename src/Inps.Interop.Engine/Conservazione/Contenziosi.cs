using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>The litigations that hold now, as conditions of queries.</summary>
internal static class Contenziosi
{
    public static IQueryable<BloccoContenziosoRow> InCorso(InteropDbContext db) => db.BlocchiContenzioso.Where(b => b.RimossoIl == null);

    /// <summary>Enti of which nothing goes.</summary>
    public static IQueryable<string> Enti(InteropDbContext db) => InCorso(db).Where(b => b.NumeroDomanda == null).Select(b => b.Ente);

    /// <summary>Domande, or drafts, that stay.</summary>
    public static IQueryable<long> Domande(InteropDbContext db) => InCorso(db).Where(b => b.NumeroDomanda != null).Select(b => b.NumeroDomanda!.Value);
}
