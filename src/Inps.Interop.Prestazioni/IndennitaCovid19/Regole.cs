using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>
/// The rules of the document. This file: which ones, in the order in which they are told, and the blocking ones of this prestazione. The hints
/// on the requirements stand in <c>Regole.Requisiti.cs</c>.
/// </summary>
internal static partial class Regole
{
    /// <summary>Domande are received from 1 April 2020, up to the closing date where one is set.</summary>
    /// <remarks>Source: COV-R003 (COVID-20).</remarks>
    private static readonly Regola<Domanda> COVR003 = new("COV-R003", Severita.Bloccante,
        static (_, contesto) => contesto.DataPresentazione < contesto.Parametri.IndennitaCovid19.Apertura
            || contesto.DataPresentazione > contesto.Parametri.IndennitaCovid19.Chiusura
                ? [new("", contesto.DataPresentazione.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
                : [],
        descrizione: "Le indennità COVID-19 si possono chiedere soltanto dal 1° aprile 2020 ed entro la data di chiusura, se fissata.",
        rimedio: "Presentare la domanda nel periodo di apertura.");

    /// <summary>The detail is there, and of the chosen category.</summary>
    /// <remarks>Source: COV-R004 (COVID-07..COVID-11).</remarks>
    private static readonly Regola<Domanda> COVR004 = new("COV-R004", Severita.Bloccante,
        static (domanda, _) => Rilievi.Se(domanda.Dettaglio?.DelTipo != domanda.TipoIndennita, "TipoIndennita", NomiIndennitaCovid19.ToWire(domanda.TipoIndennita)),
        descrizione: "Il dettaglio della categoria manca, oppure è di una categoria diversa da quella indicata in TipoIndennita.",
        rimedio: "Compilare il solo elemento Dettaglio che corrisponde al TipoIndennita, oppure correggere il TipoIndennita.");

    /// <summary>A professional has a VAT number; whoever gives one gives a right one.</summary>
    /// <remarks>Source: COV-R005 (D.L. 18/2020, art. 27; check digit in domain 5.1).</remarks>
    private static readonly Regola<Domanda> COVR005 = new("COV-R005", Severita.Bloccante,
        static (domanda, _) => domanda.Dettaglio is not DettaglioProfCococo dettaglio ? []
            : dettaglio.PartitaIva is { } partita ? Rilievi.Se(!IsPartitaIva(partita), "DettaglioProfCococo/PartitaIva", partita)
            : Rilievi.Se(dettaglio.Categoria == CategoriaProfCococo.Professionista, "DettaglioProfCococo"),
        descrizione: "La partita IVA del professionista manca, oppure una partita IVA indicata non ha 11 cifre o ha la cifra di controllo sbagliata.",
        rimedio: "Indicare in PartitaIva le undici cifre del certificato di attribuzione, senza IT davanti.");

    private static readonly Lazy<Regola<Domanda>[]> Elenco = new(() =>
    [
        .. RegoleTestata.Tutte.Select(r => r.Su<Domanda, Testata>("Testata", d => d.Testata)),
        COVR003,
        .. RegoleCodiceFiscale.DelCodice.SelectMany(DegliInteressati),
        .. RegoleCodiceFiscale.DelDatore.Select(r => r.Su<Domanda, CodiceFiscale>(
            "DettaglioStagionali/CodiceFiscaleDatore", d => (d.Dettaglio as DettaglioStagionali)?.CodiceFiscaleDatore)),
        .. RegoleCodiceFiscale.DelSoggetto.Select(r => r.Su<Domanda, Soggetto>("Richiedente", d => d.Richiedente)),
        COVR004, COVR005,
        .. Requisiti(),
        RegolePagamento.CanaleUnivoco.Su<Domanda, CanaleAccredito>("CanaleAccredito", d => d.CanaleAccredito),
        .. RegolePagamento.DelConto.Select(r => r.Su<Domanda, DatiPagamento>("CanaleAccredito/AccreditoIban", d => d.CanaleAccredito.AccreditoIban)),
        RegoleDichiarazioni.DICR001(Dichiarazioni.Richieste).Su<Domanda, IReadOnlyList<Dichiarazione>>("Dichiarazioni", d => d.Dichiarazioni),
        RegoleDichiarazioni.DICR002.Su<Domanda, DomandaDiPrestazione>("", d => d),
        .. RegolePatrocinio.Tutte.Select(r => r.Su<Domanda, DomandaDiPrestazione>("", d => d)),
        .. RegoleAllegati.DelSingolo.Select(r => r.Su<Domanda, Allegato>("Patrocinio/MandatoAllegato", d => d.Patrocinio?.MandatoAllegato)),
        RegoleAllegati.ALLR002.Su<Domanda, DomandaDiPrestazione>("", d => d),
    ]);

    public static Regola<Domanda>[] Tutte => Elenco.Value;

    private static IEnumerable<Regola<Domanda>> DegliInteressati(Regola<CodiceFiscale> regola) =>
    [
        regola.Su<Domanda, CodiceFiscale>("Richiedente/CodiceFiscale", d => (CodiceFiscale?)d.Richiedente.CodiceFiscale),
        regola.Su<Domanda, CodiceFiscale>("Patrocinio/CodiceFiscaleOperatore", d => d.Patrocinio?.CodiceFiscaleOperatore),
    ];

    private static bool IsPartitaIva(string partita) => partita.Length == 11 && partita.All(char.IsAsciiDigit) && CifraDiControllo.Agrees(partita);
}
