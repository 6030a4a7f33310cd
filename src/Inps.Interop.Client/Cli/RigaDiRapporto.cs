using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Client.Cli;

/// <summary>A finding on one line, in the form that editors turn into a link: <c>file:line:col CODE message</c>.</summary>
internal static class RigaDiRapporto
{
    /// <param name="riga">Line in the file; the first one when it is not known.</param>
    public static string Of(string file, int? riga, int? colonna, string codice, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{Math.Max(riga ?? 1, 1)}:{Math.Max(colonna ?? 1, 1)} {codice} {message}");

    public static string Of(string file, Segnalazione s) =>
        Of(file, s.Riga, s.Colonna, s.Severita == Severita.Bloccante ? s.Codice : s.Codice + " (avviso)", $"{s.Descrizione} {s.Rimedio}");
}
