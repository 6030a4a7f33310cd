namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>Wire names of the enumerations of this prestazione, in one place, both directions; the schema admits no others.</summary>
internal static class NomiBonusBabySitting
{
    public static QualitaRichiedente ToQualita(string nome) => nome == "AFFIDATARIO" ? QualitaRichiedente.Affidatario : QualitaRichiedente.Genitore;

    public static string ToWire(QualitaRichiedente qualita) => qualita switch
    {
        QualitaRichiedente.Genitore => "GENITORE",
        QualitaRichiedente.Affidatario => "AFFIDATARIO",
        _ => throw new ArgumentOutOfRangeException(nameof(qualita)),
    };

    public static CategoriaRichiedente ToCategoria(string nome) => nome switch
    {
        "GESTIONE_SEPARATA" => CategoriaRichiedente.GestioneSeparata,
        "AUTONOMO" => CategoriaRichiedente.Autonomo,
        "SANITARIO_O_SICUREZZA" => CategoriaRichiedente.SanitarioOSicurezza,
        _ => CategoriaRichiedente.DipendentePrivato,
    };

    public static string ToWire(CategoriaRichiedente categoria) => categoria switch
    {
        CategoriaRichiedente.DipendentePrivato => "DIPENDENTE_PRIVATO",
        CategoriaRichiedente.GestioneSeparata => "GESTIONE_SEPARATA",
        CategoriaRichiedente.Autonomo => "AUTONOMO",
        CategoriaRichiedente.SanitarioOSicurezza => "SANITARIO_O_SICUREZZA",
        _ => throw new ArgumentOutOfRangeException(nameof(categoria)),
    };
}
