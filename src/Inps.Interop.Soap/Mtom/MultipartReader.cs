using System.Buffers;
using System.Text;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Mtom;

/// <summary>
/// Reads a multipart body (RFC 2046 §5.1) forward, part by part, piece by piece. Over a stream it holds one bounded buffer whatever the size of the
/// parts; over a message that is in memory its pieces are slices of it, whole parts at a time, and nothing is copied.
/// </summary>
/// <remarks>
/// Lines end with CRLF only, and a line that begins with the boundary is always a delimiter: where two readers could disagree on where a part ends, the
/// package is refused.
/// </remarks>
public sealed class MultipartReader : IDisposable
{
    private const int StreamBuffer = 64 * 1024;
    private static readonly byte[] Crlf = "\r\n"u8.ToArray();
    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();

    private readonly MultipartLimits limits;
    private readonly Stream? stream;
    private readonly byte[] delimiter;
    private readonly byte[]? rented;
    private ReadOnlyMemory<byte> window;
    private bool ended;
    private int parts;
    private State state = State.Preamble;

    /// <summary>A reader over a message in memory; it never waits.</summary>
    public MultipartReader(ReadOnlyMemory<byte> message, string boundary, MultipartLimits limits)
        : this(boundary, limits)
    {
        window = message;
        ended = true;
    }

    /// <summary>A reader over a stream, which stays open.</summary>
    public MultipartReader(Stream stream, string boundary, MultipartLimits limits)
        : this(boundary, limits)
    {
        this.stream = stream;
        rented = ArrayPool<byte>.Shared.Rent(Math.Max(StreamBuffer, 2 * limits.MaxHeaderBytes));
    }

    private MultipartReader(string boundary, MultipartLimits limits)
    {
        this.limits = limits;
        delimiter = Encoding.ASCII.GetBytes("\r\n--" + boundary);
    }

    private enum State
    {
        Preamble,
        Content,
        AfterContent,
        Closed,
    }

    /// <summary>Goes to the next part, past what was not read of the present one.</summary>
    /// <returns>Its headers; null after the closing boundary, once nothing but a bounded epilogue followed.</returns>
    /// <exception cref="MtomException">The structure is broken, a bound was passed, the bytes ended too early or the connection failed.</exception>
    public async ValueTask<PartHeaders?> NextPartAsync(CancellationToken cancellationToken)
    {
        if (state == State.Closed)
        {
            return null;
        }

        if (state == State.Preamble)
        {
            await SkipPreambleAsync(cancellationToken).ConfigureAwait(false);
        }

        while (!(await ReadAsync(cancellationToken).ConfigureAwait(false)).IsEmpty)
        {
            // What nobody wanted of the part.
        }

        if (await IsClosingAsync(cancellationToken).ConfigureAwait(false))
        {
            state = State.Closed;
            await SkipEpilogueAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (++parts > limits.MaxParts)
        {
            throw MtomException.Because(
                MtomFaultCodes.MTOM002, $"Parti ammesse: {limits.MaxParts}, busta compresa.", $"Parts allowed: {limits.MaxParts}, the envelope included.");
        }

        var headers = await ReadHeadersAsync(cancellationToken).ConfigureAwait(false);
        state = State.Content;
        return headers;
    }

    /// <summary>The next piece of the present part, valid until the next call; empty at its end.</summary>
    /// <exception cref="MtomException">The bytes ended before the part did, or the connection failed.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        while (state == State.Content)
        {
            var at = window.Span.IndexOf(delimiter);
            if (at >= 0)
            {
                var last = Take(at);
                window = window[delimiter.Length..];
                state = State.AfterContent;
                return last;
            }

            // The delimiter may have begun: its length less one is held back.
            var sure = window.Length - (delimiter.Length - 1);
            if (sure > 0 && !ended)
            {
                return Take(sure);
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                throw Truncated("manca il delimitatore finale", "the closing boundary is missing");
            }
        }

        return ReadOnlyMemory<byte>.Empty;
    }

