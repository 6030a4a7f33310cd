using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Client.Ricevute;
using Inps.Interop.Prestazioni.Registro;
using Inps.Interop.Soap.Receipts;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Client.Fascicoli;

/// <summary>
/// Checks a fascicolo as it was kept, without any connection: the seal of its manifest, the digest of each file, that nothing is missing, added or doubled,
/// and the receipts in it. Nothing is unpacked, and nothing is read beyond the length that the sealed manifest gives.
/// </summary>
public sealed class FascicoloConservato
{
    /// <summary>A package larger than this is not looked at.</summary>
    public const long DimensioneMassima = 1024L * 1024 * 1024;

    private const int EntrateMassime = 10_000;
    private const int DocumentoMassimo = 1024 * 1024;

    private readonly List<string> problemi = [];

    private FascicoloConservato()
    {
    }

    /// <summary>A sentence for each thing that is wrong; none when the fascicolo is what was released.</summary>
    public IReadOnlyList<string> Problemi => problemi;

    /// <summary>What the manifest tells; null when it cannot be believed.</summary>
    public Receipt? Manifesto { get; private set; }

    /// <summary>Whose seal the manifest has; null when it cannot be believed.</summary>
    public X509Certificate2? Firmatario { get; private set; }

    /// <summary>Files that are as the manifest lists them.</summary>
    public int FileIntegri { get; private set; }

    /// <summary>Receipts among them whose own seal is good.</summary>
    public int RicevuteValide { get; private set; }

