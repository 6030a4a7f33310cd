using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>A refusal by rules, with the outcome that their codes give (ruling 6).</summary>
internal static class Rifiuto
{
    public static EsitoRegistrazione.Rifiutata Of(IReadOnlyList<Segnalazione> segnalazioni) => new(EsitoDelleRegole.Of(segnalazioni), segnalazioni);
}
