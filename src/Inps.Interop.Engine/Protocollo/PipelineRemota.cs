using System.Net;
using System.Security.Cryptography.X509Certificates;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>How the remote service is called: a bound on the whole, repetitions with jitter, a circuit breaker, a bound on each request.</summary>
internal static class PipelineRemota
{
    private const int RispostaMassima = 64 * 1024;
    private static readonly TimeSpan PausaMassima = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline<HttpResponseMessage> Create(ServizioRemotoOptions options, TimeProvider clock, CircuitBreakerStateProvider interruttore)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddTimeout(TimeSpan.FromMilliseconds(options.AttesaTotaleMillisecondi));
        if (options.Ripetizioni > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Ripetizioni,
                Delay = TimeSpan.FromMilliseconds(options.PausaMillisecondi),
                MaxDelay = PausaMassima,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(IsPassing(args.Outcome)),
                OnRetry = args =>
                {
                    args.Outcome.Result?.Dispose();
                    return default;
                },
            });
        }

        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = options.InterruttorePercento / 100.0,
                MinimumThroughput = options.InterruttoreMinimo,
                SamplingDuration = TimeSpan.FromSeconds(options.InterruttoreFinestraSecondi),
                BreakDuration = TimeSpan.FromSeconds(options.InterruttorePausaSecondi),
                StateProvider = interruttore,
                ShouldHandle = args => ValueTask.FromResult(IsPassing(args.Outcome)),
            })
            .AddTimeout(TimeSpan.FromMilliseconds(options.AttesaMillisecondi))
            .Build();
    }

    /// <summary>A client that follows no redirect, keeps no cookie and reads no long answer.</summary>
    public static HttpClient Client(ServizioRemotoOptions options)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        if (options.Certificato is { } certificato)
        {
            // Through PKCS#12: a key that is only in memory cannot be used in a handshake on every system.
            using var read = X509Certificate2.CreateFromPemFile(certificato, options.Chiave);
            handler.SslOptions.ClientCertificates = [X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null)];
        }

        if (options.Autorita is { } autorita)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.ImportFromPemFile(autorita);
            handler.SslOptions.CertificateChainPolicy = policy;
        }

        return new HttpClient(handler)
        {
            BaseAddress = new Uri(options.Indirizzo.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = RispostaMassima,
        };
    }

    /// <summary>Failures of the network and of the service; a refusal of what we sent is none.</summary>
    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };
}
