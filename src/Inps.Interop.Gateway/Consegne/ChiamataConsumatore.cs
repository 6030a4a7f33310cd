using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Inps.Interop.Gateway.Consegne;

/// <summary>One call to a fruitore: a page of a result in SOAP 1.2, with the correlation id in header and body, until it is acknowledged or not (ModI NONBLOCK_PUSH_SOAP).</summary>
internal sealed class ChiamataConsumatore : IDisposable
{
    private const string Action = "http://inps.it/InvioMassivo/v1/IInvioMassivoClient/ConsegnaEsiti";
    private static readonly HashSet<(string Namespace, string LocalName)> Understood = [];

    private readonly HttpClient http;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    public ChiamataConsumatore(IOptions<CallbackOptions> options, IOptions<GatewayOptions> gateway, DevelopmentCertificates development, TimeProvider clock)
    {
        http = CanaleConsumatore.Open(options, gateway, development);
        pipeline = Pipeline(options.Value, clock);
    }

    /// <summary>Delivers a page.</summary>
    /// <param name="indirizzo">An enrolled address.</param>
    /// <exception cref="OperationCanceledException">The process stops.</exception>
    public async Task<EsitoChiamata> SendAsync(string indirizzo, ConsegnaEsitiRichiesta richiesta, CancellationToken cancellationToken)
    {
        var envelope = new ArrayBufferWriter<byte>(16 * 1024);
        SoapEnvelopeWriter.Write(envelope, SoapVersion.Soap12, richiesta.WriteCorrelazione, richiesta.Write);
        try
        {
            using var answer = await pipeline.ExecuteAsync(
                async token => await PostAsync(new Uri(indirizzo), envelope.WrittenMemory, token), cancellationToken);
            return await JudgeAsync(answer, cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            return EsitoChiamata.Failed(string.Create(CultureInfo.InvariantCulture, $"Nessuna risposta entro {exception.Timeout.TotalMilliseconds:0} ms."));
        }
        catch (HttpRequestException exception) when (exception.InnerException is AuthenticationException || exception.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            return EsitoChiamata.Failed("La connessione TLS non riesce: il certificato del server non è valido per l'indirizzo, o il nostro non è accettato.");
        }
        catch (HttpRequestException exception)
        {
            return EsitoChiamata.Failed($"La connessione non riesce ({exception.HttpRequestError}).");
        }
    }

    public void Dispose() => http.Dispose();

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(CallbackOptions options, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        if (options.Ripetizioni > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Ripetizioni,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome is
                { Exception: HttpRequestException { HttpRequestError: not HttpRequestError.SecureConnectionError } or TimeoutRejectedException }
                    or { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout }),
                OnRetry = args =>
                {
                    args.Outcome.Result?.Dispose();
                    return default;
                },
            });
        }

        return builder.AddTimeout(TimeSpan.FromMilliseconds(options.AttesaMillisecondi)).Build();
    }

    private static async Task<EsitoChiamata> JudgeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Accepted))
        {
            return new EsitoChiamata($"Il fruitore ha risposto {(int)answer.StatusCode}.", answer.Headers.RetryAfter?.Delta);
        }

        if (bytes.Length == 0)
        {
            return answer.StatusCode == HttpStatusCode.Accepted ? EsitoChiamata.Acknowledged : EsitoChiamata.Failed("Il fruitore ha risposto 200 senza la conferma.");
        }

        if (!SoapMediaType.TryParse(answer.Content.Headers.ContentType?.ToString(), null, out var mediaType))
        {
            return EsitoChiamata.Failed("La risposta del fruitore non è SOAP.");
        }

        switch (AnswerReader.Read(bytes, mediaType, XmlLimits.Default, Understood))
        {
            case AnswerResult.Answer ok:
                using (ok.Message)
                {
                    using var body = ok.Message.OpenBody();
                    return ConsegnaEsitiRisposta.IsAcknowledged(body) ? EsitoChiamata.Acknowledged : EsitoChiamata.Failed("La risposta del fruitore non è la conferma prevista.");
                }

            case AnswerResult.Faulted:
                return EsitoChiamata.Failed("Il fruitore ha risposto con un fault.");
            default:
                return EsitoChiamata.Failed("La risposta del fruitore non si può leggere.");
        }
    }

    private async Task<HttpResponseMessage> PostAsync(Uri address, ReadOnlyMemory<byte> envelope, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(envelope) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(SoapMediaType.ContentTypeOf(SoapVersion.Soap12, Action));
        return await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
    }
}

/// <summary>How a call ended.</summary>
/// <param name="Errore">An Italian sentence; null when the page was acknowledged.</param>
/// <param name="RiprovaDopo">When the fruitore wants to be called again.</param>
internal sealed record EsitoChiamata(string? Errore, TimeSpan? RiprovaDopo)
{
    public static EsitoChiamata Acknowledged { get; } = new(null, null);

    public static EsitoChiamata Failed(string errore) => new(errore, null);
}
