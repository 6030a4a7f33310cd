namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What a setting may say in place of the texts that come with a prestazione (AT-11, AT-46).</summary>
public sealed record ParametriInformativa
{
    /// <summary>Page of the Istituto about the prestazione.</summary>
    public Uri? Link { get; init; }

    /// <summary>Version of <see cref="Testo"/>.</summary>
    public string? Versione { get; init; }

    /// <summary>The privacy notice.</summary>
    public string? Testo { get; init; }
}
