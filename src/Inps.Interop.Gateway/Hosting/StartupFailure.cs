using System.Net.Sockets;
using System.Text.RegularExpressions;
using Inps.Interop.Engine.Store;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>What a person at the terminal reads when the process cannot start, instead of a stack trace.</summary>
internal static partial class StartupFailure
{
    /// <summary>The sentence, or null for what is a defect and should be seen whole.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException validation => "The gateway did not start:\n" + string.Join('\n', validation.Failures.Select(failure => "  " + failure)),
        InvalidOperationException unknown when UnknownSetting().Match(unknown.Message) is { Success: true } match =>
            $"The gateway did not start: the section {match.Groups["section"].Value} has no setting named {match.Groups["names"].Value}; the README lists those it has.",
        StartupException or StoreRefusedException => "The gateway did not start: " + exception.Message,
        IOException { InnerException: SocketException or IOException } => "The gateway did not start: " + exception.Message + " Set Listener:Porta to a free port.",
        SocketException => "The gateway did not start: " + exception.Message + " Check Listener:Indirizzo and Listener:Porta.",
        AggregateException aggregate => Explain(aggregate.InnerException!),
        InvalidOperationException { InnerException: FormatException or OverflowException or ArgumentException } => "The gateway did not start: " + exception.Message,
        _ => null,
    };

    // What the configuration binder says of a key that no options class has.
    [GeneratedRegex(@"not found on the instance of [\w.]*?(?<section>\w+)Options: (?<names>.+)$")]
    private static partial Regex UnknownSetting();
}
