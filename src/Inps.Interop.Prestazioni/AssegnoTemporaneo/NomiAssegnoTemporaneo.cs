namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>Wire names of the enumerations of this prestazione, in one place, both directions; the schema admits no others.</summary>
internal static class NomiAssegnoTemporaneo
{
    public static TitoloPresentazione ToTitolo(string nome) =>
        nome == "TUTORE_DEL_GENITORE" ? TitoloPresentazione.TutoreDelGenitore : TitoloPresentazione.InProprio;

    public static string ToWire(TitoloPresentazione titolo) => titolo switch
    {
        TitoloPresentazione.InProprio => "IN_PROPRIO",
        TitoloPresentazione.TutoreDelGenitore => "TUTORE_DEL_GENITORE",
        _ => throw new ArgumentOutOfRangeException(nameof(titolo)),
    };

    public static QualitaRichiedente ToQualita(string nome) => nome switch
    {
        "GENITORE_AFFIDATARIO" => QualitaRichiedente.GenitoreAffidatario,
        "TUTORE_MINORE" => QualitaRichiedente.TutoreMinore,
        _ => QualitaRichiedente.Genitore,
    };

    public static string ToWire(QualitaRichiedente qualita) => qualita switch
    {
        QualitaRichiedente.Genitore => "GENITORE",
        QualitaRichiedente.GenitoreAffidatario => "GENITORE_AFFIDATARIO",
        QualitaRichiedente.TutoreMinore => "TUTORE_MINORE",
        _ => throw new ArgumentOutOfRangeException(nameof(qualita)),
    };

    public static ModalitaRipartizione ToRipartizione(string nome) =>
        nome == "50_ENTRAMBI" ? ModalitaRipartizione.MetaAdEntrambi : ModalitaRipartizione.InteroAlRichiedente;

    public static string ToWire(ModalitaRipartizione ripartizione) => ripartizione switch
    {
        ModalitaRipartizione.InteroAlRichiedente => "100_RICHIEDENTE",
        ModalitaRipartizione.MetaAdEntrambi => "50_ENTRAMBI",
        _ => throw new ArgumentOutOfRangeException(nameof(ripartizione)),
    };
}
