using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>How a registration ended: a closed list, to be switched on exhaustively.</summary>
public abstract record EsitoRegistrazione
{
    private EsitoRegistrazione()
    {
    }

    /// <summary>Committed now; the rendered answer may leave.</summary>
    /// <param name="Traffico">Null for a domanda of a lotto.</param>
    public sealed record Registrata(FattiRegistrazione Fatti, RecordTraffico? Traffico) : EsitoRegistrazione;

    /// <summary>MSG-R002: the same key with the same content was committed before.</summary>
    public sealed record Duplicata(FattiRegistrazione Prima) : EsitoRegistrazione
    {
        /// <summary>How the trace names a replay; the caller is told Duplicato=SI.</summary>
        public const string Codice = "MSG-R002";
    }

    /// <summary>MSG-R001: the key was used with another content.</summary>
    /// <param name="Segnalazione">Names the first digest, number and time.</param>
    public sealed record InConflitto(byte[] PrimaImpronta, FattiRegistrazione Prima, Segnalazione Segnalazione) : EsitoRegistrazione;

    /// <summary>Refused by rules of the document, of the channel or of state; nothing was stored.</summary>
    /// <param name="Esito">As ruling 6 derives it from the codes.</param>
    /// <param name="Segnalazioni">All findings, blocking and not.</param>
    public sealed record Rifiutata(Esito Esito, IReadOnlyList<Segnalazione> Segnalazioni) : EsitoRegistrazione;

    /// <summary>Not registered yet: the avviso has to be confirmed. The domanda is kept as a draft (ALAS-35).</summary>
    /// <param name="Ripetuta">True when it was asked before: the draft is the first one.</param>
    public sealed record ConfermaRichiesta(FattiConferma Fatti, bool Ripetuta) : EsitoRegistrazione;

    /// <summary>The engine could not do it now: queue full, stopping, or store down. Nothing was stored.</summary>
    public sealed record NonDisponibile(TimeSpan RiprovaDopo) : EsitoRegistrazione;

    /// <summary>The answer could not be rendered, or not in time. Nothing was stored.</summary>
    public sealed record ResaFallita(Exception Causa) : EsitoRegistrazione;
}
