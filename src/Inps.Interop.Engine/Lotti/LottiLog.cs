using Microsoft.Extensions.Logging;

namespace Inps.Interop.Engine.Lotti;

internal static partial class LottiLog
{
    [LoggerMessage(2701, LogLevel.Error, "The work on lotti met a failure; it goes on where the outcomes end.")]
    public static partial void StepFailed(ILogger logger, Exception exception);

    [LoggerMessage(2702, LogLevel.Warning, "The lotti of this instance could not be given back; others take them over when their time is up.")]
    public static partial void ReleaseFailed(ILogger logger, Exception exception);

    [LoggerMessage(2703, LogLevel.Error, "Domanda {Posizione} of lotto {NumeroLotto} could not be worked; its outcome is an internal error.")]
    public static partial void ElementoFailed(ILogger logger, Exception exception, long numeroLotto, int posizione);
}
