namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Compares the personal data of a domanda with those of the Istituto's archives (ALAS-21).</summary>
internal static class ConfrontoAnagrafica
{
    /// <summary>Elements of the Soggetto that are given and that the archive has otherwise, or not at all; one empty path when it does not hold the person.</summary>
    public static IEnumerable<string> Differenze(Soggetto indicato, Soggetto? noto)
    {
        if (noto is null)
        {
            return [""];
        }

        (string Elemento, bool Differisce)[] confronti =
        [
            ("Cognome", Differs(indicato.Cognome, noto.Cognome)),
            ("Nome", Differs(indicato.Nome, noto.Nome)),
            ("Sesso", Differs(indicato.Sesso, noto.Sesso)),
            ("DataNascita", indicato.DataNascita is { } nascita && nascita != noto.DataNascita),
            ("Residenza", Differs(indicato.Residenza, noto.Residenza)),
            ("Domicilio", Differs(indicato.Domicilio, noto.Domicilio)),
            ("Recapiti/Email", Differs(indicato.Recapiti?.Email, noto.Recapiti?.Email)),
            ("Recapiti/Cellulare", Differs(indicato.Recapiti?.Cellulare, noto.Recapiti?.Cellulare)),
            ("Recapiti/Pec", Differs(indicato.Recapiti?.Pec, noto.Recapiti?.Pec)),
        ];
        return confronti.Where(c => c.Differisce).Select(c => c.Elemento);
    }

    private static bool Differs(Indirizzo? indicato, Indirizzo? noto) => indicato is not null && (noto is null
        || Differs(indicato.Via, noto.Via) || Differs(indicato.Civico, noto.Civico) || Differs(indicato.Cap, noto.Cap)
        || Differs(indicato.CodiceCatastaleComune, noto.CodiceCatastaleComune) || Differs(indicato.Provincia, noto.Provincia));

    private static bool Differs(string? indicato, string? noto) => indicato is not null && Fold(indicato) != Fold(noto ?? "");

    /// <summary>Case, accents and punctuation make no difference.</summary>
    private static string Fold(string testo) => string.Concat(testo.Select(CodiceDelNome.ToBase).Where(char.IsLetterOrDigit));
}
