using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Variazioni;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages;

/// <summary>A page on which an operator does something: by name and with the reason given, told in a sentence, then shown anew.</summary>
internal abstract class PaginaConAzioni : PageModel
{
    /// <summary>The reason, of actions that ask for one (<see cref="AzioneAttribute.Motivata"/>).</summary>
    [BindProperty]
    public string? Motivo { get; set; }

    /// <summary>Does it; what the engine refuses is told, not thrown.</summary>
    /// <param name="azione">Returns whether it was done, and the sentence that tells so.</param>
    protected async Task<IActionResult> DoAsync(Func<Autore, Task<(bool Fatto, string Frase)>> azione)
    {
        try
        {
            var (fatto, frase) = await azione(new Autore(User.Codice(), Motivo?.Trim() ?? ""));
            Tell(fatto, frase);
        }
        catch (AdesioneException refused)
        {
            Tell(false, refused.Message);
        }
        catch (WriterNonDisponibileException)
        {
            Tell(false, "In questo momento non si può scrivere: nulla è cambiato, riprovare tra poco.");
        }

        return LocalRedirect(Request.Path);
    }

    protected void Tell(bool fatto, string frase) => TempData[fatto ? "Fatto" : "Errore"] = frase;
}
