using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>A value as it may be told back: masked where it is personal, shortened where it is long.</summary>
internal static class ShownValue
{
    private const int LunghezzaMassima = 64;

    /// <param name="elemento">Local name of the element that holds the value.</param>
    public static string Of(string elemento, string valore) => elemento switch
    {
        "CodiceFiscale" or "CodiceFiscaleOperatore" => new CodiceFiscale(valore).ToString(),
        "Iban" => new Iban(valore).ToString(),
        "DataNascita" or "Cap" or "Civico" or "Cellulare" => Shape(valore),
        "Cognome" or "Nome" or "Indirizzo" or "Email" or "Pec" or "IdConto" or "Contenuto" or "Numero" or "NumeroPratica" =>
            new string('*', Math.Min(valore.Length, LunghezzaMassima)),
        _ => valore.Length <= LunghezzaMassima ? valore : valore[..(LunghezzaMassima - 1)] + "…",
    };

    /// <summary>The value with each digit as 9 and each letter as A: its form, which is what is wrong, and nothing of the person.</summary>
    private static string Shape(string valore) => string.Create(Math.Min(valore.Length, LunghezzaMassima), valore, static (caratteri, origine) =>
    {
        for (var i = 0; i < caratteri.Length; i++)
        {
            caratteri[i] = char.IsDigit(origine[i]) ? '9' : char.IsLetter(origine[i]) ? 'A' : origine[i];
        }
    });
}
