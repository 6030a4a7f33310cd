using System.Buffers;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// POST, media type and size, who holds the connection, then the bytes, taken apart when they are an MTOM package. First, because everything it refuses costs a header and no work. The bytes of a
/// stranger are not read, so that nobody without an enrolled certificate takes memory or fills the trace: the next stage says why.
/// </summary>
internal sealed class TransportStage(IOptions<LimitiOptions> limiti, CertificateJudge judge, OperationTable operations) : IStage
{
    private const int FirstRent = 16 * 1024;
    private readonly LimitiOptions bounds = limiti.Value;
    private readonly MultipartLimits multipartLimits = new() { MaxParts = limiti.Value.PartiPerMessaggio };

    public Stage Stage => Stage.Transport;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var request = call.Request;
        var multipart = ReadMediaType(call);
        if (request.Method != "POST")
        {
            return StageResult.Refuse(Refusal.Because(FaultCodes.HTTP405, $"Metodo ricevuto: {Shorten(request.Method)}.", $"Method received: {Shorten(request.Method)}."));
        }

        if (multipart is null && !call.MediaType.IsFilled)
        {
            var seen = request.ContentType is null ? "nessuno" : $"'{Shorten(request.ContentType)}'";
            return StageResult.Refuse(Refusal.Because(FaultCodes.HTTP415, $"Content-Type ricevuto: {seen}.", $"Content-Type received: {Shorten(request.ContentType ?? "none")}."));
        }

        if (request.ContentEncoding is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return StageResult.Refuse(Refusal.Because(FaultCodes.HTTP415, $"Content-Encoding ricevuto: '{Shorten(encoding)}'.", $"Content-Encoding received: '{Shorten(encoding)}'."));
        }

        var limit = bounds.MessaggioBytePerServizio.GetValueOrDefault(request.Servizio, bounds.MessaggioByte);
        var streams = multipart is not null && operations.StreamsAttachment(request.Servizio);
        var most = streams ? limit + bounds.AllegatoByte : limit;
        if (request.ContentLength > most)
        {
            return TooLarge($"Byte annunciati: {request.ContentLength}", $"Bytes announced: {request.ContentLength}", most);
        }

        if (!await IsKnownAsync(call, cancellationToken))
        {
            return StageResult.Next;
        }

        try
        {
            if (streams)
            {
                call.TakePackage(await MtomPackage.OpenAsync(request.Body, multipart!, multipartLimits, limit, bounds.AllegatoByte, cancellationToken));
                return StageResult.Next;
            }

            if (!await ReadAsync(call, (int)(request.ContentLength ?? FirstRent), limit, cancellationToken))
            {
                return TooLarge("Byte ricevuti: più del limite", "Bytes received: more than the limit", limit);
            }

            if (multipart is not null)
            {
                call.TakePackage(await MtomPackage.ReadAsync(call.Body, multipart, multipartLimits, cancellationToken));
            }

            return StageResult.Next;
        }
        catch (IOException exception)
        {
            // The package is broken, the HTTP server has given the body up, or the connection is gone.
            return StageResult.Refuse(Refusal.Of(exception, call));
        }
    }

    /// <summary>First, whatever is refused later: a fault speaks the version of the Content-Type (ruling 8).</summary>
    /// <returns>Not null for an MTOM package; the version may then be told by its root part only.</returns>
    private static MtomMediaType? ReadMediaType(Call call)
    {
        var action = call.Request.Header("SOAPAction");
        if (SoapMediaType.TryParse(call.Request.ContentType, action, out var mediaType))
        {
            call.MediaType.Fill(mediaType);
            return null;
        }

        if (MtomMediaType.TryParse(call.Request.ContentType, action, out var multipart) && multipart.Soap is { } announced)
        {
            call.MediaType.Fill(announced);
        }

        return multipart;
    }

    private async ValueTask<bool> IsKnownAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Request.ClientCertificate is not { } certificate)
        {
            return false;
        }

        var judged = await judge.JudgeAsync(certificate, cancellationToken);
        call.Certificate.Fill(judged);
        return judged.Refusal is null;
    }

    /// <summary>Reads to the end; false when the sender goes beyond the limit.</summary>
    private static async ValueTask<bool> ReadAsync(Call call, int expected, int limit, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the end of the stream is seen without growing the buffer.
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(expected, 1024 * 1024) + 1);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await call.Request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
                if (read == 0)
                {
                    call.TakeBody(buffer, length);
                    buffer = null;
                    return true;
                }

                length += read;
                if (length > limit)
                {
                    return false;
                }

                if (length == buffer.Length)
                {
                    // Who has sent as much as fits so far is believed about the rest.
                    var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max((long)buffer.Length * 2, expected + 1L), limit + 1L));
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private static StageResult TooLarge(string visto, string seen, long most) =>
        StageResult.Refuse(Refusal.Because(FaultCodes.HTTP413, $"{visto}; massimo ammesso: {most}.", $"{seen}; allowed: {most}."));

    // What the caller sent is told back to it, within bounds.
    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
