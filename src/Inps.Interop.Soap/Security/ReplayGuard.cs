using System.Security.Cryptography;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Security;

/// <summary>Accepts each verified message once (ID_AUTH_SOAP_02). After the verification, so that nobody can use up the ids of others.</summary>
public static class ReplayGuard
{
    /// <summary>Remembers a message until it would be refused for its age anyway.</summary>
    /// <param name="transaction">The receiver's own name for the exchange.</param>
    /// <returns>The message that had the id before, and whether its Body was the same; null when the id is new.</returns>
    /// <exception cref="ArgumentException">The message has no signed id: who asks for its uniqueness asks for the id first.</exception>
    public static async ValueTask<(SeenMessage First, bool SameContent)?> RegisterAsync(
        IReplayStore store, VerifiedMessage message, Guid transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(message);
        if (message.MessageId is not { } id)
        {
            throw new ArgumentException("The message has no signed wsa:MessageID.", nameof(message));
        }

        var now = new SeenMessage(id, transaction, message.Body?.Digest ?? default, message.UsableUntil);
        var signer = message.Certificate.GetCertHashString(HashAlgorithmName.SHA256);
        return await store.TryAddAsync(signer, now, cancellationToken).ConfigureAwait(false) is { } first ? (first, now.HasContentOf(first)) : null;
    }

    /// <summary>Why a message that was seen before is refused.</summary>
    public static SoapFailure Refusal(VerifiedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return SecurityFailures.Replayed(message.MessageId ?? "", message.Created);
    }
}
