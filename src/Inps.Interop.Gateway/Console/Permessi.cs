using System.Security.Claims;
using Inps.Interop.Engine.Operatori;

namespace Inps.Interop.Gateway.Console;

/// <summary>Who someone is in the console, and what the pages ask for.</summary>
internal static class Permessi
{
    /// <summary>Pages of operators, whatever their role.</summary>
    public const string Operatori = "Operatori";

    /// <summary>Collaudo pages: operators, and each fruitore on what is its own.</summary>
    public const string Fruitori = "Fruitori";

    /// <summary>The metrics: operators, and the addresses that are configured.</summary>
    public const string Metriche = "Metriche";

    public const string RuoloFruitore = "fruitore";

    private const string Ente = "ente";

    public static string NameOf(Ruolo ruolo) => ruolo == Ruolo.Supervisore ? "supervisore" : "operatore";

    public static ClaimsPrincipal Of(Operatore operatore, string scheme) => Principal(scheme, operatore.Codice, operatore.Nome, NameOf(operatore.Ruolo), []);

    /// <param name="ente">Code of the ente whose certificate was shown.</param>
    public static ClaimsPrincipal OfFruitore(string ente, string denominazione, string scheme) => Principal(scheme, ente, denominazione, RuoloFruitore, [new(Ente, ente)]);

    public static bool IsSupervisore(this ClaimsPrincipal user) => user.IsInRole(NameOf(Ruolo.Supervisore));

    public static bool IsOperatore(this ClaimsPrincipal user) => user.IsInRole(NameOf(Ruolo.Operatore)) || user.IsSupervisore();

    /// <summary>True when the user has at least the role.</summary>
    public static bool Has(this ClaimsPrincipal user, Ruolo ruolo) => ruolo == Ruolo.Supervisore ? user.IsSupervisore() : user.IsOperatore();

    /// <summary>Short name in the record of the actions.</summary>
    public static string Codice(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "anonimo";

    /// <summary>The ente of a fruitore; null for operators.</summary>
    public static string? EnteOf(ClaimsPrincipal user) => user.FindFirstValue(Ente);

    private static ClaimsPrincipal Principal(string scheme, string codice, string nome, string ruolo, IEnumerable<Claim> more) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, codice), new(ClaimTypes.Name, nome), new(ClaimTypes.Role, ruolo), .. more], scheme));
}
