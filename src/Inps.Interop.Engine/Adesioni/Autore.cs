namespace Inps.Interop.Engine.Adesioni;

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
