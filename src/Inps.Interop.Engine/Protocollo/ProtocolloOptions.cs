using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>Settings under <c>Protocollo</c>.</summary>
internal sealed class ProtocolloOptions
{
    public const string Section = "Protocollo";
    public const string Interno = "Interno";
    public const string Remoto = "Remoto";

    /// <summary><c>Interno</c>: the register is a table of ours. <c>Remoto</c>: another service keeps it (<see cref="Remoto"/>).</summary>
    public string Provider { get; set; } = Interno;

    /// <summary>How often the queues are looked at, in milliseconds, besides at once after a registration of this instance.</summary>
    public int IntervalloMillisecondi { get; set; } = 500;

    /// <summary>For how long an instance numbers a register before another may take over, in seconds.</summary>
    public int TurnoSecondi { get; set; } = 10;

    /// <summary>First and longest pause between two attempts for the document at the head of a queue, in seconds; it doubles in between.</summary>
    public int RiprovaMinimaSecondi { get; set; } = 2;

    public int RiprovaMassimaSecondi { get; set; } = 300;

    /// <summary>Settings under <c>Protocollo:Servizio</c>: the remote service.</summary>
    public ServizioRemotoOptions Servizio { get; init; } = new();

    public bool IsRemoto => Provider == Remoto;
}

internal sealed class ProtocolloOptionsValidator : IValidateOptions<ProtocolloOptions>
{
    public ValidateOptionsResult Validate(string? name, ProtocolloOptions options)
    {
        var errors = new List<string>();
        if (options.Provider is not (ProtocolloOptions.Interno or ProtocolloOptions.Remoto))
        {
            errors.Add($"Protocollo:Provider is '{options.Provider}'; accepted: Interno, Remoto.");
        }

        Check(errors, nameof(options.IntervalloMillisecondi), options.IntervalloMillisecondi, 10, 60_000);
        Check(errors, nameof(options.TurnoSecondi), options.TurnoSecondi, 1, 600);
        Check(errors, nameof(options.RiprovaMinimaSecondi), options.RiprovaMinimaSecondi, 1, 3600);
        Check(errors, nameof(options.RiprovaMassimaSecondi), options.RiprovaMassimaSecondi, options.RiprovaMinimaSecondi, 86_400);
        if (options.IsRemoto)
        {
            options.Servizio.Check(errors);
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    /// <summary>Adds a sentence when the value is outside its bounds.</summary>
    public static void Check(List<string> errors, string key, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            errors.Add($"{ProtocolloOptions.Section}:{key} is {value}; accepted: {min} to {max}.");
        }
    }
}
