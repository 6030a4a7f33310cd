namespace Inps.Interop.Engine.Domande;

/// <summary>The 20-character identifier of a domanda, derived from its number: <c>DOM</c> and 17 digits.</summary>
public static class IdDomanda
{
    public static string Of(long numeroDomanda) => Identificativo.Of(Identificativo.Domanda, numeroDomanda);

    /// <summary>Reads the number back; false for anything that <see cref="Of"/> does not write.</summary>
    public static bool TryParse(string? testo, out long numeroDomanda) => Identificativo.TryParse(Identificativo.Domanda, testo, out numeroDomanda);
}
