namespace Inps.Interop.Soap.Security;

/// <summary>Remembers which messages were accepted, for all who receive them.</summary>
public interface IReplayStore
{
    /// <summary>Takes in a verified message.</summary>
    /// <param name="signer">SHA-256 thumbprint of the signer's certificate, upper-case hexadecimal: ids are unique for each signer.</param>
    /// <param name="message">What to remember.</param>
    /// <returns>The message that was there already under this id; null when it is new.</returns>
    ValueTask<SeenMessage?> TryAddAsync(string signer, SeenMessage message, CancellationToken cancellationToken);
}

/// <summary>A message that was accepted.</summary>
/// <param name="MessageId">wsa:MessageID.</param>
/// <param name="Transaction">The receiver's own name for the exchange, under which it finds its answer again.</param>
/// <param name="BodyDigest">The digest of the Body as it was signed; empty when it was not.</param>
/// <param name="Until">How long to remember it.</param>
public sealed record SeenMessage(string MessageId, Guid Transaction, ReadOnlyMemory<byte> BodyDigest, DateTimeOffset Until)
{
    /// <summary>Whether both carry the same signed Body.</summary>
    public bool HasContentOf(SeenMessage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !BodyDigest.IsEmpty && BodyDigest.Span.SequenceEqual(other.BodyDigest.Span);
    }
}
