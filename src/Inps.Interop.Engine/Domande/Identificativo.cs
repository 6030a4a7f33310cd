using System.Globalization;

namespace Inps.Interop.Engine.Domande;

/// <summary>The 20-character identifiers of the things around a domanda: three letters that tell the kind, and 17 digits.</summary>
internal static class Identificativo
{
    public const string Domanda = "DOM";
    public const string Riesame = "RIE";
    public const string AnnullamentoRiesame = "ARI";
    public const string Annullamento = "ANN";
    public const string Variazione = "VAR";
    public const string RichiestaIntegrazione = "RIN";
    public const string Integrazione = "INT";
    public const string Provvedimento = "PRO";
    public const string Allegato = "ALL";

    /// <summary>The receipt of presentation (essential).</summary>
    public const string Ricevuta = "SIN";
    public const string Pagamento = "PAG";
    public const string Indebito = "IND";
    public const string Conto = "CON";
    public const string Notifica = "NOT";
    public const string Aggiornamento = "AGG";

    private const int LunghezzaPrefisso = 3;
    private const int Lunghezza = 20;

    public static string Of(string prefisso, long numero) => string.Create(CultureInfo.InvariantCulture, $"{prefisso}{numero:D17}");

    /// <summary>Reads the number back; false for anything that <see cref="Of"/> does not write.</summary>
    public static bool TryParse(string prefisso, string? testo, out long numero)
    {
        numero = 0;
        return testo is { Length: Lunghezza }
            && testo.StartsWith(prefisso, StringComparison.Ordinal)
            && long.TryParse(testo.AsSpan(LunghezzaPrefisso), NumberStyles.None, CultureInfo.InvariantCulture, out numero)
            && numero > 0;
    }
}
