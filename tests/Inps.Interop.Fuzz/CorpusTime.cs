namespace Inps.Interop.Fuzz;

/// <summary>The instant at which the messages of the corpus were signed.</summary>
internal sealed class CorpusTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
}
