using System.Security.Cryptography;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Console.Messaggi;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.AspNetCore.DataProtection;

namespace Inps.Interop.Gateway.Console;

/// <summary>
/// Keeps personal data out of the addresses of a search, hence out of the browser's history, of saved searches and of the record of actions: a codice
/// fiscale is replaced by its keyed hash, a UserId and whatever else looks personal is encrypted with the keys of the console.
/// </summary>
internal sealed class CampiRiservati(ImprontaCodiceFiscale impronta, IDataProtectionProvider protection)
{
    private const char Cifrato = '~';
    private const int CifreImpronta = 32;

    private readonly IDataProtector protector = protection.CreateProtector("Ricerca nel traffico");

    /// <summary>True for a keyed hash as it stands in an address.</summary>
    public static bool IsImpronta(string testo) => testo.Length == CifreImpronta && testo.All(char.IsAsciiHexDigit);

    /// <summary>The search as an address may hold it. What is hidden already stays as it is.</summary>
    public FiltroTraffico Hide(FiltroTraffico filtro) => filtro with
    {
        Fiscale = filtro.Fiscale?.Trim() is { Length: > 0 } fiscale && !IsImpronta(fiscale)
            ? Convert.ToHexStringLower(impronta.Of(new CodiceFiscale(fiscale.ToUpperInvariant())))
            : filtro.Fiscale,
        UserId = Hide(filtro.UserId, always: true),
        Messaggio = Hide(filtro.Messaggio),
        Pratica = Hide(filtro.Pratica),
        Testo = Hide(filtro.Testo),
    };

    /// <summary>The search as its form shows it and as it is run; a codice fiscale does not come back. What cannot be read stays as it is, and finds nothing.</summary>
    public FiltroTraffico Reveal(FiltroTraffico filtro) => filtro with
    {
        UserId = Reveal(filtro.UserId),
        Messaggio = Reveal(filtro.Messaggio),
        Pratica = Reveal(filtro.Pratica),
        Testo = Reveal(filtro.Testo),
    };

    private string? Hide(string? testo, bool always = false)
    {
        var clean = testo?.Trim();
        return !string.IsNullOrEmpty(clean) && clean[0] != Cifrato && (always || Riservatezza.Clean(clean) != clean) ? Cifrato + protector.Protect(clean) : testo;
    }

    private string? Reveal(string? testo)
    {
        if (testo is not { Length: > 1 } || testo[0] != Cifrato)
        {
            return testo;
        }

        try
        {
            return protector.Unprotect(testo[1..]);
        }
        catch (CryptographicException)
        {
            return testo;
        }
    }
}
