using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Lotti;

/// <summary>How the sending of a lotto ended: a closed list, to be switched on exhaustively.</summary>
public abstract record EsitoRicezione
{
    private EsitoRicezione()
    {
    }

    /// <summary>Staged whole and durable, its trace too; it will be worked.</summary>
    public sealed record Acquisito(FattiRicezione Fatti) : EsitoRicezione;

    /// <summary>The very lotto was received before.</summary>
    public sealed record Duplicato(FattiRicezione Fatti) : EsitoRicezione;

    /// <summary>Discarded: nothing of it is or will be registered.</summary>
    public sealed record Scartato(FattiRicezione Fatti, IReadOnlyList<Segnalazione> Motivi) : EsitoRicezione;

    /// <summary>The transmission broke off (LOT-R009): what came whole is kept, and the rest may follow.</summary>
    public sealed record Interrotto(FattiRicezione Fatti, IOException Causa) : EsitoRicezione;

    /// <summary>Refused before anything was staged, or given up for a later call.</summary>
    /// <param name="Fatti">The lotto that stands in the way; null when there is none.</param>
    public sealed record Rifiutato(Esito Esito, IReadOnlyList<Segnalazione> Segnalazioni, FattiRicezione? Fatti) : EsitoRicezione;

    /// <summary>The engine could not do it now. What was staged is kept.</summary>
    public sealed record NonDisponibile(TimeSpan RiprovaDopo) : EsitoRicezione;
}

/// <summary>A lotto as the answer to its sending tells it.</summary>
/// <param name="Impronta">SHA-256 of the content as it arrived; null when it was not read to its end.</param>
/// <param name="Ricezione">Receipt of the whole lotto; null while something is missing.</param>
public sealed record FattiRicezione(string NumeroLotto, StatoLotto Stato, int Acquisite, byte[]? Impronta, DateTimeOffset? Ricezione)
{
    /// <summary>True when the lotto is whole and its outcomes are still to come.</summary>
    public bool IsInAttesa => Ricezione is not null && Transizioni.Lotto.From(Stato).Count > 0;
}
