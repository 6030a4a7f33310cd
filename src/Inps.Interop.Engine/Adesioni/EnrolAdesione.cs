using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>Enrols an ente for an environment, or replaces what was agreed with it; the history keeps what changed.</summary>
public sealed class EnrolAdesione
{
    private const int ThumbprintLength = 64;
    private readonly CambioAdesione cambio;

    internal EnrolAdesione(CambioAdesione cambio) => this.cambio = cambio;

    /// <summary>Inserts or replaces the adesione of (CodiceEnte, Ambiente); a certificate that was withdrawn stays withdrawn. It counts at once in this process, and within the refresh period in others.</summary>
    /// <exception cref="AdesioneException">A certificate is neither a thumbprint nor an issuer with a subject, or belongs to another ente; or an address for results is not https.</exception>
    public Task RunAsync(NuovaAdesione nuova, AzioneAdesione azione, Autore autore, CancellationToken ct)
    {
        foreach (var certificato in nuova.Certificati)
        {
            Check(certificato);
        }

        IndirizzoCallback.Check(nuova.IndirizziCallback);
        return cambio.RunAsync(new(nuova.CodiceEnte, nuova.Ambiente), azione, autore, (context, old, token) => ReplaceAsync(context, old, nuova, token), ct);
    }

    private static async Task ReplaceAsync(InteropDbContext context, AdesioneRow? old, NuovaAdesione nuova, CancellationToken ct)
    {
        await RefuseForeignAsync(context, nuova.CodiceEnte, nuova.Certificati, ct).ConfigureAwait(false);
        var row = AdesioneMapping.ToRow(nuova);
        if (old is null)
        {
            context.Add(row);
            return;
        }

        row.Id = old.Id;
        row.Stato = nuova.Stato ?? old.Stato;
        row.StatoPrecedente = row.Stato == StatoAdesione.Sospesa ? old.StatoPrecedente ?? old.Stato : null;
        context.Entry(old).CurrentValues.SetValues(row);
        ReplaceCertificati(context, old, row);
    }

    private static void ReplaceCertificati(InteropDbContext context, AdesioneRow old, AdesioneRow row)
    {
        // A withdrawn one stays: enrolled again one day, it must not have its trust back.
        var gone = old.Certificati.Where(c => c.RevocatoIl is null && !row.Certificati.Exists(again => IsSame(c, again))).ToList();
        context.RemoveRange(gone);
        foreach (var certificato in row.Certificati)
        {
            if (old.Certificati.Find(c => IsSame(c, certificato)) is not { } known)
            {
                certificato.AdesioneId = old.Id;
                context.Add(certificato);
            }
            else
            {
                known.RevocatoIl ??= certificato.RevocatoIl;
                known.MotivoRevoca ??= certificato.MotivoRevoca;
                known.Der ??= certificato.Der;
                (known.ValidoDal, known.ValidoFino) = (certificato.ValidoDal ?? known.ValidoDal, certificato.ValidoFino ?? known.ValidoFino);
            }
        }
    }

    private static bool IsSame(CertificatoRow one, CertificatoRow other) =>
        one.ThumbprintSha256 == other.ThumbprintSha256 && one.Issuer == other.Issuer && one.Subject == other.Subject;

    private static void Check(CertificatoAdesione certificato)
    {
        var byThumbprint = certificato.ThumbprintSha256 is { Length: ThumbprintLength } thumbprint && thumbprint.All(char.IsAsciiHexDigit);
        var byName = certificato.ThumbprintSha256 is null && !string.IsNullOrWhiteSpace(certificato.Issuer) && !string.IsNullOrWhiteSpace(certificato.Subject);
        if (!byThumbprint && !byName)
        {
            throw new AdesioneException("Un certificato si indica con la sua impronta SHA-256 (64 cifre esadecimali), oppure con emittente e soggetto.");
        }
    }

    internal static async Task RefuseForeignAsync(
        InteropDbContext context, string codiceEnte, IEnumerable<CertificatoAdesione> certificati, CancellationToken ct)
    {
        foreach (var certificato in certificati)
        {
            var thumbprint = certificato.ThumbprintSha256?.ToUpperInvariant();
            var owner = await (
                from c in context.Certificati
                join a in context.Adesioni on c.AdesioneId equals a.Id
                where a.CodiceEnte != codiceEnte
                    && (thumbprint != null ? c.ThumbprintSha256 == thumbprint : c.ThumbprintSha256 == null && c.Issuer == certificato.Issuer && c.Subject == certificato.Subject)
                select a.CodiceEnte).FirstOrDefaultAsync(ct).ConfigureAwait(false);
            if (owner is not null)
            {
                throw new AdesioneException($"Il certificato {thumbprint ?? certificato.Subject} è già iscritto per l'ente {owner}.");
            }
        }
    }
}
