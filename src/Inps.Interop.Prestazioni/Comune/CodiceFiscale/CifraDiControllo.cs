namespace Inps.Interop.Prestazioni.Comune;

/// <summary>The check digit of the 11-digit codes: provisional codice fiscale and partita IVA (domain 5.1).</summary>
internal static class CifraDiControllo
{
    /// <summary>True when the eleventh digit agrees with the others; all zeros are refused although they agree.</summary>
    /// <param name="cifre">Eleven digits.</param>
    public static bool Agrees(string cifre)
    {
        var somma = 0;
        var tutte = 0;
        for (var i = 0; i < 10; i++)
        {
            var cifra = cifre[i] - '0';
            tutte |= cifra;
            var peso = i % 2 == 0 ? cifra : cifra * 2;
            somma += peso > 9 ? peso - 9 : peso;
        }

        return tutte != 0 && (10 - (somma % 10)) % 10 == cifre[10] - '0';
    }
}
