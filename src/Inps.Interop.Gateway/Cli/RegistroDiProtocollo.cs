using System.CommandLine;
using System.Globalization;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Registro;
using Inps.Interop.Soap.Receipts;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>registro esporta GIORNO CARTELLA</c>: the sealed receipts of a day, and for each register the sealed beginning and end of its chain in it.</summary>
internal static class RegistroDiProtocollo
{
    private const string Data = "yyyy-MM-dd";

    public static RootCommand Create(IServiceProvider services) => new("Registro di protocollo: le ricevute firmate di un giorno.") { Esporta(services) };

    private static Command Esporta(IServiceProvider services)
    {
        var giorno = new Argument<DateOnly>("GIORNO")
        {
            Description = "Giorno in Italia, come 2026-11-24",
            CustomParser = result =>
            {
                if (!DateOnly.TryParseExact(result.Tokens[0].Value, Data, CultureInfo.InvariantCulture, DateTimeStyles.None, out var letto))
                {
                    result.AddError($"'{result.Tokens[0].Value}' non è un giorno; atteso anno-mese-giorno, come 2026-11-24.");
                }

                return letto;
            },
        };
        var cartella = new Argument<string>("CARTELLA") { Description = "Cartella in cui scriverle, vuota o da creare" };
        var command = new Command("esporta", "Scrive le ricevute firmate del giorno e il registro giornaliero. Esce con 1 se una registrazione risulta alterata.") { giorno, cartella };
        command.SetAction((parsed, cancellationToken) => RunAsync(services, parsed.GetRequiredValue(giorno), parsed.GetRequiredValue(cartella), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, DateOnly giorno, string cartella, CancellationToken ct)
    {
        if (Directory.Exists(cartella) && Directory.EnumerateFileSystemEntries(cartella).Any())
        {
            await System.Console.Error.WriteLineAsync($"La cartella {cartella} non è vuota: le ricevute di giorni diversi non si mescolano.");
            return 1;
        }

        Directory.CreateDirectory(cartella);
        var firmata = services.GetRequiredService<RicevutaFirmata>();
        var giornate = new Dictionary<string, Giornata>(StringComparer.Ordinal);
        var alterate = 0;
        await foreach (var voce in services.GetRequiredService<ReadRegistro>().ListAsync(giorno, ct))
        {
            var numero = voce.Voce.NumeroProtocollo!;
            var registro = numero[..numero.LastIndexOf('-')];
            giornate[registro] = giornate.TryGetValue(registro, out var prima)
                ? prima with { Registrazioni = prima.Registrazioni + 1, Ultima = voce }
                : new Giornata(1, numero, voce);
            if (!voce.IsIntegra)
            {
                alterate++;
                await System.Console.Error.WriteLineAsync($"{numero}: la registrazione, o quella che la precede, non è più quella che fu scritta; ricevuta non rilasciata.");
                continue;
            }

            await File.WriteAllBytesAsync(Path.Combine(cartella, $"{numero}.xml"), firmata.Sign(voce).Contenuto, ct);
        }

        var seal = services.GetRequiredService<Seal>();
        foreach (var (registro, giornata) in giornate)
        {
            var file = Path.Combine(cartella, $"registro-{registro}-{giorno.ToString(Data, CultureInfo.InvariantCulture)}.xml");
            await File.WriteAllBytesAsync(file, seal.Receipts.Sign(NomiRicevuta.RegistroGiornaliero, [giornata.ToSection(giorno)]), ct);
            await System.Console.Out.WriteLineAsync($"{registro}: {giornata.Registrazioni} registrazioni, da {giornata.Primo} a {giornata.Ultima.Voce.NumeroProtocollo}");
        }

        if (giornate.Count == 0)
        {
            await System.Console.Out.WriteLineAsync($"Nessuna registrazione il {giorno.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}.");
        }

        return alterate == 0 ? 0 : 1;
    }

    /// <summary>A register in the day.</summary>
    private sealed record Giornata(int Registrazioni, string Primo, VoceRegistrata Ultima)
    {
        public ReceiptSection ToSection(DateOnly giorno) => new(
            NomiRicevuta.Giornata,
            [
                new(NomiRicevuta.Giorno, giorno.ToString(Data, CultureInfo.InvariantCulture)),
                new(NomiRicevuta.Registrazioni, Registrazioni.ToString(CultureInfo.InvariantCulture)),
                new(NomiRicevuta.PrimoProtocollo, Primo),
                new(NomiRicevuta.UltimoProtocollo, Ultima.Voce.NumeroProtocollo!),
                new(NomiRicevuta.ImprontaUltima, Convert.ToHexStringLower(Ultima.Impronta)),
            ]);
    }
}
