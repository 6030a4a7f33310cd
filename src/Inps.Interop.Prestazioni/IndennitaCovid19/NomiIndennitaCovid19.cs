namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>Wire names of the enumerations of this prestazione, in one place, both directions; the schema admits no others.</summary>
internal static class NomiIndennitaCovid19
{
    public static TipoIndennita ToTipo(string nome) => nome switch
    {
        "AUTONOMI_AGO" => TipoIndennita.AutonomiAgo,
        "STAGIONALI_TURISMO_TERME" => TipoIndennita.StagionaliTurismoTerme,
        "AGRICOLI" => TipoIndennita.Agricoli,
        "SPETTACOLO" => TipoIndennita.Spettacolo,
        _ => TipoIndennita.ProfCococo,
    };

    public static string ToWire(TipoIndennita tipo) => tipo switch
    {
        TipoIndennita.ProfCococo => "PROF_COCOCO",
        TipoIndennita.AutonomiAgo => "AUTONOMI_AGO",
        TipoIndennita.StagionaliTurismoTerme => "STAGIONALI_TURISMO_TERME",
        TipoIndennita.Agricoli => "AGRICOLI",
        TipoIndennita.Spettacolo => "SPETTACOLO",
        _ => throw new ArgumentOutOfRangeException(nameof(tipo)),
    };

    public static CategoriaProfCococo ToCategoria(string nome) => nome switch
    {
        "COCOCO" => CategoriaProfCococo.Cococo,
        "STUDIO_ASSOCIATO" => CategoriaProfCococo.StudioAssociato,
        _ => CategoriaProfCococo.Professionista,
    };

    public static string ToWire(CategoriaProfCococo categoria) => categoria switch
    {
        CategoriaProfCococo.Professionista => "PROFESSIONISTA",
        CategoriaProfCococo.Cococo => "COCOCO",
        CategoriaProfCococo.StudioAssociato => "STUDIO_ASSOCIATO",
        _ => throw new ArgumentOutOfRangeException(nameof(categoria)),
    };

    public static GestioneAgo ToGestione(string nome) => nome switch
    {
        "COMMERCIANTI" => GestioneAgo.Commercianti,
        "COLTIVATORI_MEZZADRI_COLONI" => GestioneAgo.ColtivatoriMezzadriColoni,
        _ => GestioneAgo.Artigiani,
    };

    public static string ToWire(GestioneAgo gestione) => gestione switch
    {
        GestioneAgo.Artigiani => "ARTIGIANI",
        GestioneAgo.Commercianti => "COMMERCIANTI",
        GestioneAgo.ColtivatoriMezzadriColoni => "COLTIVATORI_MEZZADRI_COLONI",
        _ => throw new ArgumentOutOfRangeException(nameof(gestione)),
    };

    public static RuoloAgo ToRuolo(string nome) => nome switch
    {
        "COADIUVANTE" => RuoloAgo.Coadiuvante,
        "IAP" => RuoloAgo.Iap,
        _ => RuoloAgo.Titolare,
    };

    public static string ToWire(RuoloAgo ruolo) => ruolo switch
    {
        RuoloAgo.Titolare => "TITOLARE",
        RuoloAgo.Coadiuvante => "COADIUVANTE",
        RuoloAgo.Iap => "IAP",
        _ => throw new ArgumentOutOfRangeException(nameof(ruolo)),
    };

    public static SettoreStagionale ToSettore(string nome) =>
        nome == "STABILIMENTI_TERMALI" ? SettoreStagionale.StabilimentiTermali : SettoreStagionale.Turismo;

    public static string ToWire(SettoreStagionale settore) => settore switch
    {
        SettoreStagionale.Turismo => "TURISMO",
        SettoreStagionale.StabilimentiTermali => "STABILIMENTI_TERMALI",
        _ => throw new ArgumentOutOfRangeException(nameof(settore)),
    };
}
