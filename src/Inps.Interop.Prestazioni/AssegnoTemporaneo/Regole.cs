using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>
/// The rules of the document. This file: which ones, in the order in which they are told, and where the shared ones look. The rules of this
/// prestazione stand in <c>Regole.Minori.cs</c>, <c>Regole.Genitori.cs</c> and <c>Regole.Presentazione.cs</c>.
/// </summary>
internal static partial class Regole
{
    private const string PercorsoMinore = "Minori/Minore";

    // Lazy order of static fields across partial files is undefined: the list is built by the first use.
    private static readonly Lazy<Regola<Domanda>[]> Elenco = new(() =>
    [
        .. RegoleTestata.Tutte.Select(r => r.Su<Domanda, Testata>("Testata", d => d.Testata)),
        .. Presentazione(),
        .. RegoleCodiceFiscale.DelCodice.SelectMany(OgniCodiceFiscale),
        .. RegoleCodiceFiscale.DelSoggetto.SelectMany(OgniSoggetto),
        .. DelleSchede(),
        .. DeiGenitori(),
        .. DelPagamento.Select(r => r.Su<Domanda, DatiPagamento>("DatiPagamento", d => d.DatiPagamento)),
        RegoleDichiarazioni.DICR001(Dichiarazioni.Richieste).Su<Domanda, IReadOnlyList<Dichiarazione>>("Dichiarazioni", d => d.Dichiarazioni),
        RegoleDichiarazioni.DICR002.Su<Domanda, DomandaDiPrestazione>("", d => d),
        .. RegolePatrocinio.Tutte.Select(r => r.Su<Domanda, DomandaDiPrestazione>("", d => d)),
        .. RegoleAllegati.DelSingolo.SelectMany(OgniAllegato),
        RegoleAllegati.ALLR002.Su<Domanda, DomandaDiPrestazione>("", d => d),
    ]);

    public static Regola<Domanda>[] Tutte => Elenco.Value;

    /// <summary>The rules on the payment data of either parent: five methods (AT-28).</summary>
    public static Regola<DatiPagamento>[] DelPagamento => RegolePagamento.Tutte(Informazioni.ModalitaPagamento);

    /// <summary>Everybody named in the domanda has a codice fiscale.</summary>
    private static IEnumerable<Regola<Domanda>> OgniCodiceFiscale(Regola<CodiceFiscale> regola) =>
    [
        regola.Su<Domanda, CodiceFiscale>("Richiedente/CodiceFiscale", d => (CodiceFiscale?)d.Richiedente.CodiceFiscale),
        regola.Su<Domanda, CodiceFiscale>("GenitoreRappresentato/CodiceFiscale", d => d.GenitoreRappresentato?.CodiceFiscale),
        regola.Su<Minore, CodiceFiscale>("CodiceFiscale", m => (CodiceFiscale?)m.CodiceFiscale).SuOgni<Domanda, Minore>(PercorsoMinore, d => d.Minori),
        regola.Su<Minore, CodiceFiscale>("AltroGenitore/CodiceFiscale", m => m.AltroGenitore?.CodiceFiscale).SuOgni<Domanda, Minore>(PercorsoMinore, d => d.Minori),
        regola.Su<Domanda, CodiceFiscale>("Patrocinio/CodiceFiscaleOperatore", d => d.Patrocinio?.CodiceFiscaleOperatore),
    ];

    private static IEnumerable<Regola<Domanda>> OgniSoggetto(Regola<Soggetto> regola) =>
    [
        regola.Su<Domanda, Soggetto>("Richiedente", d => d.Richiedente),
        regola.Su<Domanda, Soggetto>("GenitoreRappresentato", d => d.GenitoreRappresentato),
    ];

    private static IEnumerable<Regola<Domanda>> OgniAllegato(Regola<Allegato> regola) =>
    [
        regola.SuOgni<Domanda, Allegato>("Allegati/Allegato", d => d.Allegati),
        regola.Su<Domanda, Allegato>("Patrocinio/MandatoAllegato", d => d.Patrocinio?.MandatoAllegato),
    ];
}
