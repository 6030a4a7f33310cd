using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>Settings under <c>Adesioni</c>.</summary>
internal sealed class AdesioniOptions
{
    public const string Section = "Adesioni";

    /// <summary>Seconds between two readings of the adesioni: how soon a change made by another process counts here.</summary>
    public int Aggiornamento { get; set; } = 5;

    /// <summary>True: an adesione is enabled for produzione only when a complete report of the collaudo of its ente is kept here.</summary>
    public bool RapportoDiCollaudo { get; set; }
}

internal sealed class AdesioniOptionsValidator : IValidateOptions<AdesioniOptions>
{
    public ValidateOptionsResult Validate(string? name, AdesioniOptions options) => options.Aggiornamento is >= 1 and <= 3600
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Adesioni:Aggiornamento is {options.Aggiornamento}; accepted: 1 to 3600 seconds.");
}
