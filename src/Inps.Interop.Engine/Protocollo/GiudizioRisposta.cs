using System.Globalization;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>
/// Believes the remote service only what can be true: the number of this very document, of its register and year, after every number already given there
/// (DPR 445/2000 arts. 53 and 57: progressive, never given twice).
/// </summary>
internal static class GiudizioRisposta
{
    // Clocks of two machines differ.
    private static readonly TimeSpan Tolleranza = TimeSpan.FromMinutes(5);

    /// <summary>The number, or the sentence that says why it cannot be accepted.</summary>
    /// <param name="ultimo">The last number accepted in the register; null when there is none.</param>
    /// <param name="adesso">The clock's instant.</param>
    public static (ProtocolloAssegnato? Assegnato, string? Motivo) Judge(
        RispostaRemota risposta, ProtocolloInCodaRow documento, ProtocolloAssegnato? ultimo, DateTimeOffset adesso)
    {
        if (risposta.IdDocumento != documento.IdDocumento || !IsImpronta(risposta.Impronta, documento.Impronta))
        {
            return No($"the answer is about another document ({Shown(risposta.IdDocumento)}, digest {Shown(risposta.Impronta)})");
        }

        if (!NumeroProtocollo.TryParse(risposta.NumeroProtocollo, out var numero) || numero.Numero < 1)
        {
            return No($"{Shown(risposta.NumeroProtocollo)} is no protocol number");
        }

        if (risposta.DataProtocollo is not { } data)
        {
            return No($"{numero} has no date");
        }

        if (numero.Registro != documento.Registro)
        {
            return No($"{numero} is of another register");
        }

        var istante = Millisecondi.Of(data);
        if (istante > adesso + Tolleranza || istante < documento.InCodaDal - Tolleranza)
        {
            return No($"{numero} has the date {data:O}, which cannot be when it was given");
        }

        if (numero.Anno != Interno.YearOf(istante))
        {
            return No($"{numero} is not of the year of its date, {data:O}");
        }

        if (ultimo is { } prima && !IsAfter(numero, prima.Numero))
        {
            return No($"{numero} does not come after {prima.Numero}, the last of the register");
        }

        return ultimo is { } precedente && istante < precedente.Istante
            ? No($"{numero} has the date {data:O}, before {precedente.Istante:O} of {precedente.Numero}")
            : (new ProtocolloAssegnato(numero, istante), null);
    }

    private static bool IsAfter(NumeroProtocollo numero, NumeroProtocollo prima) =>
        numero.Anno > prima.Anno || (numero.Anno == prima.Anno && numero.Numero > prima.Numero);

    private static bool IsImpronta(string? testo, byte[] impronta) =>
        string.Equals(testo, Convert.ToHexStringLower(impronta), StringComparison.OrdinalIgnoreCase);

    private static (ProtocolloAssegnato?, string?) No(FormattableString motivo) => (null, motivo.ToString(CultureInfo.InvariantCulture));

    // What a server writes may be long and hold anything.
    private static string Shown(string? text) =>
        text is null ? "none" : "'" + new string([.. text.Take(40).Select(c => char.IsControl(c) ? '?' : c)]) + "'";
}

/// <summary>A number with the instant at which it was given.</summary>
internal readonly record struct ProtocolloAssegnato(NumeroProtocollo Numero, DateTimeOffset Istante);
