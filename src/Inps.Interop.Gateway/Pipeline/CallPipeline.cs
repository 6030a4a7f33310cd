using System.Diagnostics;
using System.Globalization;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Store;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Spcoop;
using Inps.Interop.Soap.Mtom;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>What happens to a call: the stages in their order, one loop that times, names, refuses and records.</summary>
internal sealed class CallPipeline
{
    /// <summary>HTTP header of every answer of any kind: the identifier of the transaction.</summary>
    public const string TransactionHeader = "INPS-IdTransazione";

    /// <summary>HTTP header that asks for, and carries, the milliseconds per stage.</summary>
    public const string TimingsHeader = "INPS-Tempi";

    /// <summary>HTTP header that tells the end of the caller's certificate, from 60 days before it.</summary>
    public const string ExpiryHeader = "INPS-CertificatoScadenza";

    /// <summary>Whatever is logged while a call is under way names its transaction.</summary>
    public const string LogProperty = "IdTransazione";

    private static readonly TimeSpan RetryWhenTheStoreIsDown = TimeSpan.FromSeconds(5);

    private readonly IStage[] portaDiDominio;
    private readonly IStage[] modi;
    private readonly TraceRecorder trace;
    private readonly TimeProvider time;
    private readonly ILogger<CallPipeline> logger;

    public CallPipeline(
        TransportStage transport,
        BustaStage busta,
        FruitoreStage fruitore,
        EnvelopeStage envelope,
        IdentityStage identity,
        IntegrityStage integrity,
        SchemaStage schema,
        OperationStage operation,
        AnswerStage answer,
        TraceRecorder trace,
        TimeProvider time,
        ILogger<CallPipeline> logger)
    {
        // The one place where the order stands.
        portaDiDominio =
        [
            transport, // POST, media type, size
            busta,     // on the Porta di Dominio only: e-Gov header → sender, service and action
            fruitore,  // certificate → adesione; environment, IP, service, quotas
            envelope,  // hardened reader, SOAP header rules, operation name
            identity,  // Identity header → UserId, CodiceUfficio (a claim of the fruitore)
            integrity, // message security as agreed; claim → identity
            schema,    // XSD, all errors, line, column, XPath
            operation, // typed message → engine → typed answer
            answer,    // serialised once, signed when agreed
        ];
        modi = [.. portaDiDominio.Where(stage => stage != busta)];
        this.trace = trace;
        this.time = time;
        this.logger = logger;
        for (var i = 1; i < portaDiDominio.Length; i++)
        {
            if (portaDiDominio[i].Stage <= portaDiDominio[i - 1].Stage)
            {
                throw new InvalidOperationException(
                    $"The stage {portaDiDominio[i].Stage} stands after {portaDiDominio[i - 1].Stage}: the pipeline's order is the enumeration's.");
            }
        }
    }

    /// <summary>Runs a call to its answer. Never throws for what a caller sends: a defect or an outage becomes the fault GW-500 with the transaction id.</summary>
    public async ValueTask<HostAnswer> RunAsync(HostRequest request, CancellationToken cancellationToken)
    {
        var istante = time.GetUtcNow();
        var started = Stopwatch.GetTimestamp();
        using var call = new Call(request, Guid.CreateVersion7(istante), istante);
        using var scope = logger.BeginScope(new KeyValuePair<string, object>(LogProperty, call.IdTransazione));
        using var activity = Misure.Begin(call);
        Refusal? refusal;
        try
        {
            refusal = await RunStagesAsync(call, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The caller went away: nobody reads an answer, but the call is recorded like every other (ruling 14).
            trace.Record(call, HostAnswer.None, refusal: null);
            throw;
        }

        var answer = refusal is null ? call.Answer.Value : FaultAnswers.Write(call, refusal);
        if (!call.IsTraced)
        {
            trace.Record(call, answer, refusal);
        }

        Misure.End(call, refusal, activity, Stopwatch.GetElapsedTime(started));
        return WithCallHeaders(call, answer);
    }

    private async ValueTask<Refusal?> RunStagesAsync(Call call, CancellationToken cancellationToken)
    {
        foreach (var stage in call.Request.IsPortaDiDominio ? portaDiDominio : modi)
        {
            call.Enter(stage.Stage);
            using var activity = Misure.Begin(stage.Stage);
            var started = Stopwatch.GetTimestamp();
            try
            {
                var result = await stage.RunAsync(call, cancellationToken);
                if (result.Refusal is { } refusal)
                {
                    return refusal;
                }

                if (result.IsAnswered)
                {
                    return null;
                }
            }
            catch (MtomException exception)
            {
                // An attachment that was still arriving when its operation read it.
                return Refusal.Of(exception, call);
            }
#pragma warning disable CA1031 // The one place that turns a defect or an outage into a fault: nothing else of it may reach a caller.
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                if (StoreErrors.IsOfTheStore(exception))
                {
                    CallPipelineLog.StoreDown(logger, exception, call.IdTransazione, stage.Stage);
                    return Refusal.Because(FaultCodes.GW503, "", "", RetryWhenTheStoreIsDown);
                }

                CallPipelineLog.Failed(logger, exception, call.IdTransazione, stage.Stage);
                return Refusal.Because(FaultCodes.GW500, "", "");
            }
            finally
            {
                call.Clock(stage.Stage, Stopwatch.GetTimestamp() - started);
            }
        }

        return null;
    }

    private static HostAnswer WithCallHeaders(Call call, HostAnswer answer)
    {
        var headers = new List<KeyValuePair<string, string>>(answer.Headers) { new(TransactionHeader, call.IdTransazione.ToString("D")) };
        if (call.Request.Header(TimingsHeader) is not null)
        {
            headers.Add(new(TimingsHeader, call.Timings()));
        }

        if (call.Quota.ValueOrNull is { } quota)
        {
            headers.Add(new("X-RateLimit-Limit", quota.MassimoAlMinuto.ToString(CultureInfo.InvariantCulture)));
            headers.Add(new("X-RateLimit-Remaining", quota.Restanti.ToString(CultureInfo.InvariantCulture)));
            headers.Add(new("X-RateLimit-Reset", Math.Ceiling(quota.Reset.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
        }

        var adesione = call.Admission.ValueOrNull?.Adesione;
        if (adesione is not null && call.Request.ClientCertificate!.NotAfter.ToUniversalTime() is var expiry && expiry - call.Istante < Adesione.PreavvisoScadenza)
        {
            headers.Add(new(ExpiryHeader, expiry.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        }

        // RFC 8594: when this door ends for the caller and the service (COOP-08).
        if (call.Busta.IsFilled && adesione?.DismissioneDi(call.Servizio) is { } last)
        {
            headers.Add(new("Sunset", last.AddDays(1).ToDateTime(TimeOnly.MinValue).ToString("R", CultureInfo.InvariantCulture)));
        }

        return answer with { Headers = headers };
    }
}

internal static partial class CallPipelineLog
{
    // Stages take 100 to 899; the loop around them comes after.
    [LoggerMessage(EventId = 901, Level = LogLevel.Error, Message = "Call {IdTransazione} failed in stage {Stage}")]
    public static partial void Failed(ILogger logger, Exception exception, Guid idTransazione, Stage stage);

    [LoggerMessage(EventId = 902, Level = LogLevel.Error, Message = "The store did not answer call {IdTransazione} in stage {Stage}")]
    public static partial void StoreDown(ILogger logger, Exception exception, Guid idTransazione, Stage stage);
}
