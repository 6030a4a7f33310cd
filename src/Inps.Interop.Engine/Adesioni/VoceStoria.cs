namespace Inps.Interop.Engine.Adesioni;

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
