namespace Inps.Interop.Prestazioni.Lotti;

/// <summary>Bounds on the content of a lotto, enforced while it is read.</summary>
public sealed record LimitiLotto
{
    /// <summary>Domande in a file.</summary>
    public int ElementiMassimi { get; init; } = 100_000;

    /// <summary>Domande inside the message.</summary>
    public int ElementiNelMessaggioMassimi { get; init; } = 1_000;

    /// <summary>Bytes of one domanda.</summary>
    public int ElementoByteMassimi { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of the document once expanded.</summary>
    public long EspansoByteMassimi { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How many times its own size a compressed file may become, once it is larger than <see cref="EspansioneLibera"/>; domande resemble each other, bombs do more.</summary>
    public int EspansioneMassima { get; init; } = 250;

    /// <summary>Bytes that any compressed file may become.</summary>
    public int EspansioneLibera { get; init; } = 8 * 1024 * 1024;

    /// <summary>Depth of the elements; the root is at depth 1.</summary>
    public int ProfonditaMassima { get; init; } = 64;

    /// <summary>Attributes of one element.</summary>
    public int AttributiMassimi { get; init; } = 64;

    /// <summary>Bytes of one tag.</summary>
    public int TagByteMassimi { get; init; } = 128 * 1024;
}
