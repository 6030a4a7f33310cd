using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Traffico;

/// <summary>Which signed messages and buste were accepted, for every instance, each until it would be refused for its age anyway (ModI ID_AUTH_SOAP_02).</summary>
public sealed class MessaggiVisti
{
    private readonly InteropDbContextFactory contexts;
    private readonly TimeProvider clock;

    internal MessaggiVisti(InteropDbContextFactory contexts, TimeProvider clock)
    {
        this.contexts = contexts;
        this.clock = clock;
    }

    /// <summary>Takes in a message.</summary>
    /// <param name="firmatario">SHA-256 thumbprint of the signer's certificate; for a busta, the party that sends it.</param>
    /// <returns>The message that is there already under this id, taken in by whichever instance; null when it is new.</returns>
    public async Task<MessaggioVisto?> TryAddAsync(string firmatario, MessaggioVisto messaggio, CancellationToken ct)
    {
        var row = new MessaggioVistoRow
        {
            Chiave = ChiaveDi(firmatario, messaggio.MessageId),
            IdTransazione = messaggio.IdTransazione,
            ImprontaCorpo = messaggio.ImprontaCorpo,
            Scade = messaggio.Scade.ToUniversalTime(),
        };
        try
        {
            await InsertAsync(row, ct).ConfigureAwait(false);
            return null;
        }
        catch (DbUpdateException)
        {
            // The key is taken, or the store does not serve: what stands there tells which.
            if (await FindAsync(row.Chiave, ct).ConfigureAwait(false) is not { } first)
            {
                throw;
            }

            if (first.Scade >= clock.GetUtcNow())
            {
                return new MessaggioVisto(messaggio.MessageId, first.IdTransazione, first.ImprontaCorpo, first.Scade);
            }
        }

        await PurgeAsync(ct).ConfigureAwait(false);
        await InsertAsync(row, ct).ConfigureAwait(false);
        return null;
    }

    /// <summary>A message that was taken in and is still remembered; null for any other.</summary>
    /// <param name="firmatario">As it was taken in.</param>
    public async Task<MessaggioVisto?> FindAsync(string firmatario, string messageId, CancellationToken ct) =>
        await FindAsync(ChiaveDi(firmatario, messageId), ct).ConfigureAwait(false) is { } found && found.Scade >= clock.GetUtcNow()
            ? new MessaggioVisto(messageId, found.IdTransazione, found.ImprontaCorpo, found.Scade)
            : null;

    /// <summary>Forgets a message that came to nothing, unless another call has taken it in.</summary>
    public async Task ForgetAsync(string firmatario, MessaggioVisto messaggio, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(messaggio);
        var chiave = ChiaveDi(firmatario, messaggio.MessageId);
        await using var context = contexts.CreateDbContext();
        await context.MessaggiVisti.Where(m => m.Chiave == chiave && m.IdTransazione == messaggio.IdTransazione).ExecuteDeleteAsync(ct).ConfigureAwait(false);
    }

    /// <summary>The stored answer of a call: HTTP status and bytes; null while there is none.</summary>
    public async Task<(int StatoHttp, byte[] Risposta)?> FindRispostaAsync(Guid idTransazione, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var found = await context.Transazioni.AsNoTracking().Where(t => t.IdTransazione == idTransazione && t.Risposta != null)
            .Select(t => new { t.StatoHttp, t.Risposta }).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return found is null ? null : (found.StatoHttp, Compressione.Expand(found.Risposta!));
    }

    /// <summary>Forgets what no longer needs to be remembered.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PurgeAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var now = clock.GetUtcNow();
        return await context.MessaggiVisti.Where(m => m.Scade < now).ExecuteDeleteAsync(ct).ConfigureAwait(false);
    }

    private async Task InsertAsync(MessaggioVistoRow row, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        context.Add(row);
        await context.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    private async Task<MessaggioVistoRow?> FindAsync(string chiave, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.MessaggiVisti.AsNoTracking().SingleOrDefaultAsync(m => m.Chiave == chiave, ct).ConfigureAwait(false);
    }

    private static string ChiaveDi(string firmatario, string messageId) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{firmatario}\n{messageId}")));
}

/// <summary>A signed message that was accepted.</summary>
/// <param name="MessageId">wsa:MessageID.</param>
/// <param name="IdTransazione">The call that carried it.</param>
/// <param name="ImprontaCorpo">The digest of its Body as it was signed, or the mark of the lotto of a busta; empty when it is neither.</param>
/// <param name="Scade">How long to remember it.</param>
public sealed record MessaggioVisto(string MessageId, Guid IdTransazione, byte[] ImprontaCorpo, DateTimeOffset Scade);
