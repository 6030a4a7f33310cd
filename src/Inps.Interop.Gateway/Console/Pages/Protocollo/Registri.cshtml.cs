using Inps.Interop.Engine.Protocollo;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Protocollo;

/// <summary>The protocol registers: their last numbers, what waits in them and why, the service that keeps them; and the proof that they are whole.</summary>
internal sealed class RegistriModel(BrowseRegistri registri, RegistriProtocollo stato, CheckRegistro check) : PageModel
{
    public IReadOnlyList<RegistroDellAnno> Registri { get; private set; } = [];

    /// <summary>Those that wait, waited, are under maintenance or stand still.</summary>
    public IReadOnlyList<StatoRegistro> Stati { get; private set; } = [];

    public ServizioDiProtocollo? Servizio => registri.Servizio;

    /// <summary>What the proof found, for each register and year; null before it was asked for.</summary>
    public IReadOnlyList<EsitoRegistro>? Esiti { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Registri = await registri.ListAsync(cancellationToken);
        Stati = await stato.ListAsync(cancellationToken);
    }

    [Azione("registro verificato")]
    public async Task OnPostVerificaAsync(CancellationToken cancellationToken)
    {
        Esiti = await check.RunAsync(cancellationToken);
        await OnGetAsync(cancellationToken);
    }

    /// <summary>What is wrong with a register in a year, in words.</summary>
    public static string Difetti(EsitoRegistro esito) => string.Join("; ", new[]
    {
        esito is { IsRemoto: false } && esito.Conteggio != esito.Massimo ? $"mancano {esito.Massimo - esito.Conteggio} numeri" : null,
        esito.PrimaDataIndietro is { } data ? $"la data del numero {data} è prima della precedente" : null,
        esito.PrimaVoceAlterata is { } voce ? $"la registrazione {voce}, o la precedente, non è più quella che fu scritta" : null,
    }.OfType<string>());
}
