namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>The choices of the form as the Istituto's screens write them (AT-10, AT-22, AT-25).</summary>
internal static class EtichetteAssegnoTemporaneo
{
    public static string Of(TitoloPresentazione titolo) => titolo switch
    {
        TitoloPresentazione.InProprio => "In proprio",
        TitoloPresentazione.TutoreDelGenitore => "Tutore del genitore",
        _ => throw new ArgumentOutOfRangeException(nameof(titolo)),
    };

    public static string Of(QualitaRichiedente qualita) => qualita switch
    {
        QualitaRichiedente.Genitore => "Genitore",
        QualitaRichiedente.GenitoreAffidatario => "Genitore affidatario/a (affido preadottivo)",
        QualitaRichiedente.TutoreMinore => "Tutore del minore",
        _ => throw new ArgumentOutOfRangeException(nameof(qualita)),
    };

    public static string Of(ModalitaRipartizione ripartizione) => ripartizione switch
    {
        ModalitaRipartizione.InteroAlRichiedente => "100% al richiedente",
        ModalitaRipartizione.MetaAdEntrambi => "50% ad entrambi i genitori",
        _ => throw new ArgumentOutOfRangeException(nameof(ripartizione)),
    };
}
