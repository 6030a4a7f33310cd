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
        "Cognome" or "Nome" or "DataNascita" or "Indirizzo" or "Civico" or "Cap" or "Email" or "Cellulare" or "Pec" or "IdConto" or "Contenuto"
            or "Numero" or "NumeroPratica" => new string('*', Math.Min(valore.Length, LunghezzaMassima)),
        _ => valore.Length <= LunghezzaMassima ? valore : valore[..(LunghezzaMassima - 1)] + "…",
    };
}
