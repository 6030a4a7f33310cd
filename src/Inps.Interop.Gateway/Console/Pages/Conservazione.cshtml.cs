using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Operatori;
using Microsoft.AspNetCore.Mvc;

namespace Inps.Interop.Gateway.Console.Pages;

/// <summary>How long each kind of data is kept, what would go now, what went, and what litigation holds (AT-47): as the command <c>conservazione</c> does.</summary>
internal sealed class ConservazioneModel(PurgeDati purge, ManageContenziosi contenziosi) : PaginaConAzioni
{
    private const int CancellazioniMostrate = 100;

    public IReadOnlyList<TermineDiConservazione> Termini => purge.Termini;

    /// <summary>What the dry run found; null before it was asked for.</summary>
    public IReadOnlyList<Rimozione>? DaRimuovere { get; private set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<CancellazioneEseguita> Storia { get; private set; } = [];

    /// <summary>Those that hold first, the latest first.</summary>
    public IReadOnlyList<Contenzioso> Blocchi { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Storia = [.. (await contenziosi.ReadStoriaAsync(cancellationToken)).Reverse().Take(CancellazioniMostrate)];
        Blocchi = [.. (await contenziosi.ListAsync(cancellationToken)).OrderBy(blocco => blocco.RimossoIl is not null).ThenByDescending(blocco => blocco.Numero)];
    }

    [Azione("prova di cancellazione")]
    public async Task OnPostProvaAsync(CategoriaDati[] categorie, CancellationToken cancellationToken)
    {
        DaRimuovere = await purge.PreviewAsync(Asked(categorie), cancellationToken);
        await OnGetAsync(cancellationToken);
    }

    [Azione("cancellazione", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostEseguiAsync(CategoriaDati[] categorie, CancellationToken cancellationToken) => DoAsync(async autore =>
        await purge.RunAsync(Asked(categorie), autore, cancellationToken) is { } rimosse
            ? (true, $"Cancellati {Formati.Numero(rimosse.Sum(rimossa => rimossa.Quante))} elementi il cui termine è trascorso.")
            : (false, "Un'altra istanza sta già cancellando."));

    /// <param name="domanda">Empty for everything of the ente.</param>
    [Azione("blocco per contenzioso", Ruolo = Ruolo.Supervisore, Motivata = true, Oggetto = "ente")]
    public Task<IActionResult> OnPostBloccaAsync(string? ente, string? domanda, CancellationToken cancellationToken) => DoAsync(async autore =>
        await contenziosi.HoldAsync(Formati.NullIfEmpty(ente) ?? throw new AdesioneException("Indicare l'ente."), Formati.NullIfEmpty(domanda)?.ToUpperInvariant(), autore, cancellationToken) is { } numero
            ? (true, $"Blocco {numero}: nulla di quanto indicato viene cancellato finché non è tolto.")
            : (false, $"L'ente {ente} non ha la domanda {domanda}."));

    [Azione("blocco per contenzioso tolto", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostSbloccaAsync(long id, CancellationToken cancellationToken) => DoAsync(async autore =>
        await contenziosi.ReleaseAsync(id, autore, cancellationToken) ? (true, $"Il blocco {id} è tolto.") : (false, $"Non c'è un blocco {id} da togliere."));

    private static CategoriaDati[] Asked(CategoriaDati[] categorie) => categorie.Length > 0 ? [.. categorie.Distinct().Order()] : Enum.GetValues<CategoriaDati>();
}
