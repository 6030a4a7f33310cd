using Inps.Interop.Prestazioni.Alas;
using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.BonusBabySitting;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.IndennitaCovid19;

namespace Inps.Interop.Prestazioni;

/// <summary>The prestazioni of this gateway: one line each. Adding one is adding its slice and its line here.</summary>
public static class Catalogo
{
    public static IReadOnlyList<Prestazione> Prestazioni { get; } =
    [
        new SchedaAssegnoTemporaneo(),
        new SchedaIndennitaCovid19(),
        new SchedaBonusBabySitting(),
        new SchedaAlas(),
    ];

    /// <summary>Versions of the tracciato in which their domande are taken in (MSG-R003).</summary>
    public static IReadOnlyList<string> VersioniTracciato => RegoleTestata.Versioni;

    /// <summary>The prestazione of a published service; null when the service is of no prestazione.</summary>
    public static Prestazione? FindByServizio(string servizio) =>
        Prestazioni.FirstOrDefault(p => p.Servizio == servizio);

    /// <summary>The prestazione of a code such as <c>AT</c>.</summary>
    public static Prestazione? FindByCodice(string codice) => Prestazioni.FirstOrDefault(p => p.Codici.Contains(codice));

    /// <summary>The prestazione whose global domanda element this is.</summary>
    public static Prestazione? FindByElemento(string ns, string localName) =>
        Prestazioni.FirstOrDefault(p => p.ElementoDomanda == localName && p.Namespace == ns);

    /// <summary>The prestazione whose domanda, or draft, this is.</summary>
    public static Prestazione? FindByContenuto(string ns, string localName) =>
        Prestazioni.FirstOrDefault(p => (p.ElementoDomanda == localName || p.ElementoBozza == localName) && p.Namespace == ns);
}
