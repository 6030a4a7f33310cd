namespace Inps.Interop.Engine.Adesioni;

/// <summary>An adesione is one ente in one environment.</summary>
public readonly record struct ChiaveAdesione(string CodiceEnte, Ambiente Ambiente);

/// <summary>Who changes an adesione, and why.</summary>
public sealed record Autore
{
    private const int MaxOperatore = 100;
    private const int MaxMotivo = 500;

    /// <exception cref="AdesioneException">One of them is missing or too long.</exception>
    public Autore(string operatore, string motivo)
    {
        if (string.IsNullOrWhiteSpace(operatore) || operatore.Length > MaxOperatore)
        {
            throw new AdesioneException($"Indicare chi fa la modifica, in non più di {MaxOperatore} caratteri.");
        }

        if (string.IsNullOrWhiteSpace(motivo) || motivo.Length > MaxMotivo)
        {
            throw new AdesioneException($"Indicare il motivo della modifica, in non più di {MaxMotivo} caratteri.");
        }

        Operatore = operatore;
        Motivo = motivo;
    }

    public string Operatore { get; }

    public string Motivo { get; }
}

/// <summary>What was done to an adesione. The order is stored: append only.</summary>
public enum AzioneAdesione
{
    /// <summary>From the file of adesioni, at a start.</summary>
    Iscrizione = 0,
    Richiesta = 1,
    Stato = 2,
    CertificatoAggiunto = 3,
    CertificatoPromosso = 4,
    CertificatoRevocato = 5,
    Dati = 6,
}

/// <summary>One change of an adesione.</summary>
/// <param name="Dettaglio">What changed, one property a line.</param>
public sealed record VoceStoria(DateTimeOffset Istante, string Operatore, string Motivo, AzioneAdesione Azione, string Dettaglio);

/// <summary>An adesione cannot be changed like this; the message, in Italian, is for the operator.</summary>
public sealed class AdesioneException(string message) : Exception(message);
