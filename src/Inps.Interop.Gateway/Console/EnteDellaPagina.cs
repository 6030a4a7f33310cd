using System.Security.Claims;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Console;

/// <summary>Whose things a page of the integrators shows: a fruitore's own and nobody else's, an operator's choice among all.</summary>
internal sealed class EnteDellaPagina(RegistroAdesioni registro, IOptions<GatewayOptions> gateway)
{
    /// <summary>Adesioni of this environment among which the user may choose.</summary>
    public IReadOnlyList<Adesione> Of(ClaimsPrincipal user)
    {
        var ente = Permessi.EnteOf(user);
        return [.. registro.Adesioni.Where(a => a.Ambiente == gateway.Value.Ambiente && (user.IsOperatore() || a.CodiceEnte == ente)).OrderBy(a => a.CodiceEnte, StringComparer.Ordinal)];
    }

    /// <summary>The one that is shown; null when there is none that the user may see.</summary>
    /// <param name="scelto">What the user asked for; of a fruitore it counts only when it is its own.</param>
    public Adesione? Find(ClaimsPrincipal user, string? scelto)
    {
        var visibili = Of(user);
        return string.IsNullOrEmpty(scelto) ? (visibili.Count > 0 ? visibili[0] : null) : visibili.FirstOrDefault(adesione => adesione.CodiceEnte == scelto);
    }
}
