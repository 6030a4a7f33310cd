using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>A refusal by rules, with the outcome that their codes give (ruling 6).</summary>
internal static class Rifiuto
{
    public static EsitoRegistrazione.Rifiutata Of(IReadOnlyList<Segnalazione> segnalazioni) => new(EsitoOf(segnalazioni), segnalazioni);

    private static Esito EsitoOf(IReadOnlyList<Segnalazione> segnalazioni) =>
        segnalazioni.Where(s => s.Severita == Severita.Bloccante).All(s => s.Codice is "CAN-R001" or "CAN-R003" or "AT-R015")
            ? Esito.ServizioChiuso
            : Esito.RichiestaInvalida;
}
