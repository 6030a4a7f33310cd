namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What a rule of state may ask about what is already registered; the engine answers inside its transaction.</summary>
public interface IFatti
{
    /// <summary>Active domande of the prestazione that hold the minor (AT-R013).</summary>
    IReadOnlyList<DomandaAttiva> DomandeAttiveConMinore(string codicePrestazione, CodiceFiscale minore);
}

/// <summary>A domanda that is neither a draft nor ended.</summary>
public sealed record DomandaAttiva(long NumeroDomanda, string CodiceEnte, CodiceFiscale Richiedente);

/// <summary>A minor of a domanda with its own decorrenza and state (AT-64).</summary>
/// <param name="Decorrenza">First day of the month from which the benefit runs (domain 5.6).</param>
public sealed record MinoreInDomanda(int Progressivo, CodiceFiscale CodiceFiscale, DateOnly Decorrenza, CodiceFiscale? AltroGenitore = null);
