using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>Settings under <c>Protocollo</c>.</summary>
internal sealed class ProtocolloOptions
{
    public const string Section = "Protocollo";

    /// <summary><c>Interno</c>: the register is a table of ours.</summary>
    public string Provider { get; set; } = "Interno";
}

internal sealed class ProtocolloOptionsValidator : IValidateOptions<ProtocolloOptions>
{
    public ValidateOptionsResult Validate(string? name, ProtocolloOptions options) => options.Provider switch
    {
        "Interno" => ValidateOptionsResult.Success,
        "Remoto" => ValidateOptionsResult.Fail("Protocollo:Provider is 'Remoto', which is not yet available; accepted: Interno."),
        _ => ValidateOptionsResult.Fail($"Protocollo:Provider is '{options.Provider}'; accepted: Interno."),
    };
}
