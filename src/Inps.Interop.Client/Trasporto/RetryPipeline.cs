using System.Globalization;
using System.Security.Authentication;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Inps.Interop.Client.Trasporto;

/// <summary>When the same bytes are sent again: the IdMessaggio in them makes it safe (COVID-25).</summary>
internal static class RetryPipeline
{
    /// <summary>Retries network failures, time-outs and 429, 502, 503, 504; never another fault, never a TLS refusal.</summary>
    public static ResiliencePipeline<HttpReply> Create(PatronatoClientOptions options)
    {
        var builder = new ResiliencePipelineBuilder<HttpReply> { TimeProvider = options.TimeProvider };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(RetryOptions(options));
        }

        return builder.AddTimeout(options.AttemptTimeout).Build();
    }

    private static RetryStrategyOptions<HttpReply> RetryOptions(PatronatoClientOptions options) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstDelay,
        MaxDelay = options.MaxDelay,
        ShouldHandle = args => ValueTask.FromResult(IsTransient(args.Outcome)),
        DelayGenerator = args => ValueTask.FromResult(Bounded(args.Outcome.Result?.RetryAfter, options.MaxDelay)),
        OnRetry = args =>
        {
            options.OnRetry?.Invoke(Describe(args.Outcome), args.RetryDelay);
            return default;
        },
    };

    private static bool IsTransient(Outcome<HttpReply> outcome) => outcome.Exception switch
    {
        null => outcome.Result is { IsTransient: true },
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => false,
        HttpRequestException { InnerException: AuthenticationException } => false,
        HttpRequestException or HttpIOException or TimeoutRejectedException => true,
        _ => false,
    };

    /// <summary>Null leaves the wait to the back-off.</summary>
    private static TimeSpan? Bounded(TimeSpan? asked, TimeSpan longest) =>
        asked is { } wait ? (wait < longest ? wait : longest) : null;

    private static string Describe(Outcome<HttpReply> outcome) => outcome switch
    {
        { Result: { } reply } => string.Create(CultureInfo.InvariantCulture, $"il server ha risposto {(int)reply.Status}"),
        { Exception: TimeoutRejectedException } => "nessuna risposta in tempo",
        _ => "connessione non riuscita",
    };
}
