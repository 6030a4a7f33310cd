using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Fiducia;

/// <summary>
/// Asks the responder of an authority about a certificate (OCSP, RFC 6960, over HTTP POST). An answer is kept for a while, and so is the lack of one, for
/// a moment: a responder that hangs does not hold up every call. Calls that ask at the same time share one request.
/// </summary>
internal sealed class ResponderOcsp(IOptions<RevocheOptions> options, TimeProvider time, ILogger<ResponderOcsp> log) : IDisposable
{
    private const string RequestType = "application/ocsp-request";
    private const int LargestAnswer = 64 * 1024;
    private static readonly TimeSpan FailureKept = TimeSpan.FromSeconds(5);

    private readonly TimeSpan conserva = TimeSpan.FromSeconds(options.Value.OcspConservaSecondi);
    private readonly ConcurrentDictionary<string, Task<Voce>> known = new(StringComparer.Ordinal);
    private readonly Lock asking = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromMilliseconds(options.Value.OcspAttesaMillisecondi),
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <returns>Why the certificate is not taken; null where the responder says that it is good.</returns>
    public async ValueTask<Revoca?> AskAsync(string address, X509Certificate2 certificate, Emittente emittente, CancellationToken cancellationToken)
    {
        var key = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        var task = known.GetValueOrDefault(key);
        if (task is null || IsOver(task))
        {
            lock (asking)
            {
                task = known.GetValueOrDefault(key);
                if (task is null || IsOver(task))
                {
                    known[key] = task = RequestAsync(address, certificate, emittente);
                }
            }
        }

        return (await task.WaitAsync(cancellationToken)).Revoca;
    }

    public void Dispose() => http.Dispose();

    private bool IsOver(Task<Voce> task) => task.IsCompleted && (!task.IsCompletedSuccessfully || time.GetUtcNow() >= task.Result.Fino);

    private async Task<Voce> RequestAsync(string address, X509Certificate2 certificate, Emittente emittente)
    {
        try
        {
            var domanda = new DomandaOcsp(certificate, emittente);
            using var content = new ByteArrayContent(domanda.Bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(RequestType);
            using var answer = await http.PostAsync(new Uri(address), content);
            answer.EnsureSuccessStatusCode();
            var now = time.GetUtcNow();
            var (revoca, end) = domanda.Read(await answer.Content.ReadAsByteArrayAsync(), now);
            return new Voce(revoca, end is { } own && own < now + conserva ? own : now + conserva);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or CryptographicException)
        {
            ResponderOcspLog.NoAnswer(log, exception, address, certificate.Subject);
            var missing = new Revoca.NonVerificabile(
                $"il servizio OCSP di '{emittente.Nome}' non dà una risposta valida", $"the OCSP service of '{emittente.Nome}' gives no valid answer");
            return new Voce(missing, time.GetUtcNow() + FailureKept);
        }
    }

    /// <param name="Revoca">Null: good.</param>
    /// <param name="Fino">When to ask again.</param>
    private sealed record Voce(Revoca? Revoca, DateTimeOffset Fino);
}

internal static partial class ResponderOcspLog
{
    [LoggerMessage(EventId = 294, Level = LogLevel.Warning, Message = "The OCSP responder {Address} gave no valid answer about {Subject}")]
    public static partial void NoAnswer(ILogger logger, Exception exception, string address, string subject);
}
