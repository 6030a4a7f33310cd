using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Fiducia;

/// <summary>
/// Whether the authority of a certificate has withdrawn it, or one above has withdrawn that authority's: by its list, which is in memory, and by its
/// responder where one is set. An authority with neither says nothing, and its certificates are not checked.
/// </summary>
internal sealed class VerificaRevoca(CartellaAutorita cartella, ResponderOcsp responder, IOptions<RevocheOptions> options, TimeProvider time)
{
    private const int LongestChain = 8;
    private readonly TimeSpan tolleranza = TimeSpan.FromHours(options.Value.TolleranzaOre);
    private readonly bool acceptsUnknown = options.Value.SeNonVerificabile == RevocaNonVerificabile.Accetta;

    /// <summary>What the lists say, which are in memory: true for a certificate that one of them withdraws, or that of an authority above it.</summary>
    public bool IsListed(X509Certificate2 certificate)
    {
        var autorita = cartella.Corrente;
        var current = certificate;
        for (var depth = 0; depth < LongestChain && autorita.Of(current) is { } emittente && current.Subject != current.Issuer; depth++)
        {
            if (emittente.Find(current) is not null)
            {
                return true;
            }

            current = emittente.Certificati[^1];
        }

        return false;
    }

    /// <returns>Why the certificate is not taken; null where nothing speaks against it.</returns>
    public async ValueTask<Revoca?> FindAsync(X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        var autorita = cartella.Corrente;
        var current = certificate;
        for (var depth = 0; depth < LongestChain && autorita.Of(current) is { } emittente && current.Subject != current.Issuer; depth++)
        {
            var revoca = await FindAsync(current, emittente, cancellationToken);
            if (revoca is Revoca.Revocato || (revoca is not null && !acceptsUnknown))
            {
                return revoca;
            }

            current = emittente.Certificati[^1];
        }

        return null;
    }

    private async ValueTask<Revoca?> FindAsync(X509Certificate2 certificate, Emittente emittente, CancellationToken cancellationToken)
    {
        if (emittente.Find(certificate) is { } listed)
        {
            return listed;
        }

        var now = time.GetUtcNow();
        var old = emittente.Liste.FirstOrDefault(lista => now > lista.Prossima + tolleranza);
        if (emittente.ResponderOf(certificate) is { } address)
        {
            var answer = await responder.AskAsync(address, certificate, emittente, cancellationToken);
            return answer is Revoca.NonVerificabile && emittente.Liste.Count > 0 && old is null ? null : answer;
        }

        return old is null
            ? null
            : new Revoca.NonVerificabile(
                $"la lista dei certificati revocati di '{emittente.Nome}' doveva essere sostituita entro il {old.Prossima:yyyy-MM-dd HH:mm} UTC",
                $"the list of revoked certificates of '{emittente.Nome}' was to be replaced by {old.Prossima:yyyy-MM-dd HH:mm} UTC");
    }
}
