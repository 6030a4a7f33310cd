using System.Net;
using System.Net.Http.Headers;
using Inps.Interop.Soap.Mtom;

namespace Inps.Interop.Client.Trasporto;

/// <summary>A message as the body of a request, its attachments written one after the other; made anew for each attempt.</summary>
internal sealed class MtomContent : HttpContent
{
    private readonly MtomMessage message;

    public MtomContent(MtomMessage message)
    {
        this.message = message;
        Headers.ContentType = MediaTypeHeaderValue.Parse(message.ContentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => message.CopyToAsync(stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        message.CopyToAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = message.Length ?? 0;
        return message.Length is not null;
    }
}
