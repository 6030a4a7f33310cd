namespace Inps.Interop.Soap.Security;

/// <summary>A replay store for one process.</summary>
public sealed class MemoryReplayStore(TimeProvider time) : IReplayStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Signer, string MessageId), SeenMessage> seen = [];
    private readonly PriorityQueue<(string Signer, string MessageId), DateTimeOffset> byExpiry = new();

    public ValueTask<SeenMessage?> TryAddAsync(string signer, SeenMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var key = (signer, message.MessageId);
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (byExpiry.TryPeek(out var oldest, out var expiry) && expiry < now)
            {
                byExpiry.Dequeue();
                seen.Remove(oldest);
            }

            if (seen.TryGetValue(key, out var first))
            {
                return ValueTask.FromResult<SeenMessage?>(first);
            }

            seen.Add(key, message);
            byExpiry.Enqueue(key, message.Until);
            return ValueTask.FromResult<SeenMessage?>(null);
        }
    }
}
