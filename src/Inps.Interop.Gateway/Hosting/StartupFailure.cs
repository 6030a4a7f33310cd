using System.Net.Sockets;
using Inps.Interop.Engine.Store;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>What a person at the terminal reads when the process cannot start, instead of a stack trace.</summary>
internal static class StartupFailure
{
    /// <summary>The sentence, or null for what is a defect and should be seen whole.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException validation => "The gateway did not start:\n" + string.Join('\n', validation.Failures.Select(failure => "  " + failure)),
        StartupException or StoreRefusedException => "The gateway did not start: " + exception.Message,
        IOException { InnerException: SocketException or IOException } => "The gateway did not start: " + exception.Message + " Set Listener:Porta to a free port.",
        SocketException => "The gateway did not start: " + exception.Message + " Check Listener:Indirizzo and Listener:Porta.",
        AggregateException aggregate => Explain(aggregate.InnerException!),
        InvalidOperationException { InnerException: FormatException or OverflowException or ArgumentException } => "The gateway did not start: " + exception.Message,
        _ => null,
    };
}
