using System.Buffers;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Mtom;

/// <summary>An MTOM message taken apart: the envelope and its attachments, in memory or, for one large attachment, still arriving.</summary>
/// <remarks>Source: RFC 2387 §3; XOP 1.0 §4.1; MTOM 1.0 §3.2.</remarks>
public sealed class MtomPackage : IDisposable
{
    private readonly MultipartReader? reader;

    private MtomPackage(SoapMediaType mediaType, MtomPart root, IReadOnlyList<MtomPart> attachments, MultipartReader? reader = null, AttachmentStream? streamed = null)
    {
        MediaType = mediaType;
        Root = root;
        Attachments = attachments;
        this.reader = reader;
        Streamed = streamed;
    }

    /// <summary>What the package and its root part together say of the envelope.</summary>
    public SoapMediaType MediaType { get; }

    /// <summary>Bytes of the envelope.</summary>
    public ReadOnlyMemory<byte> Envelope => Root.Content;

    /// <summary>The attachment that is still arriving; null when all are in memory.</summary>
    public AttachmentStream? Streamed { get; }

    internal MtomPart Root { get; }

    internal IReadOnlyList<MtomPart> Attachments { get; }

    /// <summary>Takes apart a message that is in memory; the parts are slices of it.</summary>
    /// <exception cref="MtomException">The package breaks a rule or a bound.</exception>
    public static async ValueTask<MtomPackage> ReadAsync(
        ReadOnlyMemory<byte> message, MtomMediaType mediaType, MultipartLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(limits);
        using var reader = new MultipartReader(message, mediaType.Boundary, limits);
        MtomPart? root = null;
        var attachments = new List<MtomPart>();
        while (await reader.NextPartAsync(cancellationToken).ConfigureAwait(false) is { } headers)
        {
            var part = new MtomPart(headers, await reader.ReadAsync(cancellationToken).ConfigureAwait(false));
            if (root is null && IsRoot(headers, mediaType))
            {
                root = part;
            }
            else
            {
                attachments.Add(part);
            }
        }

        return root is null ? throw NoRoot(mediaType) : new MtomPackage(RootMediaType(mediaType, root.Headers), root, attachments);
    }

    /// <summary>Reads the envelope of a message that is arriving, which must be its first part, and stops at the bytes of the one attachment that may follow.</summary>
    /// <param name="stream">The body; it stays open and must outlive the package.</param>
    /// <param name="maxEnvelope">Bytes of the envelope.</param>
    /// <param name="maxAttachment">Bytes of the attachment.</param>
    /// <exception cref="MtomException">The package breaks a rule or a bound, or the connection failed.</exception>
    public static async ValueTask<MtomPackage> OpenAsync(
        Stream stream, MtomMediaType mediaType, MultipartLimits limits, long maxEnvelope, long maxAttachment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(limits);
        var reader = new MultipartReader(stream, mediaType.Boundary, limits);
        try
        {
            if (await reader.NextPartAsync(cancellationToken).ConfigureAwait(false) is not { } headers || !IsRoot(headers, mediaType))
            {
                throw NoRoot(mediaType);
            }

            var soap = RootMediaType(mediaType, headers);
            var root = new MtomPart(headers, await ReadEnvelopeAsync(reader, maxEnvelope, cancellationToken).ConfigureAwait(false));
            var attachment = await reader.NextPartAsync(cancellationToken).ConfigureAwait(false);
            return attachment is null
                ? new MtomPackage(soap, root, [], reader)
                : new MtomPackage(soap, root, [new MtomPart(attachment, default)], reader, new AttachmentStream(reader, attachment, maxAttachment));
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Streamed?.Dispose();
        reader?.Dispose();
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadEnvelopeAsync(MultipartReader reader, long maxEnvelope, CancellationToken cancellationToken)
    {
        var envelope = new ArrayBufferWriter<byte>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { IsEmpty: false } piece)
        {
            if (envelope.WrittenCount + piece.Length > maxEnvelope)
            {
                throw new MtomException(MtomProblem.TooLarge, failure: null, $"The envelope is larger than {maxEnvelope} bytes.");
            }

            envelope.Write(piece.Span);
        }

        return envelope.WrittenMemory;
    }

    private static bool IsRoot(PartHeaders headers, MtomMediaType mediaType) => mediaType.Start is null || headers.ContentId == mediaType.Start;

    private static SoapMediaType RootMediaType(MtomMediaType package, PartHeaders root)
    {
        if (PartMediaType.Parse(root.ContentType) is not { } parsed || !parsed.Is(MtomMediaType.Xop))
        {
            throw NotXop(root.ContentType);
        }

        SoapMediaType? own = null;
        if (parsed.Parameter("type") is { } type && !SoapMediaType.TryParse(type, package.SoapActionHeader, out own))
        {
            throw NotXop(root.ContentType);
        }

        if (own is not null && package.Soap is not null && own.Version != package.Soap.Version)
        {
            throw MtomException.Because(
                MtomFaultCodes.MTOM003,
                $"start-info annuncia {SoapNames.Shown(package.Soap.Version)} e la parte radice {SoapNames.Shown(own.Version)}.",
                $"start-info announces {SoapNames.Shown(package.Soap.Version)} and the root part {SoapNames.Shown(own.Version)}.");
        }

        var soap = package.Soap ?? (own is null ? throw NotXop(root.ContentType) : MtomMediaType.WithAction(own, package.Action));
        return soap with { Action = soap.Action ?? own?.Action, Charset = parsed.Parameter("charset") };
    }

    private static MtomException NotXop(string seen) => MtomException.Because(
        MtomFaultCodes.MTOM003, $"Content-Type della parte radice: \"{MtomFailures.Cut(seen)}\".", $"Content-Type of the root part: \"{MtomFailures.Cut(seen)}\".");

    private static MtomException NoRoot(MtomMediaType mediaType) => mediaType.Start is { } start
        ? MtomException.Because(
            MtomFaultCodes.MTOM003,
            $"start indica il Content-ID \"{MtomFailures.Cut(start)}\", che non è di alcuna parte (per un servizio che riceve allegati grandi: della prima).",
            $"start names the Content-ID \"{MtomFailures.Cut(start)}\", which belongs to no part (to a service that takes large attachments: to the first).")
        : MtomException.Because(MtomFaultCodes.MTOM003, "Il messaggio non ha parti.", "The message has no parts.");
}
