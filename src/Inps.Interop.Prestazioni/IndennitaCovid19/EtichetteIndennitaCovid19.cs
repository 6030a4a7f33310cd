namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>Names of the five indennità as message 1381 of 2020 writes them, and the choices of the form in words.</summary>
internal static class EtichetteIndennitaCovid19
{
    public static string Of(TipoIndennita tipo) => tipo switch
    {
        TipoIndennita.ProfCococo => "Indennità professionisti e lavoratori con rapporto di collaborazione coordinata e continuativa",
        TipoIndennita.AutonomiAgo => "Indennità lavoratori autonomi iscritti alle gestioni speciali dell'AGO",
        TipoIndennita.StagionaliTurismoTerme => "Indennità lavoratori stagionali del turismo e degli stabilimenti termali",
        TipoIndennita.Agricoli => "Indennità lavoratori del settore agricolo",
        TipoIndennita.Spettacolo => "Indennità lavoratori dello spettacolo",
        _ => throw new ArgumentOutOfRangeException(nameof(tipo)),
    };

    /// <summary>The article of D.L. 18/2020 that gives the indennità.</summary>
    public static int ArticoloOf(TipoIndennita tipo) => tipo switch
    {
        TipoIndennita.ProfCococo => 27,
        TipoIndennita.AutonomiAgo => 28,
        TipoIndennita.StagionaliTurismoTerme => 29,
        TipoIndennita.Agricoli => 30,
        TipoIndennita.Spettacolo => 38,
        _ => throw new ArgumentOutOfRangeException(nameof(tipo)),
    };

    public static string Of(CategoriaProfCococo categoria) => categoria switch
    {
        CategoriaProfCococo.Professionista => "Libero professionista",
        CategoriaProfCococo.Cococo => "Collaboratore coordinato e continuativo",
        CategoriaProfCococo.StudioAssociato => "Partecipante a uno studio associato",
        _ => throw new ArgumentOutOfRangeException(nameof(categoria)),
    };

    public static string Of(GestioneAgo gestione) => gestione switch
    {
        GestioneAgo.Artigiani => "Artigiani",
        GestioneAgo.Commercianti => "Esercenti attività commerciali",
        GestioneAgo.ColtivatoriMezzadriColoni => "Coltivatori diretti, mezzadri e coloni",
        _ => throw new ArgumentOutOfRangeException(nameof(gestione)),
    };

    public static string Of(RuoloAgo ruolo) => ruolo switch
    {
        RuoloAgo.Titolare => "Titolare",
        RuoloAgo.Coadiuvante => "Coadiuvante o coadiutore",
        RuoloAgo.Iap => "Imprenditore agricolo professionale",
        _ => throw new ArgumentOutOfRangeException(nameof(ruolo)),
    };

    public static string Of(SettoreStagionale settore) => settore switch
    {
        SettoreStagionale.Turismo => "Turismo",
        SettoreStagionale.StabilimentiTermali => "Stabilimenti termali",
        _ => throw new ArgumentOutOfRangeException(nameof(settore)),
    };
}
