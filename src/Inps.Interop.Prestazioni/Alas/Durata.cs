using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>
/// For how many days the ALAS is due: half of the days of contribution from the first of January of the year before the cessation to the cessation, six
/// months at most. A day of contribution counts once: those that an earlier ALAS was paid for are excluded, the oldest first.
/// </summary>
/// <remarks>Source: ALAS-16 (message M1 of the manual); D.L. 73/2021, art. 66.</remarks>
internal static class Durata
{
    private const int ContribuzionePerGiornata = 2;
    private const int Massima = 6 * 30;

    /// <param name="precedenti">Cessation and days paid of the earlier ALAS, oldest first.</param>
    /// <returns>Null when no contribution is known in the period.</returns>
    public static ComputoGiornate? Of(DateOnly cessazione, IReadOnlyList<MeseContributivo> contribuzione, IReadOnlyList<(DateOnly Cessazione, int Giornate)> precedenti)
    {
        var mesi = contribuzione.OrderBy(m => m.Mese).ToArray();
        var residue = mesi.Select(m => m.Giornate).ToArray();
        foreach (var (precedente, giornate) in precedenti)
        {
            var usate = giornate * ContribuzionePerGiornata;
            foreach (var i in Periodo(mesi, precedente))
            {
                var qui = Math.Min(usate, residue[i]);
                (residue[i], usate) = (residue[i] - qui, usate - qui);
            }
        }

        var periodo = Periodo(mesi, cessazione).ToArray();
        if (periodo.Length == 0)
        {
            return null;
        }

        var (accreditate, utili) = (periodo.Sum(i => mesi[i].Giornate), periodo.Sum(i => residue[i]));
        return new(accreditate, accreditate - utili, Math.Min(utili / ContribuzionePerGiornata, Massima));
    }

    /// <summary>Places of the months that count for a cessation.</summary>
    private static IEnumerable<int> Periodo(MeseContributivo[] mesi, DateOnly cessazione)
    {
        var dal = new DateOnly(cessazione.Year - 1, 1, 1);
        return Enumerable.Range(0, mesi.Length).Where(i => mesi[i].Mese >= dal && mesi[i].Mese <= cessazione);
    }
}
