using Inps.Interop.Engine.Operatori;
using Inps.Interop.Engine.Protocollo;
using Microsoft.AspNetCore.Mvc;

namespace Inps.Interop.Gateway.Console.Pages.Protocollo;

/// <summary>One register: what waits for its number, which a supervisore has tried at once; and its entries in a year, the latest first.</summary>
internal sealed class RegistroModel(BrowseRegistri registri, RegistriProtocollo stato, TimeProvider time) : PaginaConAzioni
{
    private const int PerPagina = 50;

    public string Registro => RouteData.Values["id"]!.ToString()!.ToUpperInvariant();

    [BindProperty(SupportsGet = true)]
    public int Anno { get; set; }

    /// <summary>Null when nothing ever waited in it.</summary>
    public StatoRegistro? Stato { get; private set; }

    public IReadOnlyList<DocumentoInAttesa> InAttesa { get; private set; } = [];

    /// <summary>Where the documents in wait go on; null on the last page.</summary>
    public long? AttesaSeguente => InAttesa.Count == PerPagina ? InAttesa[^1].Posizione : null;

    public IReadOnlyList<VoceInElenco> Voci { get; private set; } = [];

    /// <summary>Where the entries go on; null on the last page.</summary>
    public long? VoceSeguente => Voci.Count == PerPagina && Voci[^1].Numero > 1 ? Voci[^1].Numero : null;

    public async Task OnGetAsync(long? dopo, long? prima, CancellationToken cancellationToken)
    {
        Anno = Anno == 0 ? time.GetUtcNow().Year : Anno;
        Stato = (await stato.ListAsync(cancellationToken)).FirstOrDefault(registro => registro.Registro == Registro);
        InAttesa = await registri.ListInAttesaAsync(Registro, dopo, PerPagina, cancellationToken);
        Voci = await registri.ListVociAsync(Registro, Anno, prima, PerPagina, cancellationToken);
    }

    [Azione("protocollo ritentato", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostRiprovaAsync(CancellationToken cancellationToken) => DoAsync(async _ =>
    {
        await stato.ResumeAsync(Registro, cancellationToken);
        return (true, "Il registro riprende: il primo documento in attesa si ritenta subito.");
    });

    [Azione("manutenzione del registro", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostManutenzioneAsync(bool attiva, CancellationToken cancellationToken) => DoAsync(async _ =>
    {
        await stato.SetManutenzioneAsync(Registro, attiva, cancellationToken);
        return (true, attiva ? "Il registro è in manutenzione: i documenti attendono." : "La manutenzione è finita: i documenti in attesa ricevono il numero.");
    });
}
