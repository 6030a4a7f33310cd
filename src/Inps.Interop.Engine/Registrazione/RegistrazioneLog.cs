using Microsoft.Extensions.Logging;

namespace Inps.Interop.Engine.Registrazione;

internal static partial class RegistrazioneLog
{
    [LoggerMessage(2001, LogLevel.Error, "A batch of {Calls} calls and {Records} traffic records could not be committed; the callers were told to try again.")]
    public static partial void BatchFailed(ILogger logger, Exception exception, int calls, int records);

    [LoggerMessage(2002, LogLevel.Error, "The store refused the rows of one call; that call alone failed.")]
    public static partial void RowRefused(ILogger logger, Exception exception);

    [LoggerMessage(2003, LogLevel.Warning, "The writer's connection could not be closed after a failure.")]
    public static partial void CloseFailed(ILogger logger, Exception exception);

    [LoggerMessage(2005, LogLevel.Error, "A batch of {Writes} writes on existing things could not be committed; the callers were told to try again.")]
    public static partial void VariazioniFailed(ILogger logger, Exception exception, int writes);

    [LoggerMessage(2004, LogLevel.Error, "The store could not be read.")]
    public static partial void ReadFailed(ILogger logger, Exception exception);
}
