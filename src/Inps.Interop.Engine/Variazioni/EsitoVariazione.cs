using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>How a write ended: a closed list, to be switched on exhaustively.</summary>
public abstract record EsitoVariazione<TFatti>
    where TFatti : FattiVariazione
{
    private EsitoVariazione()
    {
    }

    /// <summary>Committed now, its trace too; the rendered answer may leave.</summary>
    public sealed record Registrata(TFatti Fatti) : EsitoVariazione<TFatti>;

    /// <summary>MSG-R002: the same key with the same content was committed before.</summary>
    public sealed record Duplicata(TFatti Prima) : EsitoVariazione<TFatti>;

    /// <summary>MSG-R001: the key was used with another content.</summary>
    /// <param name="Segnalazione">Names the first digest, number and time.</param>
    public sealed record InConflitto(Segnalazione Segnalazione) : EsitoVariazione<TFatti>;

    /// <summary>Refused by a rule, by the state, or because there is no such thing for this ente; nothing was stored.</summary>
    /// <param name="Segnalazioni">All findings, blocking and not.</param>
    public sealed record Rifiutata(Esito Esito, IReadOnlyList<Segnalazione> Segnalazioni) : EsitoVariazione<TFatti>;

    /// <summary>The engine could not do it now: queue full, stopping, or store down. Nothing was stored.</summary>
    public sealed record NonDisponibile(TimeSpan RiprovaDopo) : EsitoVariazione<TFatti>;

    /// <summary>The answer could not be rendered, or not in time. Nothing was stored.</summary>
    public sealed record ResaFallita(Exception Causa) : EsitoVariazione<TFatti>;
}
