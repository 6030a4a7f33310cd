using System.Text;
using System.Xml;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Mtom;

/// <summary>A message to be sent, with its binary content beside the envelope: an MTOM package, or a plain message when there is none.</summary>
/// <param name="ContentType">What HTTP says of it.</param>
/// <param name="Segments">Its bytes, in order; the attachments among them are the caller's own arrays.</param>
public sealed record MtomMessage(string ContentType, IReadOnlyList<ReadOnlyMemory<byte>> Segments)
{
    private const string Domain = "@inps-interop";

    /// <summary>Bytes of the whole message.</summary>
    public long Length => Segments.Sum(segment => (long)segment.Length);

    /// <summary>True when it is a package.</summary>
    public bool IsPackage => Segments.Count > 1;

    /// <summary>All its bytes in one array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        var at = 0;
        foreach (var segment in Segments)
        {
            segment.CopyTo(bytes.AsMemory(at));
            at += segment.Length;
        }

        return bytes;
    }

    /// <summary>Writes an envelope, its binary content as attachments.</summary>
    /// <param name="action">The action, for the Content-Type of SOAP 1.2; null for none.</param>
    /// <param name="minimum">Binary content shorter than this stays in the envelope.</param>
    /// <param name="state">Passed to both functions, so that they need not capture anything.</param>
    /// <param name="headers">Writes the header blocks; null for an envelope without Header.</param>
    /// <param name="body">Writes the child element of the Body; the binary content of an element with one call of WriteBase64.</param>
    public static MtomMessage Write<TState>(
        SoapVersion version, string? action, int minimum, TState state, Action<XmlWriter, TState>? headers, Action<XmlWriter, TState> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var id = Guid.NewGuid().ToString("N");
        var attachments = new List<(string ContentId, ReadOnlyMemory<byte> Content)>();
        var envelope = new System.Buffers.ArrayBufferWriter<byte>(2048);
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
            ? new MtomMessage(SoapMediaType.ContentTypeOf(version, action), [envelope.WrittenMemory])
            : Package(version, action, id, envelope.WrittenMemory, attachments);

        string Add(ReadOnlyMemory<byte> content)
        {
            var contentId = $"{attachments.Count + 1}.{id}{Domain}";
            attachments.Add((contentId, content));
            return contentId;
        }
    }

    private static MtomMessage Package(
        SoapVersion version, string? action, string id, ReadOnlyMemory<byte> envelope, List<(string ContentId, ReadOnlyMemory<byte> Content)> attachments)
    {
        // 122 random bits made after the contents: they cannot hold it.
        var boundary = $"----=_{id}";
        var root = $"0.{id}{Domain}";
        var segments = new List<ReadOnlyMemory<byte>>(2 * attachments.Count + 3)
        {
            Ascii($"--{boundary}\r\nContent-Type: {MtomMediaType.Xop}; charset=utf-8; type=\"{MtomMediaType.NameOf(version)}\"\r\n{Common(root)}"),
            envelope,
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

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
