namespace Inps.Interop.Prestazioni;

/// <summary>What a receipt says beside the registered facts: titled sections of label and value, already in Italian and masked where the rule asks.</summary>
/// <param name="Titolo">Such as <c>Domanda di Assegno Temporaneo</c>.</param>
/// <param name="Riferimento">Legal reference printed below the title.</param>
public sealed record ContenutoRicevuta(string Titolo, string Riferimento, IReadOnlyList<SezioneRicevuta> Sezioni);

public sealed record SezioneRicevuta(string Titolo, IReadOnlyList<VoceRicevuta> Voci);

public sealed record VoceRicevuta(string Etichetta, string Valore);
