namespace Inps.Interop.Prestazioni.Comune;

/// <summary>How surely a person was recognised by the portal or the Contact Center; a patronato is recognised by its certificate and has none.</summary>
/// <remarks>Source: COVID-03, COVID-13, COVID-23, ACC-10, ACC-11; domain 1.6.</remarks>
public enum LivelloCredenziale
{
    /// <summary>The first eight digits of a PIN, as received by SMS or e-mail (COVID-15).</summary>
    PinSemplificato,

    /// <summary>A whole PIN that was not made dispositivo.</summary>
    PinOrdinario,

    /// <summary>A whole PIN of a person recognised by the Istituto.</summary>
    PinDispositivo,

    SpidL1,

    /// <summary>Password and disposable password (ACC-10).</summary>
    SpidL2,

    SpidL3,

    /// <summary>Electronic identity card 3.0.</summary>
    Cie3,

    /// <summary>National services card.</summary>
    Cns,
}

/// <summary>The levels as findings name them.</summary>
public static class CodiceLivelloCredenziale
{
    /// <summary>Such as <c>PIN_SEMPLIFICATO</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such level.</exception>
    public static string ToCodice(this LivelloCredenziale livello) => livello switch
    {
        LivelloCredenziale.PinSemplificato => "PIN_SEMPLIFICATO",
        LivelloCredenziale.PinOrdinario => "PIN_ORDINARIO",
        LivelloCredenziale.PinDispositivo => "PIN_DISPOSITIVO",
        LivelloCredenziale.SpidL1 => "SPID_L1",
        LivelloCredenziale.SpidL2 => "SPID_L2",
        LivelloCredenziale.SpidL3 => "SPID_L3",
        LivelloCredenziale.Cie3 => "CIE_3",
        LivelloCredenziale.Cns => "CNS",
        _ => throw new ArgumentOutOfRangeException(nameof(livello), livello, "No such level."),
    };
}