    /// <summary>Checks a package.</summary>
    /// <param name="pacchetto">A stream that can be positioned.</param>
    /// <param name="autorita">Authorities that are trusted, or the seal's certificate itself.</param>
    public static async Task<FascicoloConservato> CheckAsync(Stream pacchetto, IReadOnlyList<X509Certificate2> autorita, CancellationToken cancellationToken = default)
    {
        var fascicolo = new FascicoloConservato();
        if (pacchetto.Length > DimensioneMassima)
        {
            fascicolo.problemi.Add($"Il pacchetto è di {pacchetto.Length} byte; se ne controllano al massimo {DimensioneMassima}.");
            return fascicolo;
        }

        try
        {
            var zip = await ZipArchive.CreateAsync(pacchetto, ZipArchiveMode.Read, leaveOpen: true, null, cancellationToken).ConfigureAwait(false);
            await using (zip.ConfigureAwait(false))
            {
                await fascicolo.CheckAsync(zip, autorita, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (InvalidDataException exception)
        {
            fascicolo.problemi.Add($"Il pacchetto non si legge: {exception.Message}");
        }

        return fascicolo;
    }

    private async Task CheckAsync(ZipArchive zip, IReadOnlyList<X509Certificate2> autorita, CancellationToken cancellationToken)
    {
        if (zip.Entries.Count > EntrateMassime)
        {
            problemi.Add($"Il pacchetto ha {zip.Entries.Count} file; ne sono ammessi al massimo {EntrateMassime}.");
            return;
        }

        var entrate = zip.Entries.ToLookup(entrata => entrata.FullName, StringComparer.Ordinal);
        foreach (var doppia in entrate.Where(stesse => stesse.Skip(1).Any()))
        {
            problemi.Add($"{doppia.Key}: il pacchetto lo contiene più volte.");
        }

        if (entrate[NomiRicevuta.Manifesto].FirstOrDefault() is not { } manifesto)
        {
            problemi.Add($"Manca {NomiRicevuta.Manifesto}: non è un fascicolo.");
            return;
        }

        if (await ReadManifestoAsync(manifesto, autorita, cancellationToken).ConfigureAwait(false) is not { } elenco)
        {
            return;
        }

        foreach (var file in elenco)
        {
            await CheckFileAsync(file, entrate[file.Nome].FirstOrDefault(), autorita, cancellationToken).ConfigureAwait(false);
        }

        var attesi = elenco.Select(file => file.Nome).Append(NomiRicevuta.Manifesto).ToHashSet(StringComparer.Ordinal);
        problemi.AddRange(entrate.Select(stesse => stesse.Key).Where(nome => !attesi.Contains(nome)).Select(nome => $"{nome}: non è nel manifesto."));
    }

    /// <returns>The files that it lists; null when it is not to be believed, and then nothing that it lists is.</returns>
    private async Task<List<FileDelFascicolo>?> ReadManifestoAsync(ZipArchiveEntry entrata, IReadOnlyList<X509Certificate2> autorita, CancellationToken cancellationToken)
    {
        var (bytes, _) = await ReadAsync(entrata, DocumentoMassimo, keep: true, cancellationToken).ConfigureAwait(false);
        switch (bytes is null ? null : new ReceiptVerifier(new TrustedCertificates(autorita, autorita)).Verify(bytes))
        {
            case null:
                problemi.Add($"{NomiRicevuta.Manifesto}: è più grande di {DocumentoMassimo} byte.");
                return null;
            case ReceiptResult.Refused { Problem: var problema }:
                problemi.Add($"{NomiRicevuta.Manifesto}: {problema.MotivoIt}");
                return null;
            case ReceiptResult.Verified { Receipt: { Kind: NomiRicevuta.Fascicolo } manifesto, Certificate: var certificato }:
                var elenco = manifesto.Section(NomiRicevuta.Contenuto)?.Select(fatto => FileDelFascicolo.Parse(fatto.Value)).ToList();
                if (elenco is null || elenco.Contains(null))
                {
                    problemi.Add($"{NomiRicevuta.Manifesto}: l'elenco dei file non si legge.");
                    return null;
                }

                (Manifesto, Firmatario) = (manifesto, certificato);
                return elenco!;
            default:
                problemi.Add($"{NomiRicevuta.Manifesto}: è firmato, ma non è il manifesto di un fascicolo.");
                return null;
        }
    }

    private async Task CheckFileAsync(FileDelFascicolo file, ZipArchiveEntry? entrata, IReadOnlyList<X509Certificate2> autorita, CancellationToken cancellationToken)
    {
        if (entrata is null)
        {
            problemi.Add($"{file.Nome}: manca.");
            return;
        }

        var isReceipt = file.Nome.StartsWith(NomiRicevuta.Ricevute, StringComparison.Ordinal) && file.Nome.EndsWith(".xml", StringComparison.Ordinal) && file.Dimensione <= DocumentoMassimo;
        try
        {
            var (bytes, impronta) = await ReadAsync(entrata, file.Dimensione, isReceipt, cancellationToken).ConfigureAwait(false);
            if (impronta != file.Impronta)
            {
                problemi.Add($"{file.Nome}: è stato modificato (impronta firmata {file.Impronta}, {(impronta is null ? "il file è più grande" : $"calcolata {impronta}")}).");
                return;
            }

            FileIntegri++;
            if (isReceipt)
            {
                Check(RicevutaConservata.Read(file.Nome, bytes, autorita));
            }
        }
        catch (InvalidDataException exception)
        {
            problemi.Add($"{file.Nome}: non si legge ({exception.Message})");
        }
    }

    private void Check(RicevutaConservata ricevuta)
    {
        if (ricevuta.Problema is { } problema)
        {
            problemi.Add($"{ricevuta.File}: {problema}");
        }
        else
        {
            RicevuteValide++;
        }
    }

    /// <summary>Reads a file up to a length.</summary>
    /// <returns>Its bytes where they are kept, and its digest; both null when there is more.</returns>
    private static async Task<(byte[]? Bytes, string? Impronta)> ReadAsync(ZipArchiveEntry entrata, long massimo, bool keep, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var stream = await entrata.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = new byte[64 * 1024];
            var letti = 0L;
            while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                letti += read;
                if (letti > massimo)
                {
                    return (null, null);
                }

                hash.AppendData(buffer, 0, read);
                if (keep)
                {
                    kept.Write(buffer, 0, read);
                }
            }
        }

        return (kept.ToArray(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
