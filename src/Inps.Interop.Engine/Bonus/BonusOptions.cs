using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Bonus;

/// <summary>Settings under <c>Bonus</c>.</summary>
internal sealed class BonusOptions
{
    public const string Section = "Bonus";

    /// <summary>Calendar days after the acceptance within which the person takes possession of the bonus (BBS-R007).</summary>
    public int GiorniAppropriazione { get; set; } = 15;
}

internal sealed class BonusOptionsValidator : IValidateOptions<BonusOptions>
{
    public ValidateOptionsResult Validate(string? name, BonusOptions options) => options.GiorniAppropriazione is >= 1 and <= 3660
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{BonusOptions.Section}:GiorniAppropriazione is {options.GiorniAppropriazione}; accepted: 1 to 3660.");
}
