namespace Inps.Interop.Gateway.Console.Esportazione;

/// <summary>A text that a caller may have chosen, on its way into a worksheet, where some would be taken for formulas.</summary>
internal static class TestoDiCella
{
    private const string Inizi = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text; with an apostrophe in front, which worksheets do not show, where it begins as a formula does (OWASP, CSV injection).</summary>
    public static string Of(string testo) => testo.TrimStart(' ') is [var primo, ..] && Inizi.Contains(primo, StringComparison.Ordinal) ? "'" + testo : testo;
}
