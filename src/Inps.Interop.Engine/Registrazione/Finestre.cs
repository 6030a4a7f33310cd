using System.Globalization;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>The rules of the channel (CAN-R001 to CAN-R003), judged at the instant of receipt and for registrations only (domain 5.5).</summary>
internal sealed class Finestre(IOptions<CanaliOptions> options)
{
    private static readonly CanaleOptions DaRilasciare = new() { Attiva = false };
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    /// <summary>Findings for the call; empty when the channel takes it.</summary>
    public IReadOnlyList<Segnalazione> Check(RichiestaRegistrazione richiesta)
    {
        if (richiesta.Contesto.Canale is not { } canale)
        {
            return [];
        }

        var codice = richiesta.Prestazione.CodiceOf(richiesta.Domanda);
        var settings = options.Value.Find(codice, richiesta.Prestazione.Servizio, canale.Canale);
        var ammessi = Ammissione.Of(Facolta.Presenta, codice, canale.Canale, richiesta.Contesto.DataPresentazione, settings);
        settings ??= Ammissione.IsDaRilasciare(codice, canale.Canale) ? DaRilasciare : null;
        if (settings is null && ammessi is null)
        {
            return [];
        }

        return
        [
            .. settings is null ? [] : Opening(settings, richiesta.Contesto.Istante),
            .. settings is null ? [] : Window(settings, richiesta.Contesto.Istante),
            .. Credential(ammessi, canale.Livello),
        ];
    }

    /// <summary>When the channel takes a prestazione, whoever asks.</summary>
    public AperturaDelCanale At(string codice, string servizio, string canale, DateTimeOffset istante)
    {
        var settings = options.Value.Find(codice, servizio, canale) ?? (Ammissione.IsDaRilasciare(codice, canale) ? DaRilasciare : null);
        if (settings is null)
        {
            return new(null, null, IsAperta: true, null, null);
        }

        var locale = TimeZoneInfo.ConvertTime(istante, Roma).DateTime;
        var finestra = settings.Finestre.FirstOrDefault(f => IsInForce(f, DateOnly.FromDateTime(locale)));
        var inPeriod = !Opening(settings, istante).Any();
        var aperta = inPeriod && !Window(settings, istante).Any();
        return new(
            settings.DallIstante is { } dal ? Contesto.DataItaliana(dal) : null,
            settings.AllIstante is { } al ? Contesto.DataItaliana(al.AddTicks(-1)) : null,
            aperta,
            finestra is null ? null : (finestra.Dalle, finestra.Alle),
            aperta ? null : inPeriod ? NextOpening(settings.Finestre, locale) : settings.Attiva && istante < settings.DallIstante ? settings.DallIstante : null);
    }

    /// <summary>CAN-R001: outside the hours of the channel (COVID-22). The value is the next opening.</summary>
    private static IEnumerable<Segnalazione> Window(CanaleOptions settings, DateTimeOffset istante)
    {
        var locale = TimeZoneInfo.ConvertTime(istante, Roma).DateTime;
        var oggi = DateOnly.FromDateTime(locale);
        if (settings.Finestre.Any(f => IsInForce(f, oggi)) && !settings.Finestre.Any(f => IsOpen(f, locale)))
        {
            yield return new Segnalazione(
                "CAN-R001",
                Severita.Bloccante,
                "La prestazione non si può presentare da questo canale nella fascia oraria corrente.",
                "Ripetere l'invio, con lo stesso IdMessaggio, dalla prossima apertura indicata nella risposta.",
                Valore: Iso(NextOpening(settings.Finestre, locale)));
        }
    }

    /// <summary>CAN-R002: the credential is not among those admitted (COVID-03). The value is its level.</summary>
    private static IEnumerable<Segnalazione> Credential(IReadOnlyCollection<LivelloCredenziale>? ammessi, LivelloCredenziale? livello)
    {
        if (ammessi is not null && (livello is null || !ammessi.Contains(livello.Value)))
        {
            yield return new Segnalazione(
                "CAN-R002",
                Severita.Bloccante,
                "Il livello di credenziale usato non è ammesso per questa prestazione da questo canale.",
                "Accedere con una credenziale di livello superiore, tra quelle ammesse per la prestazione.",
                Valore: livello?.ToCodice());
        }
    }

    /// <summary>CAN-R003: the benefit is not yet open, or closed. The value is when it opens or was closed.</summary>
    private static IEnumerable<Segnalazione> Opening(CanaleOptions settings, DateTimeOffset istante)
    {
        var early = istante < settings.DallIstante;
        var late = istante >= settings.AllIstante;
        if (!settings.Attiva || early || late)
        {
            yield return new Segnalazione(
                "CAN-R003",
                Severita.Bloccante,
                "La prestazione non è ancora aperta, o non è più aperta, alla presentazione di domande.",
                "Verificare le date di apertura e di chiusura della prestazione; le domande già presentate si possono consultare.",
                Valore: Iso(early ? settings.DallIstante : late ? settings.AllIstante : null));
        }
    }

    private static bool IsOpen(FinestraOptions finestra, DateTime locale)
    {
        var oggi = DateOnly.FromDateTime(locale);
        var ieri = oggi.AddDays(-1);

        // On the first morning the night before counts too, though its evening was before the window was in force (domain 5.5).
        return (Begins(finestra, oggi) && IsWithin(finestra, oggi, locale))
            || ((Begins(finestra, ieri) || oggi == finestra.DalGiorno) && IsDay(finestra, ieri) && IsWithin(finestra, ieri, locale));
    }

    private static bool IsWithin(FinestraOptions finestra, DateOnly giorno, DateTime locale)
    {
        var from = giorno.ToDateTime(finestra.Dalle);
        var to = giorno.ToDateTime(finestra.Alle);
        if (to <= from)
        {
            to = to.AddDays(1);
        }

        return locale >= from && locale < to;
    }

    private static bool IsInForce(FinestraOptions finestra, DateOnly giorno) =>
        giorno >= (finestra.DalGiorno ?? DateOnly.MinValue) && giorno <= (finestra.AlGiorno ?? DateOnly.MaxValue);

    private static bool IsDay(FinestraOptions finestra, DateOnly giorno) => finestra.Giorni.Count == 0 || finestra.Giorni.Contains(giorno.DayOfWeek);

    private static bool Begins(FinestraOptions finestra, DateOnly giorno) => IsInForce(finestra, giorno) && IsDay(finestra, giorno);

    private static DateTimeOffset? NextOpening(IEnumerable<FinestraOptions> finestre, DateTime locale)
    {
        var oggi = DateOnly.FromDateTime(locale);
        for (var days = 0; days <= 366; days++)
        {
            var giorno = oggi.AddDays(days);
            var openings = finestre.Where(f => Begins(f, giorno)).Select(f => giorno.ToDateTime(f.Dalle)).Where(apertura => apertura > locale).ToList();
            if (openings.Count > 0)
            {
                return Instant(openings.Min());
            }
        }

        return null;
    }

    private static DateTimeOffset Instant(DateTime locale)
    {
        // The hour that the clocks skip in March opens when they have skipped it.
        var existing = Roma.IsInvalidTime(locale) ? locale.AddHours(1) : locale;
        return new DateTimeOffset(existing, Roma.GetUtcOffset(existing));
    }

    private static string? Iso(DateTimeOffset? istante) =>
        istante is { } value ? TimeZoneInfo.ConvertTime(value, Roma).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
}
