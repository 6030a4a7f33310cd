using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Client.Fascicoli;
using Inps.Interop.Prestazioni.Registro;

namespace Inps.Interop.Client.Cli;

/// <summary>What <c>verifica</c> says of a fascicolo.</summary>
internal static class VerificaFascicolo
{
    private static readonly byte[] InizioZip = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>True for a file that begins as a ZIP does.</summary>
    public static async Task<bool> IsForAsync(string file, CancellationToken cancellationToken)
    {
        var inizio = new byte[InizioZip.Length];
        var stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
        {
            return await stream.ReadAtLeastAsync(inizio, inizio.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) == inizio.Length && inizio.AsSpan().SequenceEqual(InizioZip);
        }
    }

    public static async Task<int> RunAsync(Terminale terminale, string file, IReadOnlyList<X509Certificate2> autorita, CancellationToken cancellationToken)
    {
        FascicoloConservato fascicolo;
        var stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
        {
            fascicolo = await FascicoloConservato.CheckAsync(stream, autorita, cancellationToken).ConfigureAwait(false);
        }

        if (fascicolo is { Manifesto: { } manifesto, Firmatario: { } firmatario })
        {
            terminale.Tables().Write(Scheda.Of(
            [
                ("Firma del manifesto", "valida"),
                ("Firmatario", firmatario.Subject),
                ("Emesso da", firmatario.Issuer),
                ("Numero di serie", firmatario.SerialNumber),
                ("Rilasciato il", manifesto.Issued.ToString("dd/MM/yyyy HH:mm:ss.fff 'UTC'", CultureInfo.InvariantCulture)),
                .. (manifesto.Section(NomiRicevuta.Caso) ?? []).Select(fatto => (fatto.Name, (string?)fatto.Value)),
                ("File integri", fascicolo.FileIntegri.ToString(CultureInfo.InvariantCulture)),
                ("Ricevute valide", fascicolo.RicevuteValide.ToString(CultureInfo.InvariantCulture)),
            ]));
        }

        foreach (var problema in fascicolo.Problemi)
        {
            await terminale.FailAsync(problema).ConfigureAwait(false);
        }

        await terminale.Out.WriteLineAsync(fascicolo.Problemi.Count == 0 ? "Fascicolo integro" : $"Fascicolo non integro: {fascicolo.Problemi.Count} problemi").ConfigureAwait(false);
        return fascicolo.Problemi.Count == 0 ? ExitCodes.Ok : ExitCodes.Rifiutato;
    }
}
