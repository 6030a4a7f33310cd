using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Collaudo;

/// <summary>What the enti have passed in collaudo, and the reports about it.</summary>
public sealed class RegistroCollaudo
{
    private readonly InteropDbContextFactory contexts;

    internal RegistroCollaudo(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>The scenarios that the ente has passed, by code.</summary>
    public async Task<IReadOnlyDictionary<string, ScenarioSuperato>> FindSuperatiAsync(string ente, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.ScenariSuperati.AsNoTracking().Where(s => s.Ente == ente)
            .ToDictionaryAsync(s => s.Scenario, s => new ScenarioSuperato(s.Scenario, s.Istante, s.Riferimenti.Split(' ', StringSplitOptions.RemoveEmptyEntries)), ct)
            .ConfigureAwait(false);
    }

    /// <summary>Keeps what was seen; what is there already stays as it was.</summary>
    public async Task AddSuperatiAsync(string ente, IReadOnlyCollection<ScenarioSuperato> superati, CancellationToken ct)
    {
        if (superati.Count == 0)
        {
            return;
        }

        await using var context = contexts.CreateDbContext();
        var noti = await context.ScenariSuperati.AsNoTracking().Where(s => s.Ente == ente).Select(s => s.Scenario).ToListAsync(ct).ConfigureAwait(false);
        context.AddRange(superati.Where(s => !noti.Contains(s.Scenario)).Select(s => new ScenarioSuperatoRow
        {
            Ente = ente,
            Scenario = s.Scenario,
            Istante = s.Istante,
            Riferimenti = string.Join(' ', s.Riferimenti.Take(ScenarioSuperato.RiferimentiMassimi)),
        }));
        try
        {
            await context.SaveChangesAsync(ct).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            // Two pages saw the same at the same time: the other one kept it, or the next one does.
            var presenti = await FindSuperatiAsync(ente, ct).ConfigureAwait(false);
            if (!superati.Any(s => presenti.ContainsKey(s.Scenario)))
            {
                throw;
            }
        }
    }

    /// <summary>Keeps a signed report.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> AddRapportoAsync(DatiRapporto dati, byte[] pdf, byte[] firma, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = new RapportoCollaudoRow
        {
            Ente = dati.Ente,
            Istante = dati.Istante,
            EmessoDa = dati.EmessoDa,
            Superati = dati.Superati,
            Richiesti = dati.Richiesti,
            Completo = dati.IsCompleto,
            Pdf = pdf,
            Firma = firma,
        };
        context.Add(row);
        await context.SaveChangesAsync(ct).ConfigureAwait(false);
        return row.Id;
    }

    /// <summary>The latest reports first, without their files.</summary>
    /// <param name="ente">Those of one ente; null: of all.</param>
    public async Task<IReadOnlyList<RapportoCollaudo>> ListRapportiAsync(string? ente, int count, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.RapportiCollaudo.AsNoTracking().Where(r => ente == null || r.Ente == ente).OrderByDescending(r => r.Id).Take(count)
            .Select(r => new RapportoCollaudo(r.Id, r.Ente, r.Istante, r.EmessoDa, r.Superati, r.Richiesti, r.Completo)).ToListAsync(ct).ConfigureAwait(false);
    }

    /// <summary>The files of a report; null when there is none, or it is another ente's.</summary>
    /// <param name="ente">The ente that asks; null: an operator.</param>
    public async Task<(byte[] Pdf, byte[] Firma)?> FindRapportoAsync(string? ente, long id, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var found = await context.RapportiCollaudo.AsNoTracking().Where(r => r.Id == id && (ente == null || r.Ente == ente))
            .Select(r => new { r.Pdf, r.Firma }).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return found is null ? null : (found.Pdf, found.Firma);
    }
}

/// <summary>A scenario that an ente has passed.</summary>
/// <param name="Scenario">Its code.</param>
/// <param name="Istante">Of the last call that it took.</param>
/// <param name="Riferimenti">Identifiers of the calls and numbers of the lotti in which it was seen.</param>
public sealed record ScenarioSuperato(string Scenario, DateTimeOffset Istante, IReadOnlyList<string> Riferimenti)
{
    /// <summary>So many are kept.</summary>
    public const int RiferimentiMassimi = 5;
}

/// <summary>A report of the collaudo, without its files.</summary>
public sealed record RapportoCollaudo(long Id, string Ente, DateTimeOffset Istante, string EmessoDa, int Superati, int Richiesti, bool IsCompleto);
