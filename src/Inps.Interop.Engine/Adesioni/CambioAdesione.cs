using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>The one way in which an adesione changes: one transaction that holds the change and its line of history, then every call sees it.</summary>
internal sealed class CambioAdesione(InteropDbContextFactory contexts, RegistroAdesioni registro, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <param name="change">Is given the adesione, tracked, or null when there is none yet; adds it then.</param>
    /// <exception cref="AdesioneException">The change refused itself.</exception>
    public async Task RunAsync(
        ChiaveAdesione chiave, AzioneAdesione azione, Autore autore, Func<InteropDbContext, AdesioneRow?, CancellationToken, Task> change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ChangeAsync(chiave, azione, autore, change, ct).ConfigureAwait(false);
                break;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another process changes the same adesione in this instant (two gateways started together): the later one begins again.
            }
        }

        await registro.RefreshAsync(ct).ConfigureAwait(false);
    }

    private async Task ChangeAsync(
        ChiaveAdesione chiave, AzioneAdesione azione, Autore autore, Func<InteropDbContext, AdesioneRow?, CancellationToken, Task> change, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(ct).ConfigureAwait(false);
        var row = await context.Adesioni.AsTracking().Include(a => a.Certificati)
            .SingleOrDefaultAsync(a => a.CodiceEnte == chiave.CodiceEnte && a.Ambiente == chiave.Ambiente, ct).ConfigureAwait(false);
        await change(context, row, ct).ConfigureAwait(false);
        if (DettaglioStoria.Of(context) is not { Length: > 0 } dettaglio)
        {
            return;
        }

        context.Add(new StoriaAdesioneRow
        {
            CodiceEnte = chiave.CodiceEnte,
            Ambiente = chiave.Ambiente,
            Istante = clock.GetUtcNow(),
            Operatore = autore.Operatore,
            Motivo = autore.Motivo,
            Azione = azione,
            Dettaglio = dettaglio,
        });
        await context.SaveChangesAsync(ct).ConfigureAwait(false);
        await transaction.CommitAsync(ct).ConfigureAwait(false);
    }
}
