using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly.Timeout;

namespace Inps.Interop.Client.Trasporto;

/// <summary>Turns a failed connection into one sentence a person can act on.</summary>
internal static class Diagnosis
{
    private const string Repeatable = "L'invio si può ripetere con lo stesso IdMessaggio senza rischio di doppia registrazione.";

    /// <param name="exception">What the HTTP client threw.</param>
    /// <param name="serverRefusal">Why the server's certificate was refused, if it was.</param>
    public static ConnessioneException Explain(Exception exception, PatronatoClientOptions options, string? serverRefusal)
    {
        var where = $"{options.Address.Host}:{options.Address.Port}";
        var sentence = Chain(exception).Select(e => Sentence(e, where, options, serverRefusal)).FirstOrDefault(s => s is not null)
            ?? $"La comunicazione con {where} si è interrotta: {exception.Message} {Repeatable}";
        return new(sentence, exception);
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            yield return current;
        }
    }

    private static string? Sentence(Exception exception, string where, PatronatoClientOptions options, string? serverRefusal) => exception switch
    {
        TimeoutRejectedException => string.Create(
            CultureInfo.InvariantCulture,
            $"Nessuna risposta da {where} entro {options.AttemptTimeout.TotalSeconds:0.#} secondi. {Repeatable}"),
        AuthenticationException when serverRefusal is not null => serverRefusal,
        AuthenticationException => Handshake(where, options),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } when exception.InnerException is not AuthenticationException
            => Handshake(where, options),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
            $"Connessione rifiutata da {where}: nessun servizio è in ascolto lì. Verificare l'indirizzo (--url o INPS_INTEROP_URL) e che il gateway sia avviato.",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
            $"Il nome {options.Address.Host} non si risolve: verificare l'indirizzo (--url o INPS_INTEROP_URL) e il DNS.",
        SocketException { SocketErrorCode: SocketError.TimedOut or SocketError.HostUnreachable or SocketError.NetworkUnreachable } =>
            $"{where} non è raggiungibile: verificare la rete, il proxy e il firewall.",
        _ => null,
    };

    private static string Handshake(string where, PatronatoClientOptions options)
    {
        var sent = options.Certificato?.Certificato is { } certificate
            ? string.Create(CultureInfo.InvariantCulture, $"inviato: {certificate.Subject}, scadenza {certificate.NotAfter:dd/MM/yyyy}")
            : "nessuno inviato";
        return $"La negoziazione TLS con {where} non è riuscita: l'indirizzo non parla TLS 1.2 o 1.3, oppure rifiuta il certificato client ({sent}). "
            + "Verificare l'indirizzo e il certificato (--cert, --key o INPS_INTEROP_CERT, INPS_INTEROP_KEY).";
    }
}
