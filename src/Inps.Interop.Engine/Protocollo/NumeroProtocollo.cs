using System.Globalization;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>A protocol number: progressive in its register and year (DPR 445/2000 arts. 53 and 57), such as <c>INPS-AUF-2021-000000010797</c>.</summary>
internal readonly record struct NumeroProtocollo(string Registro, int Anno, long Numero)
{
    private const string Prefisso = "INPS-";
    private const int Lunghezza = 26;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefisso}{Registro}-{Anno:D4}-{Numero:D12}");

    /// <summary>Reads the written form back; false for anything else.</summary>
    public static bool TryParse(string? testo, out NumeroProtocollo numero)
    {
        numero = default;
        if (testo is not { Length: Lunghezza } || !testo.StartsWith(Prefisso, StringComparison.Ordinal) || testo[8] != '-' || testo[13] != '-')
        {
            return false;
        }

        var registro = testo[5..8];
        if (!registro.All(char.IsAsciiLetterUpper)
            || !int.TryParse(testo.AsSpan(9, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var anno)
            || !long.TryParse(testo.AsSpan(14), NumberStyles.None, CultureInfo.InvariantCulture, out var progressivo))
        {
            return false;
        }

        numero = new NumeroProtocollo(registro, anno, progressivo);
        return true;
    }
}
