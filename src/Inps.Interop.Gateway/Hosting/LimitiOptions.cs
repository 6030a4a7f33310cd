using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Soap.Xml;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Limiti</c>: how much of a message is read before it is refused.</summary>
internal sealed class LimitiOptions
{
    public const string Section = "Limiti";

    /// <summary>Bytes of a message (ruling 19); beyond it 413.</summary>
    public int MessaggioByte { get; set; } = 32 * 1024 * 1024;

    /// <summary>The largest bound that any service has.</summary>
    internal int MessaggioByteMassimo => Math.Max(MessaggioByte, MessaggioBytePerServizio.Values.DefaultIfEmpty().Max());

    /// <summary>The same for single services, by name.</summary>
    public Dictionary<string, int> MessaggioBytePerServizio { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Bytes of a message to this service.</summary>
    internal int MessaggioByteDi(string servizio) => MessaggioBytePerServizio.GetValueOrDefault(servizio, MessaggioByte);

    /// <summary>Bytes of an attachment that is read while it arrives (ruling 19); its envelope is bounded by <see cref="MessaggioByte"/>.</summary>
    public long AllegatoByte { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Parts of an MTOM package, the envelope included.</summary>
    public int PartiPerMessaggio { get; set; } = 128;

    public int ProfonditaXml { get; set; } = 64;

    public int AttributiPerElemento { get; set; } = 64;

    /// <summary>Characters of an attribute's value.</summary>
    public int LunghezzaAttributo { get; set; } = 65_536;

    /// <summary>Domande in the file of a lotto (LOT-R005).</summary>
    public int LottoElementi { get; set; } = 100_000;

    /// <summary>Domande of a lotto inside the message (LOT-R005).</summary>
    public int LottoElementiNelMessaggio { get; set; } = 1_000;

    /// <summary>Bytes that the compressed file of a lotto may become (LOT-R006).</summary>
    public long LottoEspansoByte { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The bounds on a message as XML.</summary>
    public XmlLimits ToXmlLimits() => new()
    {
        MaxCharacters = MessaggioByteMassimo,
        MaxDepth = ProfonditaXml,
        MaxAttributes = AttributiPerElemento,
        MaxAttributeLength = LunghezzaAttributo,
    };

    /// <summary>The bounds on the content of a lotto: one of its domande is as large as a message may be.</summary>
    public LimitiLotto ToLimitiLotto() => new()
    {
        ElementiMassimi = LottoElementi,
        ElementiNelMessaggioMassimi = LottoElementiNelMessaggio,
        ElementoByteMassimi = MessaggioByteMassimo,
        EspansoByteMassimi = LottoEspansoByte,
        ProfonditaMassima = ProfonditaXml,
        AttributiMassimi = AttributiPerElemento,
    };
}

internal sealed class LimitiOptionsValidator : IValidateOptions<LimitiOptions>
{
    public ValidateOptionsResult Validate(string? name, LimitiOptions options)
    {
        var failures = new List<string>();
        Setting.RequireRange("Limiti:MessaggioByte", options.MessaggioByte, 1_024, 1_073_741_824, failures);
        foreach (var (servizio, bytes) in options.MessaggioBytePerServizio)
        {
            Setting.RequireRange($"Limiti:MessaggioBytePerServizio:{servizio}", bytes, 1_024, 1_073_741_824, failures);
        }

        Setting.RequireRange("Limiti:AllegatoByte", options.AllegatoByte, 1_024, 1_099_511_627_776, failures);
        Setting.RequireRange("Limiti:PartiPerMessaggio", options.PartiPerMessaggio, 1, 10_000, failures);
        Setting.RequireRange("Limiti:ProfonditaXml", options.ProfonditaXml, 16, 1_000, failures);
        Setting.RequireRange("Limiti:AttributiPerElemento", options.AttributiPerElemento, 8, 1_000, failures);
        Setting.RequireRange("Limiti:LunghezzaAttributo", options.LunghezzaAttributo, 1_024, 16_777_216, failures);
        Setting.RequireRange("Limiti:LottoElementi", options.LottoElementi, 1, 1_000_000, failures);
        Setting.RequireRange("Limiti:LottoElementiNelMessaggio", options.LottoElementiNelMessaggio, 1, 100_000, failures);
        Setting.RequireRange("Limiti:LottoEspansoByte", options.LottoEspansoByte, 1_024, 1_099_511_627_776, failures);
        return Setting.Result(failures);
    }
}
