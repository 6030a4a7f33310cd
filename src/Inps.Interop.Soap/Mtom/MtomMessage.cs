using System.Buffers;
using System.Text;
using System.Xml;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Mtom;

/// <summary>A message to be sent, with its binary content beside the envelope: an MTOM package, or a plain message when there is none.</summary>
/// <param name="ContentType">What HTTP says of it.</param>
/// <param name="Segments">Its bytes, in order; the attachments among them are the caller's own arrays and sources.</param>
public sealed record MtomMessage(string ContentType, IReadOnlyList<MtomSegment> Segments)
{
    private const string Domain = "@inps-interop";

    /// <summary>Bytes of the whole message; null when one of its attachments comes from a source.</summary>
    public long? Length => Segments.Aggregate((long?)0, (sum, segment) => sum + segment.Length);

    /// <summary>True when it is a package.</summary>
    public bool IsPackage => Segments.Count > 1;

    /// <summary>The envelope: the whole message, or the root part of a package.</summary>
    public ReadOnlyMemory<byte> Envelope => Segments[EnvelopeAt].Bytes;

    private int EnvelopeAt => IsPackage ? 1 : 0;

    /// <summary>The same message with another envelope, such as a signed one; attachments stay as they are.</summary>
    public MtomMessage WithEnvelope(ReadOnlyMemory<byte> envelope)
    {
        var segments = Segments.ToArray();
        segments[EnvelopeAt] = new MtomSegment(envelope);
        return this with { Segments = segments };
    }

    /// <summary>All its bytes in one array.</summary>
    /// <exception cref="InvalidOperationException">An attachment comes from a source: the message is to be sent with <see cref="CopyToAsync"/>.</exception>
    public byte[] ToArray()
    {
        var bytes = new byte[Length ?? throw new InvalidOperationException("The message has an attachment that is not in memory.")];
        var at = 0;
        foreach (var segment in Segments)
        {
            segment.Bytes.CopyTo(bytes.AsMemory(at));
            at += segment.Bytes.Length;
        }

        return bytes;
    }

    /// <summary>Sends the message; as often as it has to be sent.</summary>
    public async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        foreach (var segment in Segments)
        {
            await segment.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes an envelope, its binary content as attachments.</summary>
    /// <param name="action">The action, for the Content-Type of SOAP 1.2; null for none.</param>
    /// <param name="minimum">Binary content shorter than this stays in the envelope.</param>
    /// <param name="state">Passed to both functions, so that they need not capture anything.</param>
    /// <param name="headers">Writes the header blocks; null for an envelope without Header.</param>
    /// <param name="body">
    /// Writes the child element of the Body; the binary content of an element with one call of WriteBase64, or of
    /// <see cref="XmlDictionaryWriter.WriteValue(IStreamProvider)"/> (the writer is an <see cref="XmlDictionaryWriter"/>).
    /// </param>
    public static MtomMessage Write<TState>(
        SoapVersion version, string? action, int minimum, TState state, Action<XmlWriter, TState>? headers, Action<XmlWriter, TState> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var id = Guid.NewGuid().ToString("N");
        var attachments = new List<(string ContentId, MtomSegment Content)>();
        var envelope = new ArrayBufferWriter<byte>(2048);
        SoapEnvelopeWriter.Write(
            envelope,
            version,
            state,
            headers,
            (writer, content) =>
            {
                using var xop = new XopWriter(writer, minimum, Add);
                body(xop, content);
            });
        return attachments.Count == 0
            ? new MtomMessage(SoapMediaType.ContentTypeOf(version, action), [new MtomSegment(envelope.WrittenMemory)])
            : Package(version, action, id, envelope.WrittenMemory, attachments);

        string Add(MtomSegment content)
        {
            var contentId = $"{attachments.Count + 1}.{id}{Domain}";
            attachments.Add((contentId, content));
            return contentId;
        }
    }

    private static MtomMessage Package(
        SoapVersion version, string? action, string id, ReadOnlyMemory<byte> envelope, List<(string ContentId, MtomSegment Content)> attachments)
    {
        // 122 random bits made after the contents: they cannot hold it.
        var boundary = $"----=_{id}";
        var root = $"0.{id}{Domain}";
        var segments = new List<MtomSegment>(2 * attachments.Count + 3)
        {
            Ascii($"--{boundary}\r\nContent-Type: {MtomMediaType.Xop}; charset=utf-8; type=\"{MtomMediaType.NameOf(version)}\"\r\n{Common(root)}"),
            new MtomSegment(envelope),
        };
        foreach (var (contentId, content) in attachments)
        {
            segments.Add(Ascii($"\r\n--{boundary}\r\nContent-Type: application/octet-stream\r\n{Common(contentId)}"));
            segments.Add(content);
        }

        segments.Add(Ascii($"\r\n--{boundary}--\r\n"));
        return new MtomMessage(MtomMediaType.Write(version, action, boundary, root), segments);
    }

    private static string Common(string contentId) => $"Content-Transfer-Encoding: binary\r\nContent-ID: <{contentId}>\r\n\r\n";

    private static MtomSegment Ascii(string text) => new(Encoding.ASCII.GetBytes(text));
}
