using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary><c>eventi</c>: what happened to the ente's domande since the last time, one line each, acknowledged once it was written.</summary>
internal static class EventiCommand
{
    public static Command Create(Terminale terminale)
    {
        var cursore = new Option<string?>("--cursore")
        {
            Description = "File che ricorda fin dove si è letto, creato se manca; senza, da dove l'ente ha confermato l'ultima volta",
            HelpName = "FILE",
        };
        var limite = new Option<int?>("--limite") { Description = "Eventi per chiamata, fino a 1000 (predefinito 100)", HelpName = "N" };
        return OpzioniComuni.Attach(
            new Command("eventi", "Mostra e conferma i nuovi eventi delle domande dell'ente; nessuno è cancellato.") { cursore, limite },
            (parsed, client, cancellationToken) => RunAsync(terminale, client, parsed.GetValue(cursore), parsed.GetValue(limite), cancellationToken));
    }

    private static async Task<int> RunAsync(Terminale terminale, PatronatoClient client, string? file, int? limite, CancellationToken cancellationToken)
    {
        var da = file is not null && File.Exists(file) ? (await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false)).Trim() : null;
        string? ricevutiFinoA = null;
        for (var mostrati = 0; ;)
        {
            var answer = await client.NuoviEventiAsync(da, limite, ricevutiFinoA, cancellationToken).ConfigureAwait(false);
            if (answer.Nuovi is not { } nuovi)
            {
                await terminale.FailAsync(answer.Esito).ConfigureAwait(false);
                return ExitCodes.Rifiutato;
            }

            foreach (var evento in nuovi.Eventi)
            {
                await terminale.Out.WriteLineAsync(Line(evento)).ConfigureAwait(false);
            }

            mostrati += nuovi.Eventi.Count;
            if (nuovi.Eventi.Count == 0 && !nuovi.AltriDisponibili)
            {
                await terminale.FailAsync(string.Create(CultureInfo.InvariantCulture, $"{mostrati} eventi.")).ConfigureAwait(false);
                return ExitCodes.Ok;
            }

            // Written before it is acknowledged: cut off here, the same events come again rather than never.
            da = ricevutiFinoA = nuovi.UltimoCursore;
            await terminale.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (file is not null)
            {
                await Lotti.GiornaleLotto.WriteAsync(file, System.Text.Encoding.ASCII.GetBytes(da!), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>An event on one line.</summary>
    public static string Line(Evento evento) => string.Join(' ', new[]
    {
        evento.Istante.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        NomiWire.Name(evento.Tipo),
        evento.IdDomanda,
        evento.Minore is { } minore ? string.Create(CultureInfo.InvariantCulture, $"minore {minore}") : null,
        evento.CodicePrestazione,
        evento.Stato is { } stato ? NomiWire.Name(stato) : null,
        evento.NumeroProtocollo,
        evento.Riferimento,
        evento.Dettaglio,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
