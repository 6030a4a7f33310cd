using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>The rules of the document, in the order in which they are told.</summary>
internal static partial class Regole
{
    public static Regola<Domanda>[] Tutte { get; } = [];
}
