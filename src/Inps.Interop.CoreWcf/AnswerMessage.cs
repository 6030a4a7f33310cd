using System.Runtime.InteropServices;
using System.Xml;
using CoreWCF.Channels;
using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.CoreWcf;

/// <summary>
/// The bytes of an answer, written to the caller as they are. Messages of its own CoreWCF writes synchronously where the transfer is streamed: a thread
/// would wait for each slow caller.
/// </summary>
internal sealed class AnswerMessage(HostAnswer answer) : Message
{
    public override MessageHeaders Headers { get; } = new(MessageVersion.None);

    public override MessageProperties Properties { get; } = [];

    public override MessageVersion Version => MessageVersion.None;

    /// <summary>Called by the byte-stream encoder, whose writer knows one element and passes on what stands in it.</summary>
    public override async Task WriteMessageAsync(XmlWriter writer)
    {
        var bytes = MemoryMarshal.TryGetArray(answer.Body, out var segment) ? segment : answer.Body.ToArray();
        writer.WriteStartElement("Binary");
        await writer.WriteBase64Async(bytes.Array!, bytes.Offset, bytes.Count);
        writer.WriteEndElement();
    }

    protected override void OnWriteBodyContents(XmlDictionaryWriter writer) => throw new NotSupportedException("An answer is written asynchronously.");
}
