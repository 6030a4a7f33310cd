using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Eventi;

/// <summary>Diagnosi: how the ente's own calls went, as they were traced.</summary>
public sealed class Diagnose
{
    private const int Massimo = 20;

    private readonly InteropDbContextFactory contexts;

    internal Diagnose(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>One call; empty when the ente made none with that identifier.</summary>
    public Task<IReadOnlyList<RecordTraffico>> FindAsync(string ente, Guid idTransazione, CancellationToken ct) =>
        FindAsync(rows => rows.Where(t => t.IdTransazione == idTransazione && t.Ente == ente), ct);

    /// <summary>The latest calls that carried the message, the latest first.</summary>
    public Task<IReadOnlyList<RecordTraffico>> FindAsync(string ente, string idMessaggio, CancellationToken ct) =>
        FindAsync(rows => rows.Where(t => t.IdMessaggio == idMessaggio && t.Ente == ente), ct);

    private async Task<IReadOnlyList<RecordTraffico>> FindAsync(Func<IQueryable<RecordTraffico>, IQueryable<RecordTraffico>> pick, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();

        // The bodies are not told, and not read.
        return await pick(context.Transazioni.AsNoTracking()).OrderByDescending(t => t.Istante).Take(Massimo)
            .Select(t => new RecordTraffico
            {
                IdTransazione = t.IdTransazione,
                Istante = t.Istante,
                Ente = t.Ente,
                Certificato = t.Certificato,
                Ip = t.Ip,
                Servizio = t.Servizio,
                Operazione = t.Operazione,
                UserId = t.UserId,
                CodiceUfficio = t.CodiceUfficio,
                IdMessaggio = t.IdMessaggio,
                NumeroDomanda = t.NumeroDomanda,
                NumeroProtocollo = t.NumeroProtocollo,
                Esito = t.Esito,
                StatoHttp = t.StatoHttp,
                Fase = t.Fase,
                Codici = t.Codici,
                DimensioneRichiesta = t.DimensioneRichiesta,
                DimensioneRisposta = t.DimensioneRisposta,
                Tempi = t.Tempi,
            })
            .ToListAsync(ct).ConfigureAwait(false);
    }
}
