using System.Net.Sockets;
using System.Text.RegularExpressions;
using Inps.Interop.Engine.Store;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>What a person at the terminal reads when the process cannot start, instead of a stack trace.</summary>
internal static partial class StartupFailure
{
    private const string NotStarted = "The gateway did not start";

    /// <summary>The sentence, or null for what is a defect and should be seen whole.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException validation => Listed(validation.Failures),
        AggregateException aggregate when aggregate.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            Listed(aggregate.InnerExceptions.Cast<OptionsValidationException>().SelectMany(validation => validation.Failures)),
        AggregateException aggregate => Explain(aggregate.InnerException!),
        InvalidOperationException unknown when UnknownSetting().Match(unknown.Message) is { Success: true } match =>
            $"{NotStarted}: the section {SectionOf(match.Groups["section"].Value)} has no setting named {match.Groups["names"].Value}; the README lists those it has.",
        InvalidOperationException wrong when WrongValue().Match(wrong.Message) is { Success: true } match =>
            $"{NotStarted}: {match.Groups["key"].Value} is '{match.Groups["value"].Value}'; accepted: {Accepted(match.Groups["type"].Value)}.",
        InvalidOperationException { InnerException: InvalidOperationException nested } => Explain(nested),
        StartupException or StoreRefusedException => $"{NotStarted}: {exception.Message}",
        IOException { InnerException: SocketException or IOException } => $"{NotStarted}: {exception.Message} Set Listener:Porta and Console:Porta to free ports, or Console:Attiva to false.",
        SocketException => $"{NotStarted}: {exception.Message} Check Listener:Indirizzo and Listener:Porta.",
        InvalidOperationException { InnerException: FormatException or OverflowException or ArgumentException } => $"{NotStarted}: {exception.Message}",
        _ => null,
    };

    private static string Listed(IEnumerable<string> failures) => NotStarted + ":\n" + string.Join('\n', failures.Distinct().Select(failure => "  " + failure));

    private static string SectionOf(string options) => options is "Canale" or "Finestra" ? "Canali" : options;

    /// <summary>What a setting of the type may be.</summary>
    private static string Accepted(string type) => type switch
    {
        "System.Int32" => "a whole number",
        "System.Boolean" => "true or false",
        "System.DateOnly" => "a day such as 2026-01-31",
        "System.TimeOnly" => "a time of day such as 08:00",
        "System.TimeSpan" => "a time span such as 00:05:00",
        _ when type.Contains("DateTimeOffset", StringComparison.Ordinal) => "an instant such as 2026-01-31T08:00:00+01:00",
        _ when EnumOf(type) is { } values => string.Join(", ", Enum.GetNames(values)),
        _ => $"a {type}",
    };

    private static Type? EnumOf(string type) =>
        (typeof(StartupFailure).Assembly.GetType(type) ?? typeof(StoreStartup).Assembly.GetType(type)) is { IsEnum: true } found ? found : null;

    // What the configuration binder says of a key that no options class has.
    [GeneratedRegex(@"not found on the instance of [\w.]*?(?<section>\w+)Options: (?<names>.+)$")]
    private static partial Regex UnknownSetting();

    // What it says of a value that does not fit.
    [GeneratedRegex(@"^Failed to convert configuration value '(?<value>.*)' at '(?<key>[^']+)' to type '(?<type>[^']+)'")]
    private static partial Regex WrongValue();
}
