using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>The rules that ask what is already registered.</summary>
internal static class RegoleDiStato
{
    /// <summary>A household asks for the bonus once: no minor stands in two active domande.</summary>
    /// <remarks>Source: BBS-R003 (D.L. 18/2020, art. 23).</remarks>
    private static readonly RegolaDiStato<Domanda> BBSR003 = new("BBS-R003", Severita.Bloccante,
        static (domanda, _, fatti) => Rilievi.PerOgni(
            "Minori/Minore", "CodiceFiscale", domanda.Minori, fatti,
            static (minore, fatti) => fatti.DomandeAttiveConMinore(SchedaBonusBabySitting.CodicePrestazione, minore.CodiceFiscale).Count > 0,
            static minore => minore.CodiceFiscale.ToString()),
        descrizione: "Per il minore esiste già una domanda attiva del bonus, presentata da un genitore dello stesso nucleo.",
        rimedio: "Non presentare una nuova domanda: il bonus spetta una sola volta al nucleo, anche se i minori sono più di uno.");

    public static RegolaDiStato<Domanda>[] Tutte { get; } = [BBSR003];
}
