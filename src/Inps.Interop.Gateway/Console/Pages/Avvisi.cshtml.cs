using Inps.Interop.Engine.Avvisi;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages;

/// <summary>The alerts: those whose cause lasts, then the ended ones.</summary>
internal sealed class AvvisiModel(ManageAvvisi avvisi) : PageModel
{
    private const int PerPagina = 50;

    public IReadOnlyList<Avviso> Avvisi { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last one.</summary>
    public long? Seguente => Avvisi.Count(avviso => avviso.ChiusoIl is not null) == PerPagina ? Avvisi[^1].Numero : null;

    public async Task OnGetAsync(long? prima, CancellationToken cancellationToken) => Avvisi = await avvisi.ListAsync(prima, PerPagina, cancellationToken);

    public static string NameOf(CausaAvviso causa) => causa switch
    {
        CausaAvviso.TassoErrori => "Tasso di errori",
        CausaAvviso.Latenza => "Latenza",
        CausaAvviso.CertificatoInScadenza => "Certificato in scadenza",
        CausaAvviso.ProtocolloFermo => "Protocollo",
        CausaAvviso.SpazioSuDisco => "Spazio su disco",
        CausaAvviso.CodaPiena => "Coda di scrittura",
        _ => throw new ArgumentOutOfRangeException(nameof(causa)),
    };

    public static string Line(InvioAvviso invio)
    {
        var che = $"{(invio.Canale == CanaleAvviso.Posta ? "Posta" : "Webhook")}, {(invio.IsChiusura ? "rientro" : "apertura")}";
        return invio.InviatoIl is { } inviato ? $"{che}: inviato il {Formati.Istante(inviato)}"
            : invio.UltimoErrore is { } errore ? $"{che}: {invio.Tentativi} tentativi, {errore}"
            : $"{che}: da inviare";
    }
}
