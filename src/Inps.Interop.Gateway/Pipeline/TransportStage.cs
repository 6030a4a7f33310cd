using System.Buffers;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Spcoop;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Who holds the connection and whether it is taken in, POST, media type and size, then the bytes, taken apart when they are an MTOM package. First, because
/// everything it refuses costs a header and no work. The bytes of a stranger, and of a call for which there is no room, are not read, so that nobody takes
/// memory or fills the trace who may not: the fruitore stage says why.
/// </summary>
internal sealed class TransportStage(
    IOptions<LimitiOptions> limiti, CertificateJudge judge, AdmissionJudge admission, OperationTable operations, PacchettoDellaPorta porta) : IStage
{
    private const int FirstRent = 16 * 1024;

    /// <summary>A message to the Porta di Dominio of this size is read although it is not taken in: its refusal comes in a busta that refers to it.</summary>
    private const int BustaByte = 64 * 1024;

    private readonly LimitiOptions bounds = limiti.Value;
    private readonly MultipartLimits multipartLimits = new() { MaxParts = limiti.Value.PartiPerMessaggio };

    public Stage Stage => Stage.Transport;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var request = call.Request;
        var multipart = ReadMediaType(call);
        var isAdmitted = await AdmitAsync(call, cancellationToken);
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

        // At the Porta di Dominio the busta, which is still to be read, names the service.
        var limit = request.IsPortaDiDominio ? bounds.MessaggioByteMassimo : bounds.MessaggioByteDi(request.Servizio);
        var mayStream = multipart is not null && (request.IsPortaDiDominio || operations.StreamsAttachment(request.Servizio));
        var most = mayStream ? limit + bounds.AllegatoByte : limit;
        if (request.ContentLength > most)
        {
            return TooLarge(request.ContentLength, most);
        }

        if (!isAdmitted && !(request.IsPortaDiDominio && call.Admission.IsFilled && multipart is null && request.ContentLength <= BustaByte))
        {
            return StageResult.Next;
        }

        try
        {
            return mayStream
                ? await StreamAsync(call, multipart!, limit, cancellationToken)
                : await ReadWholeAsync(call, request.Body, multipart, limit, cancellationToken);
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

    /// <summary>False for a stranger, and for a call that is not taken in.</summary>
    private async ValueTask<bool> AdmitAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Request.ClientCertificate is not { } certificate)
        {
            return false;
        }

        var judged = await judge.JudgeAsync(certificate, cancellationToken);
        call.Certificate.Fill(judged);
        if (judged.Found is not { } found)
        {
            return false;
        }

        call.Admission.Fill(admission.Judge(call, found));
        return call.Admission.Value.Refusal is null;
    }

    /// <summary>Reads the envelope, and leaves the attachment to the operation where its service takes large ones.</summary>
    private async ValueTask<StageResult> StreamAsync(Call call, MtomMediaType multipart, int limit, CancellationToken cancellationToken)
    {
        if (!call.Request.IsPortaDiDominio)
        {
            call.TakePackage(await MtomPackage.OpenAsync(call.Request.Body, multipart, multipartLimits, limit, bounds.AllegatoByte, cancellationToken));
            return StageResult.Next;
        }

        var body = new ReplayStream(call.Request.Body);
        if (await porta.OpenAsync(body, multipart, multipartLimits, cancellationToken) is { } package)
        {
            call.TakePackage(package);
            return StageResult.Next;
        }

        return await ReadWholeAsync(call, body, multipart, limit, cancellationToken);
    }

    private async ValueTask<StageResult> ReadWholeAsync(Call call, Stream body, MtomMediaType? multipart, int limit, CancellationToken cancellationToken)
    {
        if (call.Request.ContentLength > limit)
        {
            return TooLarge(call.Request.ContentLength, limit);
        }

        if (!await ReadAsync(call, body, (int)(call.Request.ContentLength ?? FirstRent), limit, cancellationToken))
        {
            return StageResult.Refuse(Refusal.TooLarge("Byte ricevuti: più del limite", "Bytes received: more than the limit", limit));
        }

        if (multipart is not null)
        {
            call.TakePackage(await MtomPackage.ReadAsync(call.Body, multipart, multipartLimits, cancellationToken));
        }

        return StageResult.Next;
    }

    /// <summary>Reads to the end; false when the sender goes beyond the limit.</summary>
    private static async ValueTask<bool> ReadAsync(Call call, Stream body, int expected, int limit, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the end of the stream is seen without growing the buffer.
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(expected, 1024 * 1024) + 1);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken);
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

    private static StageResult TooLarge(long? announced, long most) =>
        StageResult.Refuse(Refusal.TooLarge($"Byte annunciati: {announced}", $"Bytes announced: {announced}", most));

    // What the caller sent is told back to it, within bounds.
    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
