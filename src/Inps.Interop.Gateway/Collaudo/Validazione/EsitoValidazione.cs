using Inps.Interop.Gateway.Collaudo.Contratti;

namespace Inps.Interop.Gateway.Collaudo.Validazione;

/// <summary>What was found in what an integrator gave to check.</summary>
/// <param name="Oggetto">What it was taken for, in Italian: <c>domanda AssegnoTemporaneo</c>.</param>
/// <param name="Rilievi">At most <see cref="Validatore.RilieviMassimi"/>.</param>
/// <param name="Totale">How many there are in all.</param>
/// <param name="Domande">How many domande were checked.</param>
/// <param name="NonVerificate">Codes of what only a real call can decide.</param>
internal sealed record EsitoValidazione(string Oggetto, IReadOnlyList<Rilievo> Rilievi, int Totale, int Domande, IReadOnlyList<string> NonVerificate)
{
    /// <summary>True when nothing would stop it.</summary>
    public bool IsAccettabile => Rilievi.All(rilievo => rilievo.Gravita is GravitaVoce.Avviso or GravitaVoce.Conferma);
}

/// <summary>A finding with its place in the text.</summary>
/// <param name="Riga">From 1; null for one of the whole.</param>
/// <param name="XPath">Path of the element, local names only; null for one of the whole.</param>
/// <param name="Rimedio">What to change.</param>
internal sealed record Rilievo(
    string Codice, GravitaVoce Gravita, string Messaggio, string Rimedio, int? Riga = null, int? Colonna = null, string? XPath = null, string? Valore = null);
