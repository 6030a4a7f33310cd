using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Archivi;

/// <summary>Where the Istituto's archives are.</summary>
internal enum FonteArchivi
{
    Tabelle,
    Nessuna,
}

/// <summary>Settings under <c>Archivi</c>.</summary>
internal sealed class ArchiviOptions
{
    public const string Section = "Archivi";

    /// <summary><c>Tabelle</c>: tables of the database; <c>Nessuna</c>: no archive, and the rules that need one are not checked.</summary>
    public FonteArchivi Fonte { get; set; }

    /// <summary>Milliseconds after which an archive counts as unreachable.</summary>
    public int AttesaMillisecondi { get; set; } = 2_000;
}

internal sealed class ArchiviOptionsValidator : IValidateOptions<ArchiviOptions>
{
    public ValidateOptionsResult Validate(string? name, ArchiviOptions options)
    {
        var errors = new List<string>();
        if (!Enum.IsDefined(options.Fonte))
        {
            errors.Add($"Archivi:Fonte is '{options.Fonte}'; accepted: {string.Join(", ", Enum.GetNames<FonteArchivi>())}.");
        }

        if (options.AttesaMillisecondi is < 1 or > 60_000)
        {
            errors.Add($"Archivi:AttesaMillisecondi is {options.AttesaMillisecondi}; accepted: 1 to 60000.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
