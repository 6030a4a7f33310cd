using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>The declarations that may be wanted (ALAS-32; circolare 8/2022); which ones are, is a setting. The manual does not give their words.</summary>
internal static class Dichiarazioni
{
    public static DichiarazioneRichiesta[] Note { get; } =
    [
        new("RESPONSABILITA", "Dichiaro, sotto la mia responsabilità, ai sensi degli articoli 46 e 47 del D.P.R. 28 dicembre 2000, n. 445, che quanto indicato nella domanda corrisponde a verità."),
        new("NO_RAPPORTI_IN_CORSO", "Dichiaro di non avere in corso rapporti di lavoro autonomo o subordinato."),
        new("NO_PENSIONE_DIRETTA", "Dichiaro di non essere titolare di trattamento pensionistico diretto a carico di gestioni previdenziali obbligatorie."),
        new("NO_RDC", "Dichiaro di non essere beneficiario di reddito di cittadinanza."),
    ];
}
