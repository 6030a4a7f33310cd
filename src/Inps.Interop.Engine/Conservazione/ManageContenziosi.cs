using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>Litigations (AT-47): set and lifted by an operator with a reason; nothing of the ente, or of the domanda, is purged in between.</summary>
public sealed class ManageContenziosi
{
    private readonly InteropDbContextFactory contexts;
    private readonly WriteVariazione write;

    internal ManageContenziosi(InteropDbContextFactory contexts, WriteVariazione write)
    {
        this.contexts = contexts;
        this.write = write;
    }

    /// <summary>Sets a litigation. There may be several about the same thing, each lifted by itself.</summary>
    /// <param name="idDomanda">Null for everything of the ente.</param>
    /// <returns>Its number; null when the ente has neither that domanda nor that draft.</returns>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<long?> HoldAsync(string ente, string? idDomanda, Autore autore, CancellationToken ct) => write.RunAsync(
        s =>
        {
            long? domanda = null;
            if (idDomanda is not null)
            {
                if (!IdDomanda.TryParse(idDomanda, out var numero) || !Has(s.Db, ente, numero))
                {
                    return null;
                }

                domanda = numero;
            }

            var row = new BloccoContenziosoRow
            {
                Numero = s.Numeri.Next(Contatori.Contenzioso),
                Ente = ente,
                NumeroDomanda = domanda,
                Istante = s.Istante,
                Operatore = autore.Operatore,
                Motivo = autore.Motivo,
            };
            s.Db.BlocchiContenzioso.Add(row);
            return (long?)row.Numero;
        },
        ct);

    /// <summary>Lifts a litigation: from now on the terms count again, also for what they ended meanwhile.</summary>
    /// <returns>False when there is none of that number, or it was lifted before.</returns>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<bool> ReleaseAsync(long numero, Autore autore, CancellationToken ct) => write.RunAsync(
        s =>
        {
            if (s.Db.BlocchiContenzioso.Find(numero) is not { RimossoIl: null } row)
            {
                return false;
            }

            (row.RimossoIl, row.RimossoDa, row.MotivoRimozione) = (s.Istante, autore.Operatore, autore.Motivo);
            if (s.Db.TurnoConservazione.Find(TurnoConservazioneRow.Unico) is { } turno)
            {
                // Its calls were passed over.
                (turno.TrafficoFino, turno.MessaggiFino) = (0, 0);
            }

            return true;
        },
        ct);

    /// <summary>All litigations, the lifted ones included, in the order in which they were set.</summary>
    public async Task<IReadOnlyList<Contenzioso>> ListAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.BlocchiContenzioso.AsNoTracking().OrderBy(b => b.Numero).ToListAsync(ct).ConfigureAwait(false);
        return [.. rows.Select(b => new Contenzioso(
            b.Numero, b.Ente, b.NumeroDomanda is { } domanda ? IdDomanda.Of(domanda) : null, b.Istante, b.Operatore, b.Motivo, b.RimossoIl, b.RimossoDa, b.MotivoRimozione))];
    }

    /// <summary>What was purged, the oldest first.</summary>
    public async Task<IReadOnlyList<CancellazioneEseguita>> ReadStoriaAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Cancellazioni.AsNoTracking().OrderBy(c => c.Numero)
            .Select(c => new CancellazioneEseguita(c.Numero, c.Categoria, c.Limite, c.Quante, c.Inizio, c.Fine, c.Operatore, c.Motivo)).ToListAsync(ct).ConfigureAwait(false);
    }

    private static bool Has(InteropDbContext db, string ente, long numero) =>
        db.Domande.Find(numero)?.Ente == ente || db.Bozze.Find(numero)?.Ente == ente || db.SecondiGenitori.Any(g => g.NumeroDomanda == numero && g.Ente == ente);
}

/// <summary>A litigation.</summary>
/// <param name="IdDomanda">Null for everything of the ente.</param>
/// <param name="RimossoIl">Null while it holds.</param>
public sealed record Contenzioso(
    long Numero, string Ente, string? IdDomanda, DateTimeOffset Istante, string Operatore, string Motivo, DateTimeOffset? RimossoIl, string? RimossoDa, string? MotivoRimozione);

/// <summary>A purge that was made.</summary>
/// <param name="Limite">What was older than this was due.</param>
public sealed record CancellazioneEseguita(
    long Numero, CategoriaDati Categoria, DateTimeOffset Limite, long Quante, DateTimeOffset Inizio, DateTimeOffset Fine, string Operatore, string Motivo);
