using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Collaudo.Validazione;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>Checks what an integrator pastes or uploads; nothing of it is stored, and it is shown back only to who sent it.</summary>
[SoloCollaudo]
internal sealed class ValidatoreModel(Validatore validatore, RegistroAdesioni adesioni, IOptions<ConsoleOptions> console, IOptions<GatewayOptions> gateway) : PageModel
{
    /// <summary>A longer line of the text is not shown beside its finding.</summary>
    private const int RigaMassima = 300;

    private string[] righe = [];

    public int Massimo => console.Value.ModuloByte;

    public string? Testo { get; private set; }

    public EsitoValidazione? Esito { get; private set; }

    [Azione("validazione", AncheFruitore = true)]
    public async Task<IActionResult> OnPostAsync(string? testo, IFormFile? file, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> documento = Encoding.UTF8.GetBytes(testo?.TrimStart() ?? "");
        if (file is { Length: > 0 })
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellationToken);
            documento = bytes.ToArray();
        }
        else
        {
            Testo = testo;
        }

        if (documento.IsEmpty)
        {
            ModelState.AddModelError(nameof(testo), "Incollare un testo o scegliere un file.");
            return Page();
        }

        var ente = Permessi.EnteOf(User);
        var adesione = ente is null ? null : adesioni.Adesioni.FirstOrDefault(a => a.CodiceEnte == ente && a.Ambiente == gateway.Value.Ambiente);
        Esito = await validatore.CheckAsync(documento, adesione, cancellationToken);
        righe = Testo?.TrimStart().Split('\n') ?? [];
        return Page();
    }

    /// <summary>The line of the pasted text that a finding is about; null where there is none to show.</summary>
    public string? LineOf(Rilievo rilievo) =>
        rilievo.Riga is { } riga && riga >= 1 && riga <= righe.Length && righe[riga - 1].Trim() is { Length: > 0 and <= RigaMassima } text ? text : null;
}
