using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Fascicoli;

/// <summary>The adesioni of this environment that a fascicolo is about.</summary>
internal sealed class AdesioniDelFascicolo(RegistroAdesioni registro, ManageAdesioni storia, IOptions<GatewayOptions> options)
{
    public Ambiente Ambiente { get; } = options.Value.Ambiente;

    /// <summary>Those of the enti that called; without any call, as of a domanda that came in a lotto, all of them: whose it is, the receipts tell.</summary>
    public IEnumerable<Adesione> Of(FascicoloRichiesto richiesto)
    {
        var enti = richiesto.Chiamate.Select(chiamata => chiamata.Ente).ToHashSet();
        return registro.Adesioni.Where(adesione => adesione.Ambiente == Ambiente && (richiesto.Chiamate.Count == 0 || enti.Contains(adesione.CodiceEnte)));
    }

    /// <summary>An adesione with its changes, in JSON.</summary>
    public async Task<byte[]> DescribeAsync(Adesione adesione, CancellationToken ct) =>
        SchedeDelFascicolo.Of(adesione, await storia.ReadStoriaAsync(new(adesione.CodiceEnte, adesione.Ambiente), ct));
}
