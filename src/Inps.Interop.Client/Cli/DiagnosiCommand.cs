using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>diagnosi ID</c>: how one's own call went, as the Institute traced it.</summary>
internal static class DiagnosiCommand
{
    public static Command Create(Terminale terminale)
    {
        var id = new Argument<string>("ID") { Description = "IdTransazione, che ogni risposta porta, oppure IdMessaggio" };
        return OpzioniComuni.Attach(
            new Command("diagnosi", "Mostra come è andata una propria chiamata e che cosa cambiare. Esce con 1 se non è trovata.") { id },
            (parsed, client, cancellationToken) => RunAsync(terminale, client, parsed.GetRequiredValue(id), cancellationToken));
    }

    private static async Task<int> RunAsync(Terminale terminale, PatronatoClient client, string id, CancellationToken cancellationToken)
    {
        // Both may be UUIDs: what is no transaction may be a message.
        var answer = Guid.TryParse(id, out _) ? await client.DiagnosiAsync(id, null, cancellationToken).ConfigureAwait(false) : null;
        if (answer is not { Transazioni.Count: > 0 })
        {
            answer = await client.DiagnosiAsync(null, id, cancellationToken).ConfigureAwait(false);
        }

        if (answer.Transazioni.Count + answer.Elementi.Count == 0)
        {
            await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
            return ExitCodes.Rifiutato;
        }

        foreach (var transazione in answer.Transazioni)
        {
            Show(terminale, transazione);
        }

        foreach (var elemento in answer.Elementi)
        {
            Show(terminale, elemento);
        }

        return ExitCodes.Ok;
    }

    private static void Show(Terminale terminale, ElementoTracciato elemento)
    {
        terminale.Tables().Write(Scheda.Of(
            ("Lotto", $"{elemento.NumeroLotto} ({elemento.IdLotto})"),
            ("Posizione", elemento.Posizione.ToString(CultureInfo.InvariantCulture)),
            ("Transazione", elemento.IdTransazione),
            ("Esito", elemento.Duplicato ? $"{NomiWire.Name(elemento.Esito)}, già registrata" : NomiWire.Name(elemento.Esito)),
            ("Domanda", elemento.NumeroDomanda?.ToString(CultureInfo.InvariantCulture)),
            ("Protocollo", elemento.NumeroProtocollo)));
        foreach (var segnalazione in elemento.Segnalazioni)
        {
            terminale.Out.WriteLine($"  {segnalazione.Riga}:{segnalazione.Colonna} {segnalazione.Codice} {segnalazione.Descrizione} {segnalazione.Rimedio}");
        }
    }

    private static void Show(Terminale terminale, TransazioneTracciata transazione)
    {
        terminale.Tables().Write(Scheda.Of(
            ("Transazione", transazione.IdTransazione),
            ("Istante", transazione.Istante.ToString("dd/MM/yyyy HH:mm:ss.fff zzz", CultureInfo.InvariantCulture)),
            ("Operazione", transazione.Servizio is null ? null : $"{transazione.Servizio}.{transazione.Operazione}"),
            ("IdMessaggio", transazione.IdMessaggio),
            ("Fase raggiunta", transazione.FaseRaggiunta),
            ("Stato HTTP", transazione.StatoHttp.ToString(CultureInfo.InvariantCulture)),
            ("Esito", transazione.Esito is { } esito ? NomiWire.Name(esito) : null),
            ("Guasto", transazione.CodiceGuasto),
            ("Certificato visto", transazione.Visto.Certificato),
            ("Indirizzo visto", transazione.Visto.IndirizzoIp),
            ("Operatore visto", transazione.Visto.UserId),
            ("Ufficio visto", transazione.Visto.CodiceUfficio),
            ("Domanda", transazione.NumeroDomanda?.ToString(CultureInfo.InvariantCulture)),
            ("Protocollo", transazione.NumeroProtocollo),
            ("Byte", string.Create(CultureInfo.InvariantCulture, $"{transazione.ByteRichiesta} ricevuti, {transazione.ByteRisposta} inviati")),
            ("Tempi", transazione.Tempi)));
        foreach (var rilievo in transazione.Rilievi)
        {
            terminale.Out.WriteLine($"  {rilievo.Codice} {rilievo.Descrizione} {rilievo.Rimedio}");
        }
    }
}
