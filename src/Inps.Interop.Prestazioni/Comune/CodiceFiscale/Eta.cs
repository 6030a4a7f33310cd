namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Age in completed years.</summary>
internal static class Eta
{
    /// <summary>Years completed on a day; who was born on 29 February completes them on 28 February of common years.</summary>
    public static int Of(DateOnly nascita, DateOnly giorno)
    {
        var anni = giorno.Year - nascita.Year;
        return nascita.AddYears(anni) > giorno ? anni - 1 : anni;
    }

    /// <summary>The day on which the person completes the given years.</summary>
    public static DateOnly Compimento(DateOnly nascita, int anni) => nascita.AddYears(anni);
}
