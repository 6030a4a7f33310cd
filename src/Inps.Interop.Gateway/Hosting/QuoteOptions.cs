using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Quote</c>: how many calls a fruitore may make where its adesione says nothing else, and how many the gateway works at all.</summary>
internal sealed class QuoteOptions
{
    public const string Section = "Quote";

    /// <summary>Calls of one ente that are taken in a minute; beyond it 429.</summary>
    public int RichiesteAlMinuto { get; set; } = 600_000;

    /// <summary>Calls of one ente that are worked at the same time; beyond it 429.</summary>
    public int ChiamateContemporanee { get; set; } = 256;

    /// <summary>Calls of all enti that are worked at the same time; beyond it 503.</summary>
    public int ChiamateContemporaneeInTutto { get; set; } = 1024;

    /// <summary>Seconds after which one who met a full gateway, or too many calls of its own at a time, may try again.</summary>
    public int RiprovaDopoSecondi { get; set; } = 2;
}

internal sealed class QuoteOptionsValidator : IValidateOptions<QuoteOptions>
{
    private const int Milione = 1_000_000;

    public ValidateOptionsResult Validate(string? name, QuoteOptions options)
    {
        var failures = new List<string>();
        Setting.RequireRange("Quote:RichiesteAlMinuto", options.RichiesteAlMinuto, 1, 100 * Milione, failures);
        Setting.RequireRange("Quote:ChiamateContemporanee", options.ChiamateContemporanee, 1, Milione, failures);
        Setting.RequireRange("Quote:ChiamateContemporaneeInTutto", options.ChiamateContemporaneeInTutto, 1, Milione, failures);
        Setting.RequireRange("Quote:RiprovaDopoSecondi", options.RiprovaDopoSecondi, 1, 3600, failures);
        return Setting.Result(failures);
    }
}
