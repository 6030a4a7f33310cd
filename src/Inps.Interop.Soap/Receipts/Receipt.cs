namespace Inps.Interop.Soap.Receipts;

/// <summary>What a signed receipt tells: sections of facts, under a root that names its kind.</summary>
/// <param name="Kind">Local name of the root.</param>
/// <param name="Sections">In their order, without that of the issue.</param>
/// <param name="Issued">When it was signed.</param>
public sealed record Receipt(string Kind, IReadOnlyList<ReceiptSection> Sections, DateTimeOffset Issued)
{
    /// <summary>The facts of a section; null when the receipt has none of that name.</summary>
    public IReadOnlyList<ReceiptFact>? Section(string name) => Sections.FirstOrDefault(section => section.Name == name)?.Facts;
}

/// <summary>Facts that belong together.</summary>
public sealed record ReceiptSection(string Name, IReadOnlyList<ReceiptFact> Facts);

/// <summary>An element and its text.</summary>
public readonly record struct ReceiptFact(string Name, string Value);
