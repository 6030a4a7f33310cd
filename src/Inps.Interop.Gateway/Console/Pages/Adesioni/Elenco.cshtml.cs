using Inps.Interop.Engine.Adesioni;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Adesioni;

/// <summary>Who is enrolled, in which state, and when its certificate ends.</summary>
internal sealed class ElencoModel(RegistroAdesioni registro) : PageModel
{
    /// <summary>Part of the code or of the name of an ente.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ente { get; set; }

    [BindProperty(SupportsGet = true)]
    public StatoAdesione? Stato { get; set; }

    public IEnumerable<Adesione> Adesioni => registro.Adesioni
        .Where(a => (Stato is null || a.Stato == Stato) && (string.IsNullOrWhiteSpace(Ente) || $"{a.CodiceEnte} {a.Denominazione}".Contains(Ente.Trim(), StringComparison.OrdinalIgnoreCase)))
        .OrderBy(a => a.CodiceEnte, StringComparer.Ordinal).ThenBy(a => a.Ambiente);

    /// <summary>End of the last certificate that is good; null when none says it.</summary>
    public static DateTimeOffset? Scadenza(Adesione adesione) => adesione.Certificati.Where(c => c.RevocatoIl is null).Max(c => c.ValidoFino);
}
