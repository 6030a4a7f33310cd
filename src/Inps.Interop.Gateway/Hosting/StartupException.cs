namespace Inps.Interop.Gateway.Hosting;

/// <summary>A start that cannot go on; the message is for the person at the terminal.</summary>
internal sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
