using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Engine.Indici;

/// <summary>
/// Calls are indexed in the order of their arrival, but traced when they end. One that was long under way, or whose record waited for a store that was
/// down, would come behind the filling: its entry commits with its record.
/// </summary>
internal static class ChiamateInRitardo
{
    /// <summary>A call that arrived longer ago than this is late.</summary>
    public static readonly TimeSpan Ritardo = TimeSpan.FromSeconds(10);

    /// <summary>The filling stays this far behind the clock: a commit that is under way has the time in between.</summary>
    public static readonly TimeSpan Distanza = TimeSpan.FromSeconds(60);

    /// <summary>The entries of the late ones among the records that are about to be committed.</summary>
    public static IEnumerable<object> Among(IEnumerable<RecordTraffico> records, DateTimeOffset adesso)
    {
        var limite = (adesso - Ritardo).ToUnixTimeMilliseconds();
        return records.Where(r => IstanteDiChiamata.Of(r.IdTransazione) < limite)
            .SelectMany(r => (object?[])[IndiceChiamataRow.Of(r), IndiceChiamataDomandaRow.Of(r), .. IndiceTrafficoRow.Of(r)]).OfType<object>();
    }
}
