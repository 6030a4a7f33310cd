namespace Inps.Interop.Gateway.Pipeline;

/// <summary>One fact of a call, set once by its stage. Reading it too early throws with a sentence; it never yields null.</summary>
internal struct Slot<T>(string name)
    where T : class
{
    private T? value;

    public readonly bool IsFilled => value is not null;

    /// <exception cref="InvalidOperationException">No stage has filled the slot yet.</exception>
    public readonly T Value => value ?? throw new InvalidOperationException($"The slot '{name}' was read before its stage filled it.");

    public readonly T? ValueOrNull => value;

    /// <exception cref="InvalidOperationException">The slot is filled already.</exception>
    public void Fill(T filled) =>
        value = value is null ? filled : throw new InvalidOperationException($"The slot '{name}' was filled twice.");
}
