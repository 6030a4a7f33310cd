namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>The choices of the form in words.</summary>
internal static class EtichetteBonusBabySitting
{
    public static string Of(QualitaRichiedente qualita) => qualita switch
    {
        QualitaRichiedente.Genitore => "Genitore",
        QualitaRichiedente.Affidatario => "Affidatario/a",
        _ => throw new ArgumentOutOfRangeException(nameof(qualita)),
    };

    public static string Of(CategoriaRichiedente categoria) => categoria switch
    {
        CategoriaRichiedente.DipendentePrivato => "Dipendente del settore privato",
        CategoriaRichiedente.GestioneSeparata => "Iscritto alla Gestione separata",
        CategoriaRichiedente.Autonomo => "Lavoratore autonomo",
        CategoriaRichiedente.SanitarioOSicurezza => "Dipendente del settore sanitario o del comparto sicurezza, difesa e soccorso pubblico",
        _ => throw new ArgumentOutOfRangeException(nameof(categoria)),
    };
}
