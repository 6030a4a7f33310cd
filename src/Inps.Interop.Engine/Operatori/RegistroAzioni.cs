using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Operatori;

/// <summary>Who did what, on what, why and when, in the console. Nothing takes a line away but the retention.</summary>
public sealed class RegistroAzioni
{
    private readonly InteropDbContextFactory contexts;
    private readonly TimeProvider clock;

    internal RegistroAzioni(InteropDbContextFactory contexts, TimeProvider clock)
    {
        this.contexts = contexts;
        this.clock = clock;
    }

    /// <summary>Records an action; it is durable when this returns. Texts longer than their column are cut.</summary>
    public async Task RecordAsync(string operatore, string azione, string? oggetto, string? motivo, string? ip, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        context.AzioniOperatori.Add(new AzioneOperatoreRow
        {
            Istante = clock.GetUtcNow(),
            Operatore = Cut(operatore, OperatoriConfigurations.MaxCodice)!,
            Azione = Cut(azione, OperatoriConfigurations.MaxCodice)!,
            Oggetto = Cut(oggetto, OperatoriConfigurations.MaxOggetto),
            Motivo = Cut(motivo, OperatoriConfigurations.MaxMotivo),
            Ip = Cut(ip, 64),
        });
        await context.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    /// <summary>The latest actions first.</summary>
    /// <param name="operatore">Those of one operator; null: of all.</param>
    /// <param name="oggetto">Those on one thing; null: on any.</param>
    /// <param name="prima">Only those before this one; null: from the latest.</param>
    public async Task<IReadOnlyList<AzioneRegistrata>> ListAsync(string? operatore, string? oggetto, long? prima, int count, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.AzioniOperatori.AsNoTracking()
            .Where(a => (operatore == null || a.Operatore == operatore) && (oggetto == null || a.Oggetto == oggetto) && (prima == null || a.Id < prima))
            .OrderByDescending(a => a.Id).Take(count)
            .Select(a => new AzioneRegistrata(a.Id, a.Istante, a.Operatore, a.Azione, a.Oggetto, a.Motivo, a.Ip))
            .ToListAsync(ct).ConfigureAwait(false);
    }

    // PostgreSQL stores no NUL.
    private static string? Cut(string? text, int max) => text?.Replace("\0", "", StringComparison.Ordinal) is { } clean && clean.Length > max ? clean[..max] : text?.Replace("\0", "", StringComparison.Ordinal);
}

/// <summary>An action of an operator.</summary>
public sealed record AzioneRegistrata(long Id, DateTimeOffset Istante, string Operatore, string Azione, string? Oggetto, string? Motivo, string? Ip);
