using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Consegne;

/// <summary>Settings under <c>Consegne</c>: the delivery of results to the fruitori.</summary>
internal sealed class ConsegneOptions
{
    public const string Section = "Consegne";

    /// <summary>How often results to be delivered are looked for, in milliseconds.</summary>
    public int IntervalloMillisecondi { get; set; } = 2000;

    /// <summary>Results that an instance delivers at the same time.</summary>
    public int Contemporanee { get; set; } = 4;

    /// <summary>First and longest pause after a failure, in seconds; it doubles in between.</summary>
    public int RiprovaMinimaSecondi { get; set; } = 10;

    public int RiprovaMassimaSecondi { get; set; } = 6 * 3600;

    /// <summary>Days after which a delivery is given up.</summary>
    public int GiorniMassimi { get; set; } = 7;

    /// <summary>For how long an instance may deliver one page before another takes over, in seconds: more than a page ever takes.</summary>
    public int TurnoSecondi { get; set; } = 120;

    /// <summary>Items of a result in one message.</summary>
    public int ElementiPerPagina { get; set; } = 500;
}

internal sealed class ConsegneOptionsValidator : IValidateOptions<ConsegneOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsegneOptions options)
    {
        var errors = new List<string>();
        Check(errors, nameof(options.IntervalloMillisecondi), options.IntervalloMillisecondi, 10, 3_600_000);
        Check(errors, nameof(options.Contemporanee), options.Contemporanee, 1, 100);
        Check(errors, nameof(options.RiprovaMinimaSecondi), options.RiprovaMinimaSecondi, 1, 86_400);
        Check(errors, nameof(options.RiprovaMassimaSecondi), options.RiprovaMassimaSecondi, options.RiprovaMinimaSecondi, 7 * 86_400);
        Check(errors, nameof(options.GiorniMassimi), options.GiorniMassimi, 1, 90);
        Check(errors, nameof(options.TurnoSecondi), options.TurnoSecondi, 1, 3600);
        Check(errors, nameof(options.ElementiPerPagina), options.ElementiPerPagina, 1, 10_000);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Check(List<string> errors, string key, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            errors.Add($"{ConsegneOptions.Section}:{key} is {value}; accepted: {min} to {max}.");
        }
    }
}
