using System.CommandLine;
using System.Globalization;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Spectre.Console;

namespace Inps.Interop.Client.Cli;

/// <summary><c>riconcilia --da --a [REGISTRO…]</c>: the Institute's ledger of what the ente sent, and where the ente's own says something else.</summary>
internal static class RiconciliaCommand
{
    public static Command Create(Terminale terminale)
    {
        var registri = new Argument<string[]>("REGISTRO")
        {
            Description = "Registri propri da confrontare: CSV di «lotto», JSON di «invia» (.json); senza, si mostra quello dell'Istituto",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var da = new Option<DateTimeOffset>("--da") { Description = "Primo istante, compreso", HelpName = "DATA", Required = true };
        var a = new Option<DateTimeOffset?>("--a") { Description = "Ultimo istante, escluso (predefinito: ora)", HelpName = "DATA" };
        return OpzioniComuni.Attach(
            new Command("riconcilia", "Confronta ciò che il patronato ha inviato con ciò che l'Istituto ha registrato. Esce con 1 se ci sono differenze.") { registri, da, a },
            async (parsed, client, cancellationToken) =>
            {
                var files = parsed.GetValue(registri) ?? [];
                var proprie = new List<VoceRegistro>();
                foreach (var file in files)
                {
                    proprie.AddRange(await RegistroProprio.ReadAsync(file, cancellationToken).ConfigureAwait(false));
                }

                var voci = await FetchAsync(client, parsed.GetValue(da), parsed.GetValue(a) ?? TimeProvider.System.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                return files.Length == 0 ? Show(terminale, voci) : await CompareAsync(terminale, proprie, voci).ConfigureAwait(false);
            });
    }

    private static async Task<IReadOnlyList<VoceRiconciliata>> FetchAsync(PatronatoClient client, DateTimeOffset da, DateTimeOffset a, CancellationToken cancellationToken)
    {
        var voci = new List<VoceRiconciliata>();
        for (var pagina = 1; ; pagina++)
        {
            var answer = await client.RiconciliaAsync(da, a, pagina, cancellationToken: cancellationToken).ConfigureAwait(false);
            var trovate = answer.Trovate ?? throw new OpzioneException(answer.Esito.DescrizioneErrore ?? "Il periodo non è ammesso.");
            voci.AddRange(trovate.Voci);
            if (!trovate.AltriDisponibili)
            {
                return voci;
            }
        }
    }

    private static int Show(Terminale terminale, IReadOnlyList<VoceRiconciliata> voci)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Istante", "IdMessaggio", "Operazione", "Domanda", "Protocollo", "Stato", "Impronta");
        foreach (var voce in voci)
        {
            table.AddRow(
                new Text(voce.Istante.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)),
                new Text(voce.IdMessaggio),
                new Text($"{voce.Servizio}.{voce.Operazione}"),
                new Text(voce.NumeroDomanda?.ToString(CultureInfo.InvariantCulture) ?? "-"),
                new Text(voce.NumeroProtocollo ?? "-"),
                new Text(voce.Stato is { } stato ? NomiWire.Name(stato) : "-"),
                new Text(voce.Impronta[..16]));
        }

        terminale.Tables().Write(table);
        return ExitCodes.Ok;
    }

    private static async Task<int> CompareAsync(Terminale terminale, IReadOnlyList<VoceRegistro> proprie, IReadOnlyList<VoceRiconciliata> voci)
    {
        // Only the presentations: a record of what was sent holds nothing else.
        var dellIstituto = voci.Where(voce => voce.Operazione == PresentaDomandaRichiesta.Operazione).GroupBy(voce => voce.IdMessaggio).ToDictionary(g => g.Key, g => g.First());
        var nostre = proprie.GroupBy(voce => voce.IdMessaggio).ToDictionary(g => g.Key, g => g.First());
        var differenze = 0;
        foreach (var nostra in nostre.Values)
        {
            if (Difference(nostra, dellIstituto.GetValueOrDefault(nostra.IdMessaggio)) is { } difference)
            {
                differenze++;
                await terminale.Out.WriteLineAsync($"{nostra.IdMessaggio}: {difference}").ConfigureAwait(false);
            }
        }

        foreach (var voce in dellIstituto.Values.Where(voce => !nostre.ContainsKey(voce.IdMessaggio)))
        {
            differenze++;
            await terminale.Out.WriteLineAsync($"{voce.IdMessaggio}: manca nel registro proprio; l'Istituto ha la domanda {voce.NumeroDomanda} ({voce.NumeroProtocollo ?? "protocollo differito"})").ConfigureAwait(false);
        }

        await terminale.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{nostre.Count} nel registro proprio, {dellIstituto.Count} presso l'Istituto, {differenze} differenze.")).ConfigureAwait(false);
        return differenze > 0 ? ExitCodes.Rifiutato : ExitCodes.Ok;
    }

    private static string? Difference(VoceRegistro nostra, VoceRiconciliata? voce) => (nostra, voce) switch
    {
        ({ NumeroDomanda: null }, null) => null,
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"manca presso l'Istituto; nel registro proprio è la domanda {nostra.NumeroDomanda}"),
        ({ NumeroDomanda: null }, _) => string.Create(CultureInfo.InvariantCulture, $"senza numero nel registro proprio; per l'Istituto è la domanda {voce.NumeroDomanda}"),
        _ when nostra.NumeroDomanda != voce.NumeroDomanda =>
            string.Create(CultureInfo.InvariantCulture, $"domanda {nostra.NumeroDomanda} nel registro proprio, {voce.NumeroDomanda} per l'Istituto"),

        // A protocol that came later is news, not a difference.
        _ when nostra.NumeroProtocollo is { } protocollo && protocollo != voce.NumeroProtocollo =>
            $"protocollo {protocollo} nel registro proprio, {voce.NumeroProtocollo ?? "nessuno"} per l'Istituto",
        _ => null,
    };
}
