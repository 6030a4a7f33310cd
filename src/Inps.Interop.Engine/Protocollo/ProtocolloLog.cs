using Microsoft.Extensions.Logging;

namespace Inps.Interop.Engine.Protocollo;

internal static partial class ProtocolloLog
{
    [LoggerMessage(2601, LogLevel.Error, "The protocol register {Registro} was stopped, because its service cannot be believed: {Motivo}.")]
    public static partial void Stopped(ILogger logger, string registro, string motivo);

    [LoggerMessage(2602, LogLevel.Warning, "The document {IdDocumento} got no number in the register {Registro}; it is tried again later.")]
    public static partial void NotNumbered(ILogger logger, Exception exception, string idDocumento, string registro);

    [LoggerMessage(2603, LogLevel.Error, "The numbering of waiting documents was interrupted; it begins again.")]
    public static partial void Interrupted(ILogger logger, Exception exception);
}
