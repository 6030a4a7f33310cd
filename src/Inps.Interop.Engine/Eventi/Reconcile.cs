using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Eventi;

/// <summary>Riconcilia: everything that the ente sent and that was registered between two instants, with what became of it.</summary>
public sealed class Reconcile
{
    private readonly InteropDbContextFactory contexts;
    private readonly FindDomande domande;

    internal Reconcile(InteropDbContextFactory contexts, FindDomande domande)
    {
        this.contexts = contexts;
        this.domande = domande;
    }

    /// <param name="da">Included.</param>
    /// <param name="a">Not included.</param>
    /// <param name="pagina">From 1.</param>
    public async Task<MessaggiRegistrati> FindAsync(string ente, DateTimeOffset da, DateTimeOffset a, int pagina, int dimensione, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var voci = context.Registrazioni.AsNoTracking().Where(r => r.Ente == ente && r.Istante >= da && r.Istante < a)
            .Select(r => new Voce { IdMessaggio = r.IdMessaggio, Servizio = r.Servizio, Operazione = r.Operazione, Istante = r.Istante, Impronta = r.Impronta, NumeroDomanda = r.NumeroDomanda })
            .Concat(context.Variazioni.AsNoTracking().Where(v => v.Ente == ente && v.Istante >= da && v.Istante < a)
                .Select(v => new Voce { IdMessaggio = v.IdMessaggio, Servizio = v.Servizio, Operazione = v.Operazione, Istante = v.Istante, Impronta = v.Impronta, NumeroDomanda = v.NumeroDomanda }));
        var totale = await voci.LongCountAsync(ct).ConfigureAwait(false);
        var found = await voci.OrderBy(v => v.Istante).ThenBy(v => v.IdMessaggio).ThenBy(v => v.Servizio).ThenBy(v => v.Operazione)
            .Skip((pagina - 1) * dimensione).Take(dimensione).ToListAsync(ct).ConfigureAwait(false);
        var ids = found.Where(v => v.NumeroDomanda is not null).Select(v => IdDomanda.Of(v.NumeroDomanda!.Value)).Distinct().ToArray();
        var byNumero = (await domande.FindManyAsync(ente, ids, ct).ConfigureAwait(false)).ToDictionary(d => d.NumeroDomanda);
        return new(
            [
                .. found.Select(v => new MessaggioRegistrato(
                    v.IdMessaggio,
                    v.Servizio,
                    v.Operazione,
                    v.Istante,
                    v.Impronta,
                    v.NumeroDomanda,
                    v.NumeroDomanda is { } numero ? IdDomanda.Of(numero) : null,
                    byNumero.GetValueOrDefault(v.NumeroDomanda ?? 0))),
            ],
            totale,
            AltriDisponibili: (long)pagina * dimensione < totale);
    }

    private sealed class Voce
    {
        public required string IdMessaggio { get; init; }
        public required string Servizio { get; init; }
        public required string Operazione { get; init; }
        public DateTimeOffset Istante { get; init; }
        public required byte[] Impronta { get; init; }
        public long? NumeroDomanda { get; init; }
    }
}

/// <param name="Totale">Of all pages.</param>
public sealed record MessaggiRegistrati(IReadOnlyList<MessaggioRegistrato> Messaggi, long Totale, bool AltriDisponibili);

/// <summary>A message that was registered.</summary>
/// <param name="Impronta">SHA-256 by which a repeated message is recognised.</param>
/// <param name="Domanda">As it is now; null when the message is about none, or about a draft.</param>
public sealed record MessaggioRegistrato(
    string IdMessaggio, string Servizio, string Operazione, DateTimeOffset Istante, byte[] Impronta, long? NumeroDomanda, string? IdDomanda, DomandaRegistrata? Domanda);
