using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>
/// The rules of the document. This file: which ones, in the order in which they are told, and where the shared ones look. The rules of this
/// prestazione stand in <c>Regole.Rapporto.cs</c>, <c>Regole.Sospensione.cs</c> and <c>Regole.Erogazione.cs</c>.
/// </summary>
internal static partial class Regole
{
    private const string PercorsoEvento = "EventiSospensione/Evento";

    // Lazy order of static fields across partial files is undefined: the list is built by the first use.
    private static readonly Lazy<Regola<Domanda>[]> Elenco = new(() =>
    [
        .. RegoleTestata.Tutte.Select(r => r.Su<Domanda, Testata>("Testata", d => d.Testata)),
        .. RegoleCodiceFiscale.DelCodice.SelectMany(OgniCodiceFiscale),
        .. RegoleCodiceFiscale.DelSoggetto.Select(r => r.Su<Domanda, Soggetto>("Richiedente", d => d.Richiedente)),
        .. RegoleCodiceFiscale.DelDatore.Select(
            r => r.Su<Domanda, CodiceFiscale>("RapportoDiLavoro/CodiceFiscaleCommittente", d => (CodiceFiscale?)d.RapportoDiLavoro.CodiceFiscaleCommittente)),
        .. DelRapporto(),
        .. DellaSospensione(),
        .. DellErogazione(),
        .. RegolePagamento.DelConto.Select(r => r.Su<Domanda, DatiPagamento>("CanaleAccredito/AccreditoIban", d => d.CanaleAccredito?.AccreditoIban)),
        .. RegolePatrocinio.Tutte.Select(r => r.Su<Domanda, DomandaDiPrestazione>("", d => d)),
        .. RegoleAllegati.DelSingolo.SelectMany(OgniAllegato),
        RegoleAllegati.ALLR002.Su<Domanda, DomandaDiPrestazione>("", d => d),
    ]);

    public static Regola<Domanda>[] Tutte => Elenco.Value;

    private static IEnumerable<Regola<Domanda>> OgniCodiceFiscale(Regola<CodiceFiscale> regola) =>
    [
        regola.Su<Domanda, CodiceFiscale>("Richiedente/CodiceFiscale", d => (CodiceFiscale?)d.Richiedente.CodiceFiscale),
        regola.Su<Domanda, CodiceFiscale>("Patrocinio/CodiceFiscaleOperatore", d => d.Patrocinio?.CodiceFiscaleOperatore),
    ];

    private static IEnumerable<Regola<Domanda>> OgniAllegato(Regola<Allegato> regola) =>
    [
        regola.SuOgni<Domanda, Allegato>("Allegati/Allegato", d => d.Allegati),
        regola.Su<Domanda, Allegato>("Patrocinio/MandatoAllegato", d => d.Patrocinio?.MandatoAllegato),
    ];
}
