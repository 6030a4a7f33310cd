using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>Enrols an ente for an environment, or replaces what was agreed with it; withdraws a certificate.</summary>
public sealed class EnrolAdesione
{
    private const int ThumbprintLength = 64;
    private const int Attempts = 5;
    private readonly InteropDbContextFactory contexts;
    private readonly RegistroAdesioni registro;

    internal EnrolAdesione(InteropDbContextFactory contexts, RegistroAdesioni registro)
    {
        this.contexts = contexts;
        this.registro = registro;
    }

    /// <summary>Inserts or replaces the adesione of (CodiceEnte, Ambiente); a certificate that was withdrawn stays withdrawn. It counts at once in this process, and within the refresh period in others.</summary>
    /// <exception cref="ArgumentException">A certificate is neither a thumbprint nor an issuer with a subject, or belongs to another ente; or an address for results is not https.</exception>
    public async Task RunAsync(NuovaAdesione nuova, CancellationToken ct)
    {
        foreach (var certificato in nuova.Certificati)
        {
            Check(certificato);
        }

        if (nuova.IndirizziCallback.FirstOrDefault(i => !IndirizzoCallback.IsAllowed(i)) is { } indirizzo)
        {
            throw new ArgumentException($"'{indirizzo}' is no address for results; accepted: an absolute https address without user or fragment.", nameof(nuova));
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ReplaceAsync(nuova, ct).ConfigureAwait(false);
                break;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another process enrols the same ente in this instant (two gateways started together): the later one replaces.
            }
        }

        await registro.RefreshAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Withdraws a certificate of the ente in every environment.</summary>
    /// <param name="istante">When it was withdrawn.</param>
    /// <returns>False when the ente has no such certificate.</returns>
    public async Task<bool> RevokeCertificatoAsync(string codiceEnte, string thumbprintSha256, string motivo, DateTimeOffset istante, CancellationToken ct)
    {
        var thumbprint = thumbprintSha256.ToUpperInvariant();
        var quando = istante.ToUniversalTime();
        int revoked;
        await using (var context = contexts.CreateDbContext())
        {
            revoked = await context.Certificati
                .Where(c => c.ThumbprintSha256 == thumbprint && context.Adesioni.Any(a => a.Id == c.AdesioneId && a.CodiceEnte == codiceEnte))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.RevocatoIl, quando).SetProperty(c => c.MotivoRevoca, motivo), ct).ConfigureAwait(false);
        }

        await registro.RefreshAsync(ct).ConfigureAwait(false);
        return revoked > 0;
    }

    private async Task ReplaceAsync(NuovaAdesione nuova, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(ct).ConfigureAwait(false);
        await RefuseForeignAsync(context, nuova, ct).ConfigureAwait(false);
        var old = await context.Adesioni.Include(a => a.Certificati)
            .SingleOrDefaultAsync(a => a.CodiceEnte == nuova.CodiceEnte && a.Ambiente == nuova.Ambiente, ct).ConfigureAwait(false);
        var row = AdesioneMapping.ToRow(nuova);
        if (old is not null)
        {
            KeepWithdrawn(old, row);
            row.Stato = nuova.Stato ?? old.Stato;
            context.Remove(old);
            await context.SaveChangesAsync(ct).ConfigureAwait(false);
        }

        context.Add(row);
        await context.SaveChangesAsync(ct).ConfigureAwait(false);
        await transaction.CommitAsync(ct).ConfigureAwait(false);
    }

    // A file of adesioni that is read again at every start must not give a compromised key its trust back.
    private static void KeepWithdrawn(AdesioneRow old, AdesioneRow row)
    {
        foreach (var withdrawn in old.Certificati.Where(c => c.RevocatoIl is not null))
        {
            foreach (var again in row.Certificati.Where(c =>
                c.RevocatoIl is null && c.ThumbprintSha256 == withdrawn.ThumbprintSha256 && c.Issuer == withdrawn.Issuer && c.Subject == withdrawn.Subject))
            {
                (again.RevocatoIl, again.MotivoRevoca) = (withdrawn.RevocatoIl, withdrawn.MotivoRevoca);
            }
        }
    }

    private static void Check(CertificatoAdesione certificato)
    {
        var byThumbprint = certificato.ThumbprintSha256 is { Length: ThumbprintLength } thumbprint && thumbprint.All(char.IsAsciiHexDigit);
        var byName = certificato.ThumbprintSha256 is null && !string.IsNullOrWhiteSpace(certificato.Issuer) && !string.IsNullOrWhiteSpace(certificato.Subject);
        if (!byThumbprint && !byName)
        {
            throw new ArgumentException("A certificate is given by its SHA-256 thumbprint (64 hexadecimal digits), or by issuer and subject.", nameof(certificato));
        }
    }

    private static async Task RefuseForeignAsync(InteropDbContext context, NuovaAdesione nuova, CancellationToken ct)
    {
        foreach (var certificato in nuova.Certificati)
        {
            var thumbprint = certificato.ThumbprintSha256?.ToUpperInvariant();
            var owner = await (
                from c in context.Certificati
                join a in context.Adesioni on c.AdesioneId equals a.Id
                where a.CodiceEnte != nuova.CodiceEnte
                    && (thumbprint != null ? c.ThumbprintSha256 == thumbprint : c.ThumbprintSha256 == null && c.Issuer == certificato.Issuer && c.Subject == certificato.Subject)
                select a.CodiceEnte).FirstOrDefaultAsync(ct).ConfigureAwait(false);
            if (owner is not null)
            {
                throw new ArgumentException($"The certificate {thumbprint ?? certificato.Subject} is already enrolled for {owner}.", nameof(nuova));
            }
        }
    }
}
