using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What a rule of state may ask about what is already registered; the engine answers inside its transaction.</summary>
public interface IFatti
{
    /// <summary>Active domande of a person, the oldest first, whoever submitted them: of every prestazione that declares a <see cref="PosizioneRichiedente"/>.</summary>
    IReadOnlyList<DomandaDellaPersona> DomandeAttiveDi(CodiceFiscale richiedente);

    /// <summary>How many other applicants asked to be paid on the IBAN (PAG-W11); 0 where they are not counted.</summary>
    int AltriRichiedentiCon(Iban iban, CodiceFiscale richiedente);

    /// <summary>Active domande of the prestazione that hold the minor (AT-R013).</summary>
    IReadOnlyList<DomandaAttiva> DomandeAttiveConMinore(string codicePrestazione, CodiceFiscale minore);

    /// <summary>True when the ente saved that account for the person, and it is verified and not deleted (PAG-R010).</summary>
    bool IsContoUtilizzabile(string ente, CodiceFiscale persona, string idConto);
}

/// <summary>A domanda that is neither a draft nor ended.</summary>
public sealed record DomandaAttiva(long NumeroDomanda, string CodiceEnte, CodiceFiscale Richiedente);

/// <summary>What a domanda leaves behind for the later ones of the same person.</summary>
/// <param name="CodiceFiscale">The person, under the codice fiscale that was given.</param>
/// <param name="Rapporti">Keys of what the domanda is about: two domande with a key in common are about the same thing. Empty where there is one thing only.</param>
public sealed record PosizioneRichiedente(CodiceFiscale CodiceFiscale, IReadOnlyList<string> Rapporti);

/// <summary>An active domanda of a person.</summary>
/// <param name="Anno">Calendar year of its presentation, in Italy.</param>
/// <param name="Rapporti">Its keys, as its <see cref="PosizioneRichiedente"/> gave them.</param>
public sealed record DomandaDellaPersona(
    long NumeroDomanda, string CodiceEnte, string CodicePrestazione, StatoDomanda Stato, int Anno, IReadOnlyList<string> Rapporti);

/// <summary>A minor of a domanda with its own decorrenza and state (AT-64).</summary>
/// <param name="Decorrenza">First day of the month from which the benefit runs (domain 5.6).</param>
public sealed record MinoreInDomanda(int Progressivo, CodiceFiscale CodiceFiscale, DateOnly Decorrenza, CodiceFiscale? AltroGenitore = null);
