using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>The 68-day term between the end of the employment and the presentation, net of the events that suspend it (domain 5.4; ALAS-22, ALAS-27).</summary>
internal static class TermineDiPresentazione
{
    /// <summary>Days from the start of the term (that day excluded) to the presentation, without those covered by an event; a day covered twice counts once.</summary>
    /// <param name="eventi">First and last day of each event, in any order, overlapping or not.</param>
    /// <returns>Zero or less when the presentation does not follow the start.</returns>
    public static int GiorniNetti(DateOnly inizioTermine, DateOnly presentazione, IEnumerable<(DateOnly Dal, DateOnly Al)> eventi)
    {
        var coperti = 0;
        var finoA = inizioTermine;
        foreach (var (dal, al) in eventi.OrderBy(e => e.Dal))
        {
            var primo = dal > finoA ? dal : finoA.AddDays(1);
            var ultimo = al < presentazione ? al : presentazione;
            if (primo <= ultimo)
            {
                coperti += ultimo.DayNumber - primo.DayNumber + 1;
                finoA = ultimo;
            }
        }

        return presentazione.DayNumber - inizioTermine.DayNumber - coperti;
    }

    /// <summary>The day from which the term runs: that of the end of the employment, but for the first ones a later day (circolare 8/2022).</summary>
    public static DateOnly Inizio(Domanda domanda, ParametriRegole parametri) =>
        domanda.RapportoDiLavoro.DataCessazione < parametri.Alas.InizioTermine ? parametri.Alas.InizioTermine : domanda.RapportoDiLavoro.DataCessazione;
}
