using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Lotti;

/// <summary>A rule of the lotto as a whole, or of one of its elements: it blocks.</summary>
public sealed class RegolaLotto : IRegola
{
    internal RegolaLotto(string codice, string descrizione, string rimedio) => (Codice, Descrizione, Rimedio) = (codice, descrizione, rimedio);

    public string Codice { get; }

    public Severita Severita => Severita.Bloccante;

    public string Descrizione { get; }

    public string Rimedio { get; }

    /// <param name="valore">What was seen in this lotto.</param>
    public Segnalazione Segnalazione(string? valore = null, string? campo = null, int? riga = null, int? colonna = null) =>
        new(Codice, Severita, Descrizione, Rimedio, campo, riga, colonna, valore);
}
