using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Reads the SOAP header X-Correlation-ID, in which the operations on a lotto accept its NumeroLotto.</summary>
internal static class CorrelazioneHeader
{
    /// <summary>Names of the header blocks that are understood.</summary>
    public static IReadOnlyList<(string Namespace, string LocalName)> Understood { get; } = [(SpaziNomi.InvioMassivo, IntestazioneCorrelazione.Nome)];

    /// <summary>The values that are meant for us; an empty element (<c>xsi:nil</c>) is none.</summary>
    public static IEnumerable<string> Read(IReadOnlyList<HeaderBlock> headers) => headers
        .Where(block => block is { IsForUs: true, Element: { LocalName: IntestazioneCorrelazione.Nome, Namespace: SpaziNomi.InvioMassivo } })
        .Select(block => block.Element.Text.Trim())
        .Where(text => text.Length > 0);
}
