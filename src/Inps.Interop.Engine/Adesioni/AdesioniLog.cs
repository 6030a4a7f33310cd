using Microsoft.Extensions.Logging;

namespace Inps.Interop.Engine.Adesioni;

internal static partial class AdesioniLog
{
    [LoggerMessage(2101, LogLevel.Error, "The adesioni could not be read again; the last reading stays in use.")]
    public static partial void RefreshFailed(ILogger logger, Exception exception);
}
