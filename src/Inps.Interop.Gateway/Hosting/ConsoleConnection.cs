namespace Inps.Interop.Gateway.Hosting;

/// <summary>Marks a connection as one that came to the console's port.</summary>
internal sealed class ConsoleConnection
{
    public static readonly ConsoleConnection Mark = new();

    public static bool IsOf(HttpContext context) => context.Features.Get<ConsoleConnection>() is not null;
}
