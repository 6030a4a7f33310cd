using System.Text;
using System.Xml;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Tests.Mtom;

/// <summary>Short ways to make packages and to read them.</summary>
internal static class Packages
{
    public const string Boundary = "b1";
    public const string RootHeaders = "Content-Type: application/xop+xml; charset=utf-8; type=\"application/soap+xml\"\r\nContent-ID: <root>\r\n";
    public const string Include = "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:a\"/>";

    public static readonly MtomMediaType MediaType = Type("multipart/related; type=\"application/xop+xml\"; boundary=b1; start=\"<root>\"; start-info=\"application/soap+xml\"");

    /// <summary>An operation with one child element per argument.</summary>
    public static string Operation(params string[] contents) =>
        $"<d:Op xmlns:d=\"urn:test\">{string.Concat(contents.Select(content => $"<d:C>{content}</d:C>"))}</d:Op>";

    /// <summary>A package of an envelope with the operation and of attachments, each in Latin-1.</summary>
    public static byte[] Package(string operation, params (string Id, string Content)[] attachments) =>
        Bytes(
            $"--b1\r\n{RootHeaders}\r\n{Messages.Envelope12("", operation)}"
            + string.Concat(attachments.Select(attachment => $"\r\n--b1\r\nContent-ID: <{attachment.Id}>\r\nContent-Transfer-Encoding: binary\r\n\r\n{attachment.Content}"))
            + "\r\n--b1--\r\n");

    public static MtomMediaType Type(string contentType, string? soapAction = null) =>
        MtomMediaType.TryParse(contentType, soapAction, out var mediaType) ? mediaType : throw new ArgumentException(contentType);

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    public static ValueTask<MtomPackage> ReadAsync(byte[] message, MtomMediaType? mediaType = null, MultipartLimits? limits = null) =>
        MtomPackage.ReadAsync(message, mediaType ?? MediaType, limits ?? MultipartLimits.Default, CancellationToken.None);

    public static async Task<EnvelopeResult> ReadEnvelopeAsync(byte[] message) =>
        MtomEnvelope.Read(await ReadAsync(message), XmlLimits.Default, Messages.Identity);

    public static async Task<string> RefusedAsync(Func<Task> reading) =>
        (await reading.Should().ThrowAsync<MtomException>()).Which.Failure!.Code.Codice;

    /// <summary>The bytes of each child of the operation, as a mapping reads them.</summary>
    public static List<string> Contents(SoapMessage message)
    {
        var contents = new List<string>();
        using var reader = message.OpenBody();
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            contents.Add(reader is XmlDictionaryReader dictionary
                ? Text(dictionary.ReadElementContentAsBase64())
                : Text(Convert.FromBase64String(reader.ReadElementContentAsString())));
        }

        return contents;
    }

    /// <summary>Gives its bytes in pieces of the sizes given, over and over.</summary>
    public sealed class Dripping(byte[] bytes, params int[] sizes) : MemoryStream(bytes)
    {
        private int turn;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, sizes[turn++ % sizes.Length])], cancellationToken);
    }

    /// <summary>Gives its bytes, then fails as a connection does.</summary>
    public sealed class Breaking(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("reset");
    }
}
