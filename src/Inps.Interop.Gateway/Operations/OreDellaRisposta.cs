using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The instants of the things of an answer as answers tell them: with the offset of Italy.</summary>
internal static class OreDellaRisposta
{
    public static DateTimeOffset? InOraDiRoma(this DateTimeOffset? istante) => istante is { } value ? OraDiRoma.Of(value) : null;

    public static IReadOnlyList<AzioneRichiesta> InOraDiRoma(this IEnumerable<AzioneRichiesta> azioni) =>
        [.. azioni.Select(azione => azione with { Scadenza = azione.Scadenza.InOraDiRoma() })];

    public static IReadOnlyList<Evento> InOraDiRoma(this IEnumerable<Evento> eventi) => [.. eventi.Select(evento => evento with { Istante = OraDiRoma.Of(evento.Istante) })];

    public static IReadOnlyList<CanaleDellaQuota> InOraDiRoma(this IEnumerable<CanaleDellaQuota> canali) =>
        [.. canali.Select(canale => canale with { Dal = OraDiRoma.Of(canale.Dal), Al = canale.Al.InOraDiRoma() })];
}
