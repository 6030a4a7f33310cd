using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Mtom;

/// <summary>The sentences about a package: the row's own text and what was seen in this very case.</summary>
internal static class MtomFailures
{
    private const int LongestShown = 100;

    public static SoapFailure Of(FaultCode code, string vistoIt, string seenEn, int? line = null, int? column = null) =>
        SoapFailure.At(code, $"{code.Descrizione} {vistoIt}", $"{code.Description} {seenEn}", line, column);

    public static string Cut(string text) => text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");
}
