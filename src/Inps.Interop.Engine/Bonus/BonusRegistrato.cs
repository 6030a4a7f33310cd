using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Bonus;

/// <summary>An accepted bonus as it stands on a day (COVID-17).</summary>
/// <param name="Scadenza">Last day, in Italy, on which the person may take possession of it.</param>
/// <param name="RegistrazioneLibretto">When the person was registered on the Libretto Famiglia platform; null if not yet.</param>
/// <param name="Appropriazione">When the person took possession; null if not yet.</param>
/// <param name="SecondaParteDelPin">True when the domanda came with the first part of a PIN and the bonus still waits: the second part is needed.</param>
/// <param name="Segnalazioni">BBS-R007 once the bonus is lost.</param>
public sealed record BonusRegistrato(
    long NumeroDomanda,
    StatoBonus Stato,
    DateTimeOffset Accoglimento,
    DateOnly Scadenza,
    DateTimeOffset? RegistrazioneLibretto,
    DateTimeOffset? Appropriazione,
    bool SecondaParteDelPin,
    IReadOnlyList<Segnalazione> Segnalazioni)
{
    public string IdDomanda { get; } = Domande.IdDomanda.Of(NumeroDomanda);

    internal static BonusRegistrato Of(BonusRow row, LivelloCredenziale? livello, DateOnly oggi)
    {
        var stato = RegoleBonus.StatoAl(row, oggi);
        return new(
            row.NumeroDomanda,
            stato,
            row.Accoglimento,
            row.Scadenza,
            row.Libretto,
            row.Appropriazione,
            stato == StatoBonus.InAttesaLibretto && livello == LivelloCredenziale.PinSemplificato,
            stato == StatoBonus.Decaduto ? [RegoleBonus.BBSR007(row.Scadenza)] : []);
    }
}

/// <summary>How a step towards the possession of a bonus ended.</summary>
internal abstract record EsitoBonus
{
    private EsitoBonus()
    {
    }

    /// <summary>Done, now or before.</summary>
    public sealed record Fatto(BonusRegistrato Bonus) : EsitoBonus;

    /// <summary>Nothing was changed.</summary>
    public sealed record Rifiutato(Esito Esito, Segnalazione Segnalazione) : EsitoBonus;

    /// <summary>No accepted bonus has that number.</summary>
    public sealed record NonTrovato : EsitoBonus;
}
