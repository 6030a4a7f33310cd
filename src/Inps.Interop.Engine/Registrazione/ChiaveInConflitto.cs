using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>MSG-R001: a key used again with another content. The value names the number, the time and the digest of the first.</summary>
internal static class ChiaveInConflitto
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    /// <param name="campo">Path of the IdMessaggio.</param>
    /// <param name="numeroDomanda">Null when the first call was about no domanda.</param>
    public static Segnalazione Segnalazione(string campo, long? numeroDomanda, DateTimeOffset istante, byte[] impronta)
    {
        var quando = TimeZoneInfo.ConvertTime(istante, Roma).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
        var soggetto = numeroDomanda is { } numero ? string.Create(CultureInfo.InvariantCulture, $"domanda {numero} del") : "messaggio del";
        return new Segnalazione(
            "MSG-R001",
            Severita.Bloccante,
            "L'IdMessaggio è già stato usato dallo stesso ente, per la stessa operazione, con un contenuto diverso.",
            "Usare un IdMessaggio nuovo per ogni domanda; ripetere lo stesso IdMessaggio soltanto per rispedire lo stesso contenuto.",
            campo,
            Valore: $"{soggetto} {quando}, impronta {Convert.ToHexStringLower(impronta)}");
    }
}
