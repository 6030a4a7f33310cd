using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Traffico;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages;

/// <summary>How the gateway does: throughput, outcomes, durations, codes, and what waits.</summary>
internal sealed class IndexModel(ReadAndamento andamento, LeggiLavoroInAttesa lavoro, RegistroAdesioni adesioni, TimeProvider time) : PageModel
{
    private const int Barre = 60;
    private const int CertificatiMostrati = 10;

    /// <summary>The ranges to choose from, in hours, with their names.</summary>
    public static IReadOnlyList<(int Ore, string Nome)> Intervalli { get; } = [(1, "ultima ora"), (6, "ultime 6 ore"), (24, "ultime 24 ore"), (168, "ultimi 7 giorni"), (720, "ultimi 30 giorni")];

    [BindProperty(SupportsGet = true)]
    public int Ore { get; set; } = 24;

    public Andamento Andamento { get; private set; } = null!;

    public LavoroInAttesa InAttesa { get; private set; } = null!;

    /// <summary>Certificates that are good, the first to expire first.</summary>
    public IReadOnlyList<(string Ente, CertificatoAdesione Certificato)> Certificati { get; private set; } = [];

    public long Chiamate => Andamento.Barre.Sum(barra => barra.Esiti.Values.Sum());

    /// <summary>True for a certificate about whose end its ente is told.</summary>
    public bool IsInScadenza(CertificatoAdesione certificato) => certificato.ValidoFino < time.GetUtcNow() + Adesione.PreavvisoScadenza;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Ore = Intervalli.Any(intervallo => intervallo.Ore == Ore) ? Ore : 24;
        var adesso = time.GetUtcNow();
        Andamento = await andamento.FindAsync(adesso.AddHours(-Ore), adesso, Barre, cancellationToken);
        InAttesa = await lavoro.ReadAsync(cancellationToken);
        Certificati =
        [
            .. adesioni.Adesioni.SelectMany(adesione => adesione.Certificati.Select(certificato => (adesione.CodiceEnte, certificato)))
                .Where(voce => voce.certificato is { RevocatoIl: null, ValidoFino: not null }).OrderBy(voce => voce.certificato.ValidoFino).Take(CertificatiMostrati),
        ];
    }
}
