using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Client.Ricevute;

namespace Inps.Interop.Client.Cli;

/// <summary>What <c>verifica</c> says of receipts: of one its facts and its seal, of several whether they are a chain.</summary>
internal static class VerificaRicevute
{
    public static async Task<int> RunAsync(Terminale terminale, string file, ReadOnlyMemory<byte> bytes, IReadOnlyList<X509Certificate2> autorita)
    {
        var ricevuta = RicevutaConservata.Read(file, bytes, autorita);
        if (ricevuta.Problema is { } problema)
        {
            await terminale.FailAsync(problema).ConfigureAwait(false);
            return ExitCodes.Rifiutato;
        }

        var firmatario = ricevuta.Firmatario!;
        terminale.Tables().Write(Scheda.Of(
        [
            ("Firma", "valida"),
            ("Firmatario", firmatario.Subject),
            ("Emesso da", firmatario.Issuer),
            ("Numero di serie", firmatario.SerialNumber),
            ("Emessa il", ricevuta.Ricevuta!.Issued.ToString("dd/MM/yyyy HH:mm:ss.fff 'UTC'", CultureInfo.InvariantCulture)),
            ("Registro", ricevuta.NumeroProtocollo is null && !ricevuta.IsGiornata ? "in attesa di protocollo: non ha ancora un posto nella catena" : null),
            .. ricevuta.Ricevuta.Sections.SelectMany(sezione => sezione.Facts).Select(fatto => (fatto.Name, (string?)fatto.Value)),
        ]));
        return ExitCodes.Ok;
    }

    public static async Task<int> RunAsync(Terminale terminale, IReadOnlyList<string> files, IReadOnlyList<X509Certificate2> autorita, CancellationToken cancellationToken)
    {
        var ricevute = new List<RicevutaConservata>(files.Count);
        foreach (var file in files)
        {
            ricevute.Add(RicevutaConservata.Read(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false), autorita));
        }

        var catena = CatenaRicevute.Check(ricevute);
        foreach (var problema in catena.Problemi)
        {
            await terminale.FailAsync(problema).ConfigureAwait(false);
        }

        foreach (var tratto in catena.Tratti)
        {
            await terminale.Out.WriteLineAsync($"{tratto.Registro}: {tratto.Ricevute} ricevute, da {tratto.Primo} a {tratto.Ultimo}").ConfigureAwait(false);
        }

        var attesa = ricevute.Count(r => r is { IsGiornata: false, NumeroProtocollo: null, Problema: null });
        if (attesa > 0)
        {
            await terminale.Out.WriteLineAsync($"{attesa} in attesa di protocollo, fuori dalla catena").ConfigureAwait(false);
        }

        await terminale.Out.WriteLineAsync(catena.Problemi.Count == 0 ? "Catena integra" : $"Catena non integra: {catena.Problemi.Count} problemi").ConfigureAwait(false);
        return catena.Problemi.Count == 0 ? ExitCodes.Ok : ExitCodes.Rifiutato;
    }
}
