using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The header X-ReplyTo (ModI NONBLOCK_PUSH_SOAP): an address of the caller's own adesione, written exactly as there. No other address is ever called.</summary>
internal static class IndirizzoRisposta
{
    private const string Nome = "X-ReplyTo";
    private const int LunghezzaMostrata = 100;

    /// <summary>The name of the header block.</summary>
    public static (string Namespace, string LocalName) Header { get; } = (SpaziNomi.InvioMassivo, Nome);

    /// <summary>Where the result is to be delivered.</summary>
    /// <returns>Null for an absent or empty header (it is nillable): the result is asked for. A refusal (GW-ADE-03) for anything that is not agreed.</returns>
    public static (string? RispostaA, Refusal? Refusal) Of(IReadOnlyList<HeaderBlock> headers, Adesione adesione)
    {
        string? found = null;
        foreach (var block in headers)
        {
            if (!block.IsForUs || (block.Element.Namespace, block.Element.LocalName) != Header)
            {
                continue;
            }

            if (found is not null)
            {
                return (null, Refusal.Because(FaultCodes.ADE03, $"Header {Nome} trovati: più di uno.", $"{Nome} headers found: more than one."));
            }

            found = block.Element.Text.Trim();
        }

        return string.IsNullOrEmpty(found) || adesione.IndirizziCallback.Contains(found)
            ? (string.IsNullOrEmpty(found) ? null : found, null)
            : (null, Refusal.Because(FaultCodes.ADE03, $"Indirizzo trovato: '{Shorten(found)}'.", $"Address found: '{Shorten(found)}'."));
    }

    private static string Shorten(string text) => text.Length <= LunghezzaMostrata ? text : text[..LunghezzaMostrata] + "…";
}
