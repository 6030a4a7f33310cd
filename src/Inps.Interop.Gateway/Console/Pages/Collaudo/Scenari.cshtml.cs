using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Collaudo;
using Inps.Interop.Gateway.Collaudo.Rapporti;
using Inps.Interop.Gateway.Collaudo.Scenari;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>How far an ente has come in its collaudo, and the reports about it; operators see all enti's.</summary>
[SoloCollaudo]
internal sealed class ScenariModel(ValutazioneScenari valutazione, EmissioneRapporto emissione, RegistroCollaudo registro, EnteDellaPagina enti) : PageModel
{
    private const int RapportiMassimi = 50;

    public IReadOnlyList<Adesione> Visibili => enti.Of(User);

    public Adesione Adesione { get; private set; } = null!;

    public IReadOnlyList<EsitoScenario> Esiti { get; private set; } = [];

    public int Richiesti => Esiti.Count(esito => esito.IsRichiesto);

    public int Superati => Esiti.Count(esito => esito is { IsRichiesto: true, Superato: not null });

    public IReadOnlyList<RapportoCollaudo> Rapporti { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? ente, CancellationToken cancellationToken)
    {
        if (enti.Find(User, ente) is not { } adesione)
        {
            return NotFound();
        }

        Adesione = adesione;
        Esiti = await valutazione.RunAsync(adesione, cancellationToken);
        Rapporti = await registro.ListRapportiAsync(adesione.CodiceEnte, RapportiMassimi, cancellationToken);
        return Page();
    }

    [Azione("rapporto di collaudo", AncheFruitore = true, Oggetto = "ente")]
    public async Task<IActionResult> OnPostAsync(string? ente, CancellationToken cancellationToken)
    {
        if (enti.Find(User, ente) is not { } adesione)
        {
            return NotFound();
        }

        var numero = await emissione.RunAsync(adesione, User.Codice(), cancellationToken);
        TempData["Fatto"] = $"Il rapporto {numero} è emesso.";
        return RedirectToPage(new { ente = adesione.CodiceEnte });
    }

    [Azione("scarica rapporto di collaudo", AncheFruitore = true, Oggetto = "numero")]
    public async Task<IActionResult> OnGetRapportoAsync(long numero, CancellationToken cancellationToken) =>
        await registro.FindRapportoAsync(Permessi.EnteOf(User), numero, cancellationToken) is { } found
            ? File(found.Pdf, "application/pdf", $"rapporto-collaudo-{numero}.pdf")
            : NotFound();

    [Azione("scarica firma di rapporto", AncheFruitore = true, Oggetto = "numero")]
    public async Task<IActionResult> OnGetFirmaAsync(long numero, CancellationToken cancellationToken) =>
        await registro.FindRapportoAsync(Permessi.EnteOf(User), numero, cancellationToken) is { } found
            ? File(found.Firma, "application/pkcs7-signature", $"rapporto-collaudo-{numero}.pdf.p7s")
            : NotFound();
}
