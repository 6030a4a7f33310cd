using System.Globalization;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>The rules of the channel (CAN-R001 to CAN-R003), judged at the instant of receipt and for registrations only (domain 5.5).</summary>
internal sealed class Finestre(IOptions<CanaliOptions> options)
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");
    private static readonly CultureInfo Invariante = CultureInfo.InvariantCulture;

    /// <summary>Findings for the call; empty when the channel takes it.</summary>
    public IReadOnlyList<Segnalazione> Check(RichiestaRegistrazione richiesta)
    {
        var canale = richiesta.Contesto.Canale?.Canale ?? "";
        if (!options.Value.TryGetValue(richiesta.Prestazione.Codice, out var canali) || !canali.TryGetValue(canale, out var settings))
        {
            return [];
        }

        var cosa = $"La prestazione {richiesta.Prestazione.Denominazione} sul canale {canale}";
        return
        [
            .. Opening(settings, richiesta.Contesto.Istante, cosa),
            .. Window(settings, richiesta.Contesto.Istante, cosa),
            .. Credential(settings, richiesta.LivelloCredenziale, cosa),
        ];
    }

    /// <summary>CAN-R003: the benefit is not yet open, or closed.</summary>
    private static IEnumerable<Segnalazione> Opening(CanaleOptions settings, DateTimeOffset istante, string cosa)
    {
        if (!settings.Attiva)
        {
            yield return Closed("CAN-R003", $"{cosa} non è attiva.", "Consultare l'elenco delle prestazioni aperte.");
        }
        else if (istante < settings.DallIstante)
        {
            yield return Closed(
                "CAN-R003", $"{cosa} apre il {Local(settings.DallIstante.Value)}.", "Presentare la domanda dopo l'apertura.", Iso(settings.DallIstante.Value));
        }
        else if (istante >= settings.AllIstante)
        {
            yield return Closed(
                "CAN-R003", $"{cosa} è chiusa dal {Local(settings.AllIstante.Value)}.", "La domanda non può più essere presentata.", Iso(settings.AllIstante.Value));
        }
    }

    /// <summary>CAN-R001: outside the hours of the channel (COVID-22). The finding carries the next opening.</summary>
    private static IEnumerable<Segnalazione> Window(CanaleOptions settings, DateTimeOffset istante, string cosa)
    {
        var locale = TimeZoneInfo.ConvertTime(istante, Roma).DateTime;
        var oggi = DateOnly.FromDateTime(locale);
        if (!settings.Finestre.Any(f => IsInForce(f, oggi)) || settings.Finestre.Any(f => IsOpen(f, locale)))
        {
            yield break;
        }

        var prossima = NextOpening(settings.Finestre, locale);
        yield return Closed(
            "CAN-R001",
            $"{cosa} è chiusa a quest'ora.",
            prossima is null ? "Non sono previste altre aperture." : $"Rimandare la domanda dal {Local(prossima.Value)}.",
            prossima is null ? null : Iso(prossima.Value));
    }

    /// <summary>CAN-R002: the credential is not among those admitted (COVID-03).</summary>
    private static IEnumerable<Segnalazione> Credential(CanaleOptions settings, string? livello, string cosa)
    {
        if (settings.LivelliAmmessi.Count > 0 && (livello is null || !settings.LivelliAmmessi.Contains(livello)))
        {
            yield return Closed(
                "CAN-R002",
                $"{cosa} non ammette la credenziale {livello ?? "usata"}.",
                $"Usare una di queste: {string.Join(", ", settings.LivelliAmmessi)}.",
                livello);
        }
    }

    private static bool IsOpen(FinestraOptions finestra, DateTime locale)
    {
        var oggi = DateOnly.FromDateTime(locale);
        return IsOpen(finestra, oggi, locale) || IsOpen(finestra, oggi.AddDays(-1), locale);
    }

    private static bool IsOpen(FinestraOptions finestra, DateOnly giorno, DateTime locale)
    {
        var from = giorno.ToDateTime(finestra.Dalle);
        var to = giorno.ToDateTime(finestra.Alle);
        if (to <= from)
        {
            to = to.AddDays(1);
        }

        return Begins(finestra, giorno) && locale >= from && locale < to;
    }

    private static bool IsInForce(FinestraOptions finestra, DateOnly giorno) =>
        giorno >= (finestra.DalGiorno ?? DateOnly.MinValue) && giorno <= (finestra.AlGiorno ?? DateOnly.MaxValue);

    private static bool Begins(FinestraOptions finestra, DateOnly giorno) =>
        IsInForce(finestra, giorno) && (finestra.Giorni.Count == 0 || finestra.Giorni.Contains(giorno.DayOfWeek));

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

    private static string Local(DateTimeOffset istante) => TimeZoneInfo.ConvertTime(istante, Roma).ToString("dd/MM/yyyy 'alle' HH:mm", Invariante);

    private static string Iso(DateTimeOffset istante) => TimeZoneInfo.ConvertTime(istante, Roma).ToString("yyyy-MM-dd'T'HH:mm:sszzz", Invariante);

    private static Segnalazione Closed(string codice, string descrizione, string rimedio, string? valore = null) =>
        new(codice, Severita.Bloccante, descrizione, rimedio, Valore: valore);
}
