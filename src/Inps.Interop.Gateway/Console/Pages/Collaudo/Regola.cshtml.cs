using Inps.Interop.Gateway.Collaudo.Contratti;
using Inps.Interop.Gateway.Collaudo.Esempi;
using Inps.Interop.Gateway.Collaudo.Scenari;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>One code: what it means, what to change, a sample that breaks it and one that keeps it.</summary>
internal sealed class RegolaModel(CatalogoRegole catalogo, CatalogoServizi servizi, EsempiDelleRegole esempi) : PageModel
{
    public VoceCatalogo Voce { get; private set; } = null!;

    public IReadOnlyList<EsempioRegola> Esempi { get; private set; } = [];

    public IReadOnlyList<string> Servizi { get; private set; } = [];

    /// <summary>The scenarios in which it is met.</summary>
    public IReadOnlyList<Scenario> Scenari { get; private set; } = [];

    public string SenzaFile => Voce.Gravita == GravitaVoce.Guasto
        ? "Dipende da come la chiamata viene fatta, non dal contenuto della domanda: non c'è un file che lo mostri da solo."
        : "Dipende da quello che è già registrato o dal momento della chiamata: non c'è un file che la mostri da solo.";

    public IActionResult OnGet(string codice)
    {
        if (catalogo.Find(codice) is not { } voce)
        {
            return NotFound();
        }

        Voce = voce;
        Esempi = [.. esempi.Of(codice)];
        Servizi = [.. servizi.Servizi.Where(servizio => servizio.Regole.Contains(codice)).Select(servizio => servizio.Nome)];
        Scenari = [.. ElencoScenari.Tutti.Where(scenario => scenario.Prove.Any(prova => prova.Codice == codice))];
        return Page();
    }
}
