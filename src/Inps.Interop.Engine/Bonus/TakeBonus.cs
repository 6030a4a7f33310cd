using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Bonus;

/// <summary>The citizen registers on the Libretto Famiglia platform and takes possession of the bonus (COVID-17). A patronato cannot.</summary>
internal sealed class TakeBonus(WriteVariazione write, RegoleBonus regole)
{
    /// <summary>Registers the person on the platform; a repetition changes nothing.</summary>
    /// <param name="canale">Where the person is, such as <c>PORTALE_WEB</c>.</param>
    /// <param name="livello">With which credential.</param>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<EsitoBonus> RegisterAsync(long numeroDomanda, string canale, LivelloCredenziale? livello, CancellationToken ct) =>
        write.RunAsync(scrittura => Step(scrittura, numeroDomanda, canale, livello, appropria: false), ct);

    /// <summary>Takes possession, which includes the registration; a repetition changes nothing.</summary>
    /// <inheritdoc cref="RegisterAsync"/>
    public Task<EsitoBonus> RunAsync(long numeroDomanda, string canale, LivelloCredenziale? livello, CancellationToken ct) =>
        write.RunAsync(scrittura => Step(scrittura, numeroDomanda, canale, livello, appropria: true), ct);

    private EsitoBonus Step(Scrittura scrittura, long numeroDomanda, string canale, LivelloCredenziale? livello, bool appropria)
    {
        var oggi = Contesto.DataItaliana(scrittura.Istante);
        if (scrittura.Db.Find<BonusRow>(numeroDomanda) is not { } bonus || scrittura.Db.Domande.Find(numeroDomanda) is not { } domanda)
        {
            return new EsitoBonus.NonTrovato();
        }

        if (regole.BBSR006(canale, livello, oggi) is { } credenziale)
        {
            return new EsitoBonus.Rifiutato(Esito.RichiestaInvalida, credenziale);
        }

        if (RegoleBonus.StatoAl(bonus, oggi) == StatoBonus.Decaduto)
        {
            return new EsitoBonus.Rifiutato(Esito.StatoNonCompatibile, RegoleBonus.BBSR007(bonus.Scadenza));
        }

        var cambia = bonus.Libretto is null || (appropria && bonus.Appropriazione is null);
        bonus.Libretto ??= scrittura.Istante;
        if (appropria)
        {
            bonus.Appropriazione ??= scrittura.Istante;
            bonus.Stato = StatoBonus.Appropriato;
        }

        if (cambia)
        {
            OpenBonus.Tell(scrittura, domanda, bonus.Stato);
        }

        return new EsitoBonus.Fatto(BonusRegistrato.Of(bonus, domanda.Livello, oggi));
    }
}
