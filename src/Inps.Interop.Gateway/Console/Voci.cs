using System.Security.Claims;

namespace Inps.Interop.Gateway.Console;

/// <summary>The menu: which pages there are, and who sees them named.</summary>
internal static class Voci
{
    /// <param name="Nome">As shown.</param>
    /// <param name="Indirizzo">Begin of the addresses of the page and of those below it.</param>
    /// <param name="AncheFruitori">True for collaudo pages.</param>
    internal sealed record Voce(string Nome, string Indirizzo, bool AncheFruitori = false);

    private static readonly Voce[] Tutte =
    [
        new("Andamento", "/"),
        new("Traffico", "/traffico"),
        new("Domande", "/domande"),
        new("Lotti", "/lotti"),
        new("Protocollo", "/protocollo"),
        new("Adesioni", "/adesioni"),
        new("Avvisi", "/avvisi"),
        new("Conservazione", "/conservazione"),
        new("Azioni", "/azioni"),
        new("Integrazione", "/collaudo", AncheFruitori: true),
    ];

    public static IEnumerable<Voce> Of(ClaimsPrincipal user) => Tutte.Where(voce => user.IsOperatore() || (voce.AncheFruitori && user.Identity?.IsAuthenticated == true));

    public static bool IsHere(Voce voce, PathString path) => voce.Indirizzo == "/" ? path == "/" : path.StartsWithSegments(voce.Indirizzo);
}
