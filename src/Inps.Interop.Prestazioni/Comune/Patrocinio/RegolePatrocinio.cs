namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Rules on the mandate to the patronato.</summary>
internal static class RegolePatrocinio
{
    /// <summary>The mandate is there where it is required, and names who sends: patronato, office and, where both are persons, operator.</summary>
    /// <remarks>Source: PAT-R001 (L. 152/2001; COOP-22, COOP-23). Without a channel nobody sends: only its presence is checked.</remarks>
    private static readonly Regola<DomandaDiPrestazione> PATR001 = new("PAT-R001", Severita.Bloccante,
        static (domanda, contesto) => (domanda.Patrocinio, contesto.Canale) switch
        {
            (null, _) => Rilievi.Se(contesto.Parametri.PatrocinioRichiesto, "Patrocinio"),
            (_, null) => [],
            var (patrocinio, canale) => Disagreements(patrocinio, canale),
        },
        descrizione: "Il patrocinio manca dove l'ente deve indicarlo, oppure CodicePatronato, CodiceUfficio o CodiceFiscaleOperatore non concordano con l'ente e con l'intestazione Identity che inviano.",
        rimedio: "Indicare nel Patrocinio il codice del proprio patronato, lo stesso CodiceUfficio dell'intestazione Identity e, se lo UserId è un codice fiscale, lo stesso operatore.");

    /// <summary>A mandate is not signed tomorrow.</summary>
    /// <remarks>Source: PAT-R002 (L. 152/2001).</remarks>
    private static readonly Regola<DomandaDiPrestazione> PATR002 = new("PAT-R002", Severita.Bloccante,
        static (domanda, contesto) => domanda.Patrocinio?.DataMandato is { } data && data > contesto.DataPresentazione
            ? [new("Patrocinio/DataMandato", data.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))]
            : [],
        descrizione: "La data del mandato di patrocinio è futura.",
        rimedio: "Indicare in Patrocinio/DataMandato il giorno della firma del mandato, non successivo a oggi.");

    public static Regola<DomandaDiPrestazione>[] Tutte { get; } = [PATR001, PATR002];

    private static IEnumerable<Rilievo> Disagreements(Patrocinio patrocinio, FattiCanale canale)
    {
        List<Rilievo>? rilievi = null;
        if (canale.CodicePatronato.Length > 0 && patrocinio.CodicePatronato != canale.CodicePatronato)
        {
            (rilievi ??= []).Add(new("Patrocinio/CodicePatronato", patrocinio.CodicePatronato));
        }

        if (patrocinio.CodiceUfficio != canale.CodiceUfficio)
        {
            (rilievi ??= []).Add(new("Patrocinio/CodiceUfficio", patrocinio.CodiceUfficio));
        }

        if (patrocinio.CodiceFiscaleOperatore is { } operatore && new CodiceFiscale(canale.UserId) is { IsValido: true } mittente && operatore != mittente)
        {
            (rilievi ??= []).Add(new("Patrocinio/CodiceFiscaleOperatore", operatore.ToString()));
        }

        return rilievi ?? Rilievi.Nessuno;
    }
}
