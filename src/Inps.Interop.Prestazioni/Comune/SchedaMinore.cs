namespace Inps.Interop.Prestazioni.Comune;

/// <summary>The card of a minor in a domanda; each prestazione that has minors adds its own fields.</summary>
/// <param name="Progressivo">As received; must be consecutive from 1.</param>
public abstract record SchedaMinore(int Progressivo, CodiceFiscale CodiceFiscale);
