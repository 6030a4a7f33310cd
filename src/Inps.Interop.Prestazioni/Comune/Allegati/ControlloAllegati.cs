namespace Inps.Interop.Prestazioni.Comune;

/// <summary>The rules on the attachments of a request that is no domanda: an integration, a riesame (ALL-R001..R004).</summary>
public static class ControlloAllegati
{
    private static readonly Regola<AllegatiDellaRichiesta>[] Regole =
    [
        .. RegoleAllegati.DelSingolo.Select(r => r.SuOgni<AllegatiDellaRichiesta, Allegato>("Allegati/Allegato", a => a.Allegati)),
        RegoleAllegati.ALLR002.Su<AllegatiDellaRichiesta, DomandaDiPrestazione>("", a => a),
    ];

    /// <summary>All findings; paths start with the operation's <c>request</c>.</summary>
    public static IReadOnlyList<Segnalazione> Check(Testata testata, IReadOnlyList<Allegato> allegati, Contesto contesto) => Rilievi.Collect(
        Regole, "request", new AllegatiDellaRichiesta { Testata = testata, Richiedente = new Soggetto(default, "", ""), Allegati = allegati }, contesto);

    private sealed record AllegatiDellaRichiesta : DomandaDiPrestazione;
}
