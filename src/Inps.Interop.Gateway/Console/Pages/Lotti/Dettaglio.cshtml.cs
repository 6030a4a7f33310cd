using Inps.Interop.Engine.Consegne;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Operatori;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Inps.Interop.Gateway.Console.Pages.Lotti;

/// <summary>One lotto: how far it has come, the outcome of each domanda, the delivery of its result; a supervisore annuls it or has the result delivered again.</summary>
internal sealed class DettaglioModel(BrowseLotti tutti, FindLotti lotti, AnnulLotto annul, Engine.Consegne.Consegne consegne) : PaginaConAzioni
{
    private const int PerPagina = 50;

    public LottoInElenco Lotto { get; private set; } = null!;

    public LottoTrovato Avanzamento { get; private set; } = null!;

    public Consegna? Consegna { get; private set; }

    public int Pagina { get; private set; } = 1;

    public int Pagine => Math.Max(1, (Lotto.NumeroDomande + PerPagina - 1) / PerPagina);

    public IReadOnlyList<EsitoDellElemento> Esiti { get; private set; } = [];

    /// <summary>True while it is worked: the page then follows it.</summary>
    public bool IsInCorso => Lotto.Conclusione is null && Lotto.Ricezione is not null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await tutti.GetAsync(RouteData.Values["id"]?.ToString(), HttpContext.RequestAborted) is not { } lotto)
        {
            context.Result = NotFound();
            return;
        }

        Lotto = lotto;
        await next();
    }

    public async Task<IActionResult> OnGetAsync(int pagina, CancellationToken cancellationToken)
    {
        if (await lotti.FindAsync(Lotto.Ente, RiferimentoAlLotto.ByNumeroLotto(Lotto.NumeroLotto), cancellationToken) is not { } trovato)
        {
            return NotFound();
        }

        Avanzamento = trovato;
        Consegna = await consegne.FindAsync(Lotto.Ente, Lotto.NumeroLotto, cancellationToken);
        Pagina = Math.Clamp(pagina, 1, Pagine);
        Esiti = await lotti.FindEsitiAsync(Lotto.NumeroLotto, ((Pagina - 1) * PerPagina) + 1, Pagina * PerPagina, cancellationToken);
        return Page();
    }

    [Azione("lotto annullato", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostAnnullaAsync(CancellationToken cancellationToken) => DoAsync(async _ =>
        await annul.RunAsync(Lotto.Ente, Lotto.NumeroLotto, cancellationToken) is { } divieto ? (false, divieto.Descrizione) : (true, "Il lotto è annullato."));

    [Azione("esiti da consegnare di nuovo", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostRinviaAsync(CancellationToken cancellationToken) => DoAsync(async _ =>
        await consegne.ResendAsync(Lotto.Ente, Lotto.NumeroLotto, cancellationToken) ? (true, "Gli esiti sono di nuovo da consegnare, dalla prima pagina.") : (false, "Il lotto non ha una consegna."));
}
