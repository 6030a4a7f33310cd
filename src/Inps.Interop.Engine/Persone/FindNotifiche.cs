using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Persone;

/// <summary>ElencoNotifiche and DettaglioNotifica: what was told to the persons whom the ente assists (ALAS-05, AT-71).</summary>
public sealed class FindNotifiche
{
    private readonly InteropDbContextFactory contexts;

    internal FindNotifiche(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>The latest notifications, the latest first.</summary>
    /// <param name="codiceFiscale">Of this person, when given.</param>
    /// <param name="idDomanda">About this domanda, when given.</param>
    public async Task<IReadOnlyList<Notifica>> FindAsync(string ente, CodiceFiscale? codiceFiscale, string? idDomanda, int limite, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = context.Notifiche.AsNoTracking().Where(n => n.Ente == ente);
        if (codiceFiscale?.InChiaro is { } codice)
        {
            rows = rows.Where(n => n.CodiceFiscale == codice);
        }

        if (idDomanda is not null)
        {
            var numero = IdDomanda.TryParse(idDomanda, out var parsed) ? parsed : 0;
            rows = rows.Where(n => n.NumeroDomanda == numero);
        }

        return [.. (await rows.OrderByDescending(n => n.NumeroNotifica).Take(limite).ToListAsync(ct).ConfigureAwait(false)).Select(ToNotifica)];
    }

    /// <summary>One notification with its text; null when the ente has none such.</summary>
    public async Task<Notifica?> FindAsync(string ente, string idNotifica, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return Identificativo.TryParse(Identificativo.Notifica, idNotifica, out var numero)
            && await context.Notifiche.AsNoTracking().SingleOrDefaultAsync(n => n.NumeroNotifica == numero && n.Ente == ente, ct).ConfigureAwait(false) is { } row
                ? ToNotifica(row)
                : null;
    }

    private static Notifica ToNotifica(NotificaRow row) => new(
        Identificativo.Of(Identificativo.Notifica, row.NumeroNotifica),
        row.Canale,
        row.Istante,
        row.Oggetto,
        row.NumeroDomanda is { } numero ? IdDomanda.Of(numero) : null,
        row.Testo);
}
