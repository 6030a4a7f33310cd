using System.Buffers;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Soap.Envelope;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// POST, media type and size, who holds the connection, then the bytes. First, because everything it refuses costs a header and no work. The bytes of a
/// stranger are not read, so that nobody without an enrolled certificate takes memory or fills the trace: the next stage says why.
/// </summary>
internal sealed class TransportStage(IOptions<LimitiOptions> limiti, CertificateJudge judge) : IStage
{
    private const int FirstRent = 16 * 1024;
    private readonly int limit = limiti.Value.MessaggioByte;

    public Stage Stage => Stage.Transport;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var request = call.Request;

        // First, whatever is refused below: a fault speaks the version of the Content-Type (ruling 8).
        if (SoapMediaType.TryParse(request.ContentType, request.Header("SOAPAction"), out var mediaType))
        {
            call.MediaType.Fill(mediaType);
        }

        if (request.Method != "POST")
        {
            return StageResult.Refuse(Refusal.Because(FaultCodes.HTTP405, $"Metodo ricevuto: {Shorten(request.Method)}.", $"Method received: {Shorten(request.Method)}."));
        }

        if (mediaType is null)
        {
            var seen = request.ContentType is null ? "nessuno" : $"'{Shorten(request.ContentType)}'";
            return StageResult.Refuse(Refusal.Because(FaultCodes.HTTP415, $"Content-Type ricevuto: {seen}.", $"Content-Type received: {Shorten(request.ContentType ?? "none")}."));
        }

        if (request.ContentEncoding is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return StageResult.Refuse(Refusal.Because(FaultCodes.HTTP415, $"Content-Encoding ricevuto: '{Shorten(encoding)}'.", $"Content-Encoding received: '{Shorten(encoding)}'."));
        }

        if (request.ContentLength > limit)
        {
            return TooLarge($"Byte annunciati: {request.ContentLength}", $"Bytes announced: {request.ContentLength}");
        }

        if (!IsKnown(call))
        {
            return StageResult.Next;
        }

        try
        {
            return await ReadAsync(call, (int)(request.ContentLength ?? FirstRent), cancellationToken)
                ? StageResult.Next
                : TooLarge("Byte ricevuti: più del limite", "Bytes received: more than the limit");
        }
        catch (IOException exception)
        {
            // The HTTP server has given the body up, or the connection is gone.
            return StageResult.Refuse(Refusal.Because(request.IsTooSlow(exception) ? FaultCodes.HTTP408 : FaultCodes.HTTP400, "", ""));
        }
    }

    private bool IsKnown(Call call)
    {
        if (call.Request.ClientCertificate is not { } certificate)
        {
            return false;
        }

        var judged = judge.Judge(certificate);
        call.Certificate.Fill(judged);
        return judged.Refusal is null;
    }

    /// <summary>Reads to the end; false when the sender goes beyond the limit.</summary>
    private async ValueTask<bool> ReadAsync(Call call, int expected, CancellationToken cancellationToken)
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
                    var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)buffer.Length * 2, (long)limit + 1));
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

    private StageResult TooLarge(string visto, string seen) =>
        StageResult.Refuse(Refusal.Because(FaultCodes.HTTP413, $"{visto}; massimo ammesso: {limit}.", $"{seen}; allowed: {limit}."));

    // What the caller sent is told back to it, within bounds.
    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
