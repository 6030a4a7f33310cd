namespace Inps.Interop.Gateway.Spcoop;

/// <summary>The bytes of a message that is arriving, kept while it is not known how they are to be read, so that they can be read once more from the start.</summary>
/// <param name="inner">Stays open.</param>
internal sealed class ReplayStream(Stream inner) : Stream
{
    private readonly MemoryStream kept = new();
    private State state;

    private enum State
    {
        Keeping,
        Replaying,
        Passing,
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>From here on nothing is kept: what is read is read once.</summary>
    public void Pass() => Release(State.Passing);

    /// <summary>The next read is of the first byte again.</summary>
    public void Replay()
    {
        kept.Position = 0;
        state = State.Replaying;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (state == State.Replaying)
        {
            if (kept.Read(buffer.Span) is > 0 and var again)
            {
                return again;
            }

            Release(State.Passing);
        }

        var read = await inner.ReadAsync(buffer, cancellationToken);
        if (state == State.Keeping)
        {
            kept.Write(buffer.Span[..read]);
        }

        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A message that is arriving is read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Release(State next)
    {
        state = next;
        kept.SetLength(0);
        kept.Capacity = 0;
    }
}
