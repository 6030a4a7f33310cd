using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Xml;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Audit;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Mtom;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;
using Polly;
using Polly.Timeout;

namespace Inps.Interop.Client.Trasporto;

/// <summary>Sends one message over mutual TLS, its large attachments beside the envelope (MTOM), again when that is safe, and returns the answer's message.</summary>
internal sealed class SoapTransport : IDisposable
{
    /// <summary>More than any receipt.</summary>
    private const int LargestAnswer = 64 * 1024 * 1024;

    private static readonly FrozenSet<(string Namespace, string LocalName)> Understood = [WssNames.Security];

    private readonly PatronatoClientOptions options;
    private readonly MessageSecurity? security;
    private readonly EvidenceSigner? evidence;
    private readonly PortaDelFruitore? porta;
    private readonly ServerCertificateCheck serverCheck;
    private readonly ResiliencePipeline<HttpReply> retry;
    private readonly HttpClient http;

    public SoapTransport(PatronatoClientOptions options)
    {
        this.options = options;
        security = options.Firma is { } firma ? new(firma, options.Canale, options.SoapVersion, options.TimeProvider) : null;
        evidence = options.Audit is { } audit ? new(audit.Certificato.Certificato, options.TimeProvider) : null;
        porta = options.Canale == Canale.Spcoop ? new(options) : null;
        serverCheck = new(options.Autorita, options.TimeProvider);
        retry = RetryPipeline.Create(options);
        http = new(new SocketsHttpHandler
        {
            SslOptions = serverCheck.Options(options.Certificato),
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            // The time of one attempt is the pipeline's business.
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestAnswer,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
    }

    /// <summary>An identifier for the busta that sends a lotto; null where there is no busta.</summary>
    public string? NewConversazione() => porta?.NewIdentificatore();

    /// <param name="servizio">Such as <c>AssegnoTemporaneo</c>.</param>
    /// <param name="operazione">Such as <c>PresentaDomanda</c>.</param>
    /// <param name="body">Writes the Body's child; called once, whatever the number of attempts.</param>
    /// <param name="conversazione">On the Porta di Dominio the identifier of the busta that sends a lotto; null for what is about none.</param>
    /// <exception cref="GuastoException">The service answered with a fault.</exception>
    /// <exception cref="ConnessioneException">No SOAP answer came.</exception>
    public async Task<SoapMessage> SendAsync(string servizio, string operazione, Action<XmlWriter> body, string? conversazione, CancellationToken cancellationToken)
    {
        var action = $"http://inps.it/{servizio}/v1/I{servizio}/{operazione}";
        var busta = porta?.Request(servizio, operazione, conversazione);
        var address = new Uri(options.Address, busta is null ? $"/modi/soap/{servizio}/v1/" : "/PD");
        var message = MtomMessage.Write(
            options.SoapVersion, action, security is null ? options.AttachmentThreshold : int.MaxValue, (this, busta, body), WriteHeaders, static (writer, state) => state.Item3(writer));
        var (reply, parts) = await ExchangeAsync(address, action, message, cancellationToken).ConfigureAwait(false);
        var answer = await OpenAsync(reply, address).ConfigureAwait(false);
        security?.Verify(answer, parts, servizio);
        if (busta is not null)
        {
            PortaDelFruitore.Check(answer, busta);
        }

        return answer;
    }

    public void Dispose() => http.Dispose();

    /// <returns>The answer, and the signed parts of the attempt that got it.</returns>
    private async Task<(HttpReply Reply, IReadOnlyList<SignedPart> Parts)> ExchangeAsync(
        Uri address, string action, MtomMessage message, CancellationToken cancellationToken)
    {
        IReadOnlyList<SignedPart> parts = [];
        try
        {
            var reply = await retry.ExecuteAsync(
                async token =>
                {
                    var toSend = message;
                    if (security is not null)
                    {
                        (toSend, parts) = security.Sign(message, address, action);
                    }

                    return await AttemptAsync(address, action, toSend, token).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
            return (reply, parts);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException or TimeoutRejectedException)
        {
            throw Diagnosis.Explain(exception, options, serverCheck.Refusal);
        }
    }

    private async Task<HttpReply> AttemptAsync(Uri address, string action, MtomMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new MtomContent(message) };
        request.Headers.TryAddWithoutValidation("Accept", MtomMediaType.Accept(options.SoapVersion));
        if (evidence is not null)
        {
            // For each attempt a token of its own: an id is good for one call.
            var who = new TrackingEvidence(options.UserId, options.CodiceUfficio, options.Audit!.Livello);
            request.Headers.TryAddWithoutValidation(TrackingEvidence.Header, evidence.Sign(who, address.AbsoluteUri));
        }

        if (options.SoapVersion == SoapVersion.Soap11)
        {
            request.Headers.TryAddWithoutValidation("SOAPAction", $"\"{action}\"");
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new(response.StatusCode, response.Content.Headers.ContentType?.ToString(), content, RetryAfter(response.Headers.RetryAfter));
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > options.TimeProvider.GetUtcNow() => date - options.TimeProvider.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };

    private static async Task<SoapMessage> OpenAsync(HttpReply reply, Uri address) => await ReadAsync(reply, address).ConfigureAwait(false) switch
    {
        AnswerResult.Answer answer => answer.Message,
        AnswerResult.Faulted faulted => throw new GuastoException(LetturaGuasto.Read(faulted.Fault, (int)reply.Status)),
        AnswerResult.Unreadable unreadable => throw Incorrect(address, unreadable.Failure.MessaggioIt),
        _ => throw new InvalidOperationException("AnswerResult has no other case."),
    };

    private static async Task<AnswerResult> ReadAsync(HttpReply reply, Uri address)
    {
        if (MtomMediaType.TryParse(reply.ContentType, null, out var multipart))
        {
            try
            {
                using var package = await MtomPackage.ReadAsync(reply.Body, multipart, MultipartLimits.Default, CancellationToken.None).ConfigureAwait(false);
                return AnswerReader.Read(package, XmlLimits.Default, Understood);
            }
            catch (MtomException exception)
            {
                throw Incorrect(address, exception.Failure?.MessaggioIt ?? exception.Message);
            }
        }

        if (!SoapMediaType.TryParse(reply.ContentType, null, out var mediaType))
        {
            throw new ConnessioneException(
                string.Create(CultureInfo.InvariantCulture, $"{address} ha risposto {(int)reply.Status} senza un messaggio SOAP: verificare che l'indirizzo sia quello del gateway."),
                null);
        }

        return AnswerReader.Read(reply.Body, mediaType, XmlLimits.Default, Understood);
    }

    private static ConnessioneException Incorrect(Uri address, string messaggio) =>
        new($"La risposta di {address} non è un messaggio SOAP corretto: {messaggio}", null);

    private static void WriteHeaders(XmlWriter writer, (SoapTransport Transport, Busta? Busta, Action<XmlWriter> Body) state)
    {
        if (state.Busta is not null)
        {
            BustaWriter.Write(writer, state.Busta);
        }

        state.Transport.WriteIdentity(writer);
    }

    /// <summary>The canonical form F1 (domain 1.2.1).</summary>
    private void WriteIdentity(XmlWriter writer)
    {
        writer.WriteStartElement("inps", "Identity", SpaziNomi.Identity);
        writer.WriteElementString("UserId", options.UserId);
        writer.WriteElementString("CodiceUfficio", options.CodiceUfficio);
        writer.WriteEndElement();
    }
}
