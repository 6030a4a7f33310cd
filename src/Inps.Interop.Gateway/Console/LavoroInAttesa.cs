using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;

namespace Inps.Interop.Gateway.Console;

/// <summary>What the gateway has still to do, as the overview shows it.</summary>
/// <param name="Scritture">What waits for the writer.</param>
/// <param name="LottiAperti">Lotti that are whole and not concluded.</param>
internal sealed record LavoroInAttesa(long Scritture, int LottiAperti, IReadOnlyList<StatoRegistro> Registri)
{
    /// <summary>Documents without their protocol number.</summary>
    public long Protocolli => Registri.Sum(registro => registro.InAttesa);
}

/// <summary>Asks the engine for it.</summary>
internal sealed class LeggiLavoroInAttesa(CaricoMotore carico, FindLotti lotti, RegistriProtocollo registri)
{
    public async Task<LavoroInAttesa> ReadAsync(CancellationToken cancellationToken)
    {
        var coda = carico.InCoda;
        return new((long)coda.Chiamate + coda.Elementi + coda.Variazioni, (await lotti.CountApertiAsync(cancellationToken)).Aperti, await registri.ListAsync(cancellationToken));
    }
}
