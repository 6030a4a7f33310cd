using System.Globalization;
using System.Text;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>The demo's table, a row as each answer comes.</summary>
internal sealed class DemoTable(TextWriter output)
{
    private static readonly CompositeFormat Row = CompositeFormat.Parse("{0,-34} {1,-20} {2,10} {3,-26} {4,8}  {5}");

    public void WriteHeader()
    {
        output.WriteLine(string.Format(
            CultureInfo.InvariantCulture, Row, "IdMessaggio", "Esito", "N. domanda", "Protocollo", "ms", "Codici"));
        output.WriteLine(new string('-', 112));
    }

    /// <summary>The title above the rows of a service.</summary>
    public void WriteService(string denominazione) => output.WriteLine($"\n{denominazione}");

    public void WriteRow(string idMessaggio, DemoAnswer answer, TimeSpan elapsed) => output.WriteLine(string.Format(
        CultureInfo.InvariantCulture,
        Row,
        idMessaggio,
        answer.Esito,
        answer.NumeroDomanda,
        answer.Protocollo,
        elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture),
        answer.Codici).TrimEnd());
}
