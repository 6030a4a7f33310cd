namespace Inps.Interop.Prestazioni.Alas;

/// <summary>Wire names and words of the enumerations of this prestazione, in one place; the schema admits no other wire names.</summary>
internal static class NomiAlas
{
    public static TipoRapporto ToTipoRapporto(string nome) => nome switch
    {
        "ART2_B" => TipoRapporto.Art2LetteraB,
        "ESERCENTE_ATTIVITA_MUSICALI" => TipoRapporto.EsercenteAttivitaMusicali,
        _ => TipoRapporto.Art2LetteraA,
    };

    public static string ToWire(TipoRapporto tipo) => tipo switch
    {
        TipoRapporto.Art2LetteraA => "ART2_A",
        TipoRapporto.Art2LetteraB => "ART2_B",
        TipoRapporto.EsercenteAttivitaMusicali => "ESERCENTE_ATTIVITA_MUSICALI",
        _ => throw new ArgumentOutOfRangeException(nameof(tipo)),
    };

    public static string Etichetta(TipoRapporto tipo) => tipo switch
    {
        TipoRapporto.Art2LetteraA => "Lavoratore autonomo dello spettacolo (art. 2, comma 1, lettera a, D.Lgs. 182/1997)",
        TipoRapporto.Art2LetteraB => "Lavoratore autonomo dello spettacolo (art. 2, comma 1, lettera b, D.Lgs. 182/1997)",
        TipoRapporto.EsercenteAttivitaMusicali => "Lavoratore autonomo esercente attività musicali",
        _ => throw new ArgumentOutOfRangeException(nameof(tipo)),
    };

    /// <summary>The event in words; its code where it is none of the two (ALAS-R010).</summary>
    public static string EtichettaEvento(string tipo) => tipo switch
    {
        EventoSospensione.InfortunioLavoro => "Infortunio sul lavoro",
        EventoSospensione.MalattiaProfessionale => "Malattia professionale",
        _ => tipo,
    };
}
