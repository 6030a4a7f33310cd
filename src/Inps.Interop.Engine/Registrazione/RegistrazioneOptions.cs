using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>Settings under <c>Registrazione</c>.</summary>
internal sealed class RegistrazioneOptions
{
    public const string Section = "Registrazione";

    /// <summary>Submissions of one transaction at most.</summary>
    public int LottoMassimo { get; set; } = 512;

    /// <summary>Calls that may wait for the writer; beyond it the answer is "try again".</summary>
    public int CodaMassima { get; set; } = 4096;

    /// <summary>MiB of traffic records that may wait for the store; beyond it they are lost, and counted.</summary>
    public int TrafficoMassimoMiB { get; set; } = 256;

    /// <summary>How long a batch waits for the rendering of its answers, in milliseconds.</summary>
    public int AttesaResaMillisecondi { get; set; } = 5000;

    /// <summary>What a caller that could not be served is told to wait, in seconds.</summary>
    public int RiprovaDopoSecondi { get; set; } = 5;
}

internal sealed class RegistrazioneOptionsValidator : IValidateOptions<RegistrazioneOptions>
{
    public ValidateOptionsResult Validate(string? name, RegistrazioneOptions options)
    {
        var errors = new List<string>();
        Check(errors, nameof(options.LottoMassimo), options.LottoMassimo, 1, 4096);
        Check(errors, nameof(options.CodaMassima), options.CodaMassima, 1, 1_000_000);
        Check(errors, nameof(options.TrafficoMassimoMiB), options.TrafficoMassimoMiB, 1, 65_536);
        Check(errors, nameof(options.AttesaResaMillisecondi), options.AttesaResaMillisecondi, 10, 120_000);
        Check(errors, nameof(options.RiprovaDopoSecondi), options.RiprovaDopoSecondi, 1, 3600);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Check(List<string> errors, string key, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            errors.Add($"{RegistrazioneOptions.Section}:{key} is {value}; accepted: {min} to {max}.");
        }
    }
}