    public void Dispose()
    {
        if (rented is not null)
        {
            window = default;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>To the first delimiter, which needs no line end before it when it opens the body.</summary>
    private async ValueTask SkipPreambleAsync(CancellationToken cancellationToken)
    {
        var atStart = delimiter.AsMemory(2);
        while (window.Length < delimiter.Length && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            // The first bytes decide.
        }

        state = State.AfterContent;
        if (window.Span.StartsWith(atStart.Span))
        {
            window = window[atStart.Length..];
            return;
        }

        var at = await FindAsync(
            delimiter, () => Malformed("Prima del primo delimitatore ci sono troppi byte, oppure il boundary del Content-Type non compare.",
                "Too many bytes precede the first delimiter, or the boundary of the Content-Type does not occur."), cancellationToken).ConfigureAwait(false);
        window = window[(at + delimiter.Length)..];
    }

    /// <summary>Reads what follows the boundary on its line: two hyphens, or nothing but blanks.</summary>
    private async ValueTask<bool> IsClosingAsync(CancellationToken cancellationToken)
    {
        while (window.Length < 2)
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                throw Truncated("il messaggio finisce subito dopo un delimitatore", "the message ends right after a delimiter");
            }
        }

        if (window.Span is [(byte)'-', (byte)'-', ..])
        {
            window = window[2..];
            return true;
        }

        var end = await FindAsync(Crlf, NoDelimiterLine, cancellationToken).ConfigureAwait(false);
        if (window.Span[..end].ContainsAnyExcept((byte)' ', (byte)'\t'))
        {
            throw NoDelimiterLine();
        }

        // The line end stays: it is the one before the headers, so that a part without any ends like the others.
        return false;
    }

    private async ValueTask<PartHeaders> ReadHeadersAsync(CancellationToken cancellationToken)
    {
        var start = window.Span.IndexOf(Crlf);
        window = window[start..];
        var end = await FindAsync(EndOfHeaders, TooLong, cancellationToken).ConfigureAwait(false);
        var headers = PartHeaders.Parse(window.Span[Math.Min(Crlf.Length, end)..end], delimiter.AsSpan(Crlf.Length));
        window = window[(end + Crlf.Length)..];

        // The line end of the blank line may be the one of a delimiter, when the part is empty.
        while (window.Length < delimiter.Length && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            // Enough to tell.
        }

        if (!window.Span.StartsWith(delimiter))
        {
            window = window[Crlf.Length..];
        }

        return headers;
    }

    /// <summary>Whatever follows the closing boundary is ignored (RFC 2046 §5.1.1), but not without end.</summary>
    private async ValueTask SkipEpilogueAsync(CancellationToken cancellationToken)
    {
        var seen = 0;
        do
        {
            seen += window.Length;
            window = default;
            if (seen > limits.MaxHeaderBytes)
            {
                throw Malformed(
                    $"Dopo il delimitatore finale ci sono più di {limits.MaxHeaderBytes} byte.", $"More than {limits.MaxHeaderBytes} bytes follow the closing boundary.");
            }
        }
        while (await FillAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Where the bytes are found in the window, which grows up to the bound on headers.</summary>
    private async ValueTask<int> FindAsync(byte[] wanted, Func<MtomException> tooFar, CancellationToken cancellationToken)
    {
        while (true)
        {
            var at = window.Span.IndexOf(wanted);

            // What is sought may have begun within the bound and go on with the next bytes.
            if (at > limits.MaxHeaderBytes || (at < 0 && window.Length - wanted.Length >= limits.MaxHeaderBytes))
            {
                throw tooFar();
            }

            if (at >= 0)
            {
                return at;
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                throw Truncated("il messaggio finisce fuori da una parte", "the message ends outside a part");
            }
        }
    }

    private ReadOnlyMemory<byte> Take(int count)
    {
        var piece = window[..count];
        window = window[count..];
        return piece;
    }

    /// <summary>Adds bytes behind those in the window; false at the end of the message.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (ended)
        {
            return false;
        }

        window.CopyTo(rented);
        int read;
        try
        {
            read = await stream!.ReadAsync(rented.AsMemory(window.Length), cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new MtomException(MtomProblem.Broken, failure: null, exception.Message, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Servers tell an aborted connection so.
            throw new MtomException(MtomProblem.Broken, failure: null, exception.Message, new IOException(exception.Message, exception));
        }

        window = rented.AsMemory(0, window.Length + read);
        ended = read == 0;
        return !ended;
    }

    private static MtomException NoDelimiterLine() => Malformed(
        "Il boundary compare dentro un contenuto, oppure la riga che lo porta non è chiusa da CRLF.",
        "The boundary occurs inside a content, or the line that holds it does not end with CRLF.");

    private MtomException TooLong() => MtomException.Because(
        MtomFaultCodes.MTOM002,
        $"Intestazioni di una parte: più di {limits.MaxHeaderBytes} byte, oppure manca la riga vuota dopo di esse.",
        $"Headers of a part: more than {limits.MaxHeaderBytes} bytes, or the blank line after them is missing.");

    private static MtomException Malformed(string vistoIt, string seenEn) => MtomException.Because(MtomFaultCodes.MTOM001, vistoIt, seenEn);

    private static MtomException Truncated(string vistoIt, string seenEn) =>
        MtomException.Because(MtomFaultCodes.MTOM001, $"Il messaggio è troncato: {vistoIt}.", $"The message is truncated: {seenEn}.", MtomProblem.Truncated);
}
