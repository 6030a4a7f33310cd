using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Inps.Interop.Soap.Egov;

/// <summary>
/// The identifier of an e-Gov message, <c>Amministrazione_PortaDominio_0000042_2026-11-24_10:05</c>. The schema's <c>\w</c> is read as ASCII letters and
/// digits, so that no identifier is written in two ways; the underscore only parts it.
/// </summary>
/// <param name="Amministrazione">Code of the sending party.</param>
/// <param name="PortaDominio">Code of its Porta di Dominio.</param>
/// <param name="Progressivo">0 to 9999999.</param>
/// <param name="Ora">To the minute.</param>
public sealed record IdentificatoreEgov(string Amministrazione, string PortaDominio, int Progressivo, DateTime Ora)
{
    private const int ProgressivoLength = 7;
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";
    private const int MaxLength = 255;

    /// <summary>False for anything else than the five parts, exactly.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IdentificatoreEgov? identificatore)
    {
        identificatore = null;
        if (text is null or { Length: > MaxLength } || text.Split('_') is not [var ente, var porta, var numero, var data, var ora])
        {
            return false;
        }

        if (!IsCode(ente) || !IsCode(porta) || numero.Length != ProgressivoLength || !numero.All(char.IsAsciiDigit)
            || !DateOnly.TryParseExact(data, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParseExact(ora, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var minute))
        {
            return false;
        }

        identificatore = new(ente, porta, int.Parse(numero, CultureInfo.InvariantCulture), day.ToDateTime(minute));
        return true;
    }

    /// <summary>True for a code of letters and digits of ASCII, the only ones that an identifier can hold.</summary>
    public static bool IsCode(string? text) => text is { Length: > 0 and <= MaxLength } && text.All(char.IsAsciiLetterOrDigit);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Amministrazione}_{PortaDominio}_{Progressivo:0000000}_{Ora:yyyy-MM-dd}_{Ora:HH:mm}");
}
