using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Lotti;

/// <summary>Settings under <c>Lotti</c>.</summary>
internal sealed class LottiOptions
{
    public const string Section = "Lotti";

    /// <summary>False: this instance receives lotti and leaves the work to others.</summary>
    public bool Elaborazione { get; set; } = true;

    /// <summary>Seconds that callers are told to wait between two questions.</summary>
    public int IntervalloSecondi { get; set; } = 5;

    /// <summary>Seconds after which a lotto whose worker does not give signs of life is taken over.</summary>
    public int PresaInCaricoSecondi { get; set; } = 60;

    /// <summary>Domande of lotti in one transaction while no single call comes.</summary>
    public int ElementiPerTransazione { get; set; } = 256;

    /// <summary>The same while single calls come: they wait for no more than this.</summary>
    public int ElementiConChiamate { get; set; } = 16;
}

internal sealed class LottiOptionsValidator : IValidateOptions<LottiOptions>
{
    public ValidateOptionsResult Validate(string? name, LottiOptions options)
    {
        var errors = new List<string>();
        Check(errors, nameof(options.IntervalloSecondi), options.IntervalloSecondi, 1, 3600);
        Check(errors, nameof(options.PresaInCaricoSecondi), options.PresaInCaricoSecondi, 5, 3600);
        Check(errors, nameof(options.ElementiPerTransazione), options.ElementiPerTransazione, 1, 4096);
        Check(errors, nameof(options.ElementiConChiamate), options.ElementiConChiamate, 1, 4096);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Check(List<string> errors, string key, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            errors.Add($"{LottiOptions.Section}:{key} is {value}; accepted: {min} to {max}.");
        }
    }
}
