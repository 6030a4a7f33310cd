using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Limiti</c>: how much of a message is read before it is refused.</summary>
internal sealed class LimitiOptions
{
    public const string Section = "Limiti";

    /// <summary>Bytes of a message (ruling 19); beyond it 413.</summary>
    public int MessaggioByte { get; set; } = 32 * 1024 * 1024;

    public int ProfonditaXml { get; set; } = 64;

    public int AttributiPerElemento { get; set; } = 64;

    /// <summary>Characters of an attribute's value.</summary>
    public int LunghezzaAttributo { get; set; } = 65_536;
}

internal sealed class LimitiOptionsValidator : IValidateOptions<LimitiOptions>
{
    public ValidateOptionsResult Validate(string? name, LimitiOptions options)
    {
        var failures = new List<string>();
        Setting.RequireRange("Limiti:MessaggioByte", options.MessaggioByte, 1_024, 1_073_741_824, failures);
        Setting.RequireRange("Limiti:ProfonditaXml", options.ProfonditaXml, 16, 1_000, failures);
        Setting.RequireRange("Limiti:AttributiPerElemento", options.AttributiPerElemento, 8, 1_000, failures);
        Setting.RequireRange("Limiti:LunghezzaAttributo", options.LunghezzaAttributo, 1_024, 16_777_216, failures);
        return Setting.Result(failures);
    }
}
