using System.Globalization;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Bonus;

/// <summary>The rules on an accepted bonus (BBS-R006, BBS-R007): no patronato reaches them, the citizen takes possession by portal or Contact Center.</summary>
internal sealed class RegoleBonus(IOptions<CanaliOptions> canali)
{
    public const string CodicePrestazione = "BABY_SITTING";

    private const string Servizio = "BonusBabySitting";

    /// <summary>A bonus that waits is lost on the day after its last.</summary>
    public static StatoBonus StatoAl(BonusRow bonus, DateOnly giorno) =>
        bonus.Stato == StatoBonus.InAttesaLibretto && giorno > bonus.Scadenza ? StatoBonus.Decaduto : bonus.Stato;

    /// <summary>The person did not take possession in time.</summary>
    /// <remarks>Source: BBS-R007 (circolare INPS 44/2020).</remarks>
    public static Segnalazione BBSR007(DateOnly scadenza) => new(
        "BBS-R007",
        Severita.Avviso,
        "Il bonus è decaduto: il richiedente non se ne è appropriato sulla piattaforma Libretto Famiglia entro il termine dall'accoglimento.",
        "Il termine non si può riaprire; una nuova domanda è possibile soltanto se il servizio è ancora aperto.",
        Valore: scadenza.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Possession is taken with a credential that recognises the person fully.</summary>
    /// <remarks>Source: BBS-R006 (COVID-17).</remarks>
    /// <returns>Null when the credential is enough.</returns>
    public Segnalazione? BBSR006(string canale, LivelloCredenziale? livello, DateOnly giorno)
    {
        var settings = canali.Value.Find(CodicePrestazione, Servizio, canale);
        var ammessi = Ammissione.Of(Facolta.Appropria, CodicePrestazione, canale, giorno, settings);
        return livello is { } usato && ammessi?.Contains(usato) == true
            ? null
            : new Segnalazione(
                "BBS-R006",
                Severita.Bloccante,
                "L'appropriazione del bonus richiede una credenziale piena, da parte del cittadino: PIN dispositivo con entrambe le parti, SPID di secondo livello, CIE o CNS.",
                "Ripetere l'operazione con una credenziale di livello superiore; per un PIN semplificato, dopo aver ricevuto la seconda parte.",
                Valore: livello?.ToCodice());
    }
}
