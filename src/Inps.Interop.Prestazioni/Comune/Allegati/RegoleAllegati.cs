using System.Globalization;
using System.Security.Cryptography;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Rules on the attachments, those of the domanda and the one of the mandate alike.</summary>
internal static class RegoleAllegati
{
    /// <summary>Size of each, number and size of all together stay within the configured limits.</summary>
    /// <remarks>Source: ALL-R002.</remarks>
    public static readonly Regola<DomandaDiPrestazione> ALLR002 = new("ALL-R002", Severita.Bloccante,
        static (domanda, contesto) => TooLarge(domanda, contesto.Parametri) ?? Rilievi.Nessuno,
        descrizione: "Gli allegati superano i limiti: un file è troppo grande, oppure sono troppi o troppo grandi nel complesso.",
        rimedio: "Ridurre la risoluzione delle scansioni o il numero dei file, entro i limiti indicati nella pagina del servizio.");

    /// <summary>PDF, JPEG, PNG or a signed file.</summary>
    /// <remarks>Source: ALL-R001.</remarks>
    private static readonly Regola<Allegato> ALLR001 = new("ALL-R001", Severita.Bloccante,
        static (allegato, _) => Rilievi.Se(!FileKind.IsAmmesso(allegato.TipoContenuto), "TipoContenuto", allegato.TipoContenuto),
        descrizione: "Il tipo dell'allegato non è tra quelli ammessi.",
        rimedio: "Allegare un file PDF, JPEG, PNG o firmato p7m, con TipoContenuto application/pdf, image/jpeg, image/png o application/pkcs7-mime.");

    /// <summary>A declared digest is that of the bytes.</summary>
    /// <remarks>Source: ALL-R003.</remarks>
    private static readonly Regola<Allegato> ALLR003 = new("ALL-R003", Severita.Bloccante,
        static (allegato, _) => Rilievi.Se(!IsImprontaOf(allegato), "ImprontaSha256", allegato.ImprontaSha256),
        descrizione: "L'impronta SHA-256 dichiarata per l'allegato non è quella del suo contenuto.",
        rimedio: "Ricalcolare l'impronta sui byte del file, prima della codifica base64, e verificare che il file non sia stato alterato.");

    /// <summary>The bytes begin as files of the declared type do.</summary>
    /// <remarks>Source: ALL-R004.</remarks>
    private static readonly Regola<Allegato> ALLR004 = new("ALL-R004", Severita.Bloccante,
        static (allegato, _) => Rilievi.Se(
            FileKind.IsAmmesso(allegato.TipoContenuto) && !FileKind.Matches(allegato.TipoContenuto, allegato.Contenuto.Span),
            "Contenuto", allegato.TipoContenuto),
        descrizione: "Il contenuto dell'allegato non è del tipo dichiarato.",
        rimedio: "Indicare il TipoContenuto che corrisponde al file, oppure convertire il file nel tipo dichiarato.");

    /// <summary>The rules on one attachment.</summary>
    public static Regola<Allegato>[] DelSingolo { get; } = [ALLR001, ALLR003, ALLR004];

    private static bool IsImprontaOf(Allegato allegato)
    {
        if (allegato.ImprontaSha256 is not { } dichiarata)
        {
            return true;
        }

        Span<byte> impronta = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(allegato.Contenuto.Span, impronta);
        return Convert.ToHexString(impronta).Equals(dichiarata, StringComparison.OrdinalIgnoreCase);
    }

    private static List<Rilievo>? TooLarge(DomandaDiPrestazione domanda, ParametriRegole limiti)
    {
        var mandato = domanda.Patrocinio?.MandatoAllegato;
        if (mandato is null && domanda.Allegati.Count == 0)
        {
            return null;
        }

        var rilievi = new List<Rilievo>();
        var totale = (long)(mandato?.Contenuto.Length ?? 0);
        if (totale > limiti.AllegatoDimensioneMassima)
        {
            rilievi.Add(new("Patrocinio/MandatoAllegato/Contenuto", Bytes(totale)));
        }

        for (var i = 0; i < domanda.Allegati.Count; i++)
        {
            totale += domanda.Allegati[i].Contenuto.Length;
            if (domanda.Allegati[i].Contenuto.Length > limiti.AllegatoDimensioneMassima)
            {
                rilievi.Add(new(CampoPath.Numbered("Allegati/Allegato", i) + "/Contenuto", Bytes(domanda.Allegati[i].Contenuto.Length)));
            }
        }

        if (domanda.Allegati.Count > limiti.AllegatiNumeroMassimo)
        {
            rilievi.Add(new("Allegati", string.Create(CultureInfo.InvariantCulture, $"{domanda.Allegati.Count} file")));
        }

        if (totale > limiti.AllegatiDimensioneTotaleMassima)
        {
            rilievi.Add(new("Allegati", Bytes(totale)));
        }

        return rilievi;
    }

    private static string Bytes(long numero) => string.Create(CultureInfo.InvariantCulture, $"{numero} byte");
}
