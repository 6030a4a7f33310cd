using Microsoft.Extensions.Logging;

namespace Inps.Interop.Engine.Archivi;

internal static partial class ArchiviLog
{
    [LoggerMessage(2801, LogLevel.Warning, "The Istituto's archives could not be read; the rules that need them are not checked.")]
    public static partial void Unreachable(ILogger logger, Exception exception);
}
