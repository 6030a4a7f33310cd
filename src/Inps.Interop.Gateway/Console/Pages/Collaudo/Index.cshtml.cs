using Inps.Interop.Gateway.Collaudo.Esempi;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>Where an integrator begins.</summary>
internal sealed class IndexModel(EsempiPubblicati esempi, IOptions<GatewayOptions> gateway) : PageModel
{
    public IEnumerable<Sezioni.Sezione> Voci => Sezioni.Of(gateway.Value.Ambiente);

    public int DimensionePacco => esempi.Pacco.Length;
}
