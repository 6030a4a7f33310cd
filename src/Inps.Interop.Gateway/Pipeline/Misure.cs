using System.Diagnostics;
using System.Diagnostics.Metrics;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// What is measured and traced of a call. Without a listener it costs nothing; no tag holds personal data, and none is a text that a caller chose, so that
/// nobody can make the series grow.
/// </summary>
internal static class Misure
{
    /// <summary>Name of the meter and of the source of the traces.</summary>
    public const string Nome = "Inps.Interop";

    private static readonly Meter Meter = new(Nome);
    private static readonly ActivitySource Tracce = new(Nome);
    private static readonly string[] Codici = [.. Enum.GetValues<Esito>().Select(esito => esito.ToString())];

    private static readonly Histogram<double> Durata = Meter.CreateHistogram(
        "inps.interop.call.duration",
        unit: "s",
        description: "Duration of the calls, by service, operation and outcome.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    private static readonly Counter<long> Fault = Meter.CreateCounter<long>("inps.interop.call.faults", description: "Calls that ended with a fault, by code and stage.");
    private static readonly Histogram<long> Richieste = Meter.CreateHistogram(
        "inps.interop.call.request.size",
        unit: "By",
        description: "Size of the messages received.",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 33_554_432] });

    /// <summary>The span of a call; null when nobody traces.</summary>
    public static Activity? Begin(Call call)
    {
        var activity = Tracce.StartActivity("chiamata");
        activity?.SetTag("inps.id_transazione", call.IdTransazione.ToString("D"));
        return activity;
    }

    /// <summary>The span of a stage; null when nobody traces.</summary>
    public static Activity? Begin(Stage stage) => Tracce.HasListeners() ? Tracce.StartActivity(stage.ToString().ToLowerInvariant()) : null;

    /// <summary>The call has ended.</summary>
    public static void End(Call call, Refusal? refusal, Activity? activity, TimeSpan elapsed)
    {
        // Of a call that came to no operation even the service is only what it wrote.
        var operazione = call.Operation.ValueOrNull?.Name;
        var servizio = operazione is null ? null : call.Servizio;
        var codice = refusal?.Failure.Code.Codice;
        var esito = codice is not null ? "Fault" : call.Facts.Esito is { } outcome ? Codici[(int)outcome] : null;
        var tags = new TagList { { "servizio", servizio }, { "operazione", operazione }, { "esito", esito } };
        Durata.Record(elapsed.TotalSeconds, tags);
        Richieste.Record(call.Body.Length);
        if (codice is not null)
        {
            Fault.Add(1, new("codice", codice), new("fase", call.Reached.ToString()));
        }

        if (activity is null)
        {
            return;
        }

        activity.SetTag("inps.servizio", servizio).SetTag("inps.operazione", operazione).SetTag("inps.esito", esito)
            .SetTag("inps.ente", call.Fruitore.ValueOrNull?.Adesione.CodiceEnte).SetTag("inps.codice", codice);
        if (refusal is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error, codice);
        }
    }
}
