using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Traffico;

/// <summary>The outcome of a call as the console names it: that of the answer, or a fault.</summary>
public static class EsitoChiamata
{
    /// <summary>Name of a call that ended with a fault.</summary>
    public const string Guasto = "Guasto";

    /// <summary>All names, faults included.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<Esito>(), Guasto];

    public static string NameOf(Esito? esito) => esito?.ToString() ?? Guasto;
}
