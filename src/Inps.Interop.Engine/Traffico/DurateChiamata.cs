using System.Globalization;

namespace Inps.Interop.Engine.Traffico;

/// <summary>Durations of calls: out of the compact text of the record, and on the scale of the statistics.</summary>
public static class DurateChiamata
{
    private const double Prima = 0.25;
    private const int PassiPerRaddoppio = 4;
    private const int Ultima = 80;

    /// <summary>The stages with their milliseconds, in their order; what does not read as one is left out.</summary>
    public static IReadOnlyList<(string Fase, double Millisecondi)> Fasi(string? tempi)
    {
        var fasi = new List<(string, double)>();
        foreach (var parte in (tempi ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var uguale = parte.IndexOf('=', StringComparison.Ordinal);
            if (uguale > 0 && double.TryParse(parte.AsSpan(uguale + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var millisecondi))
            {
                fasi.Add((parte[..uguale], millisecondi));
            }
        }

        return fasi;
    }

    public static double Totale(string? tempi) => Fasi(tempi).Sum(fase => fase.Millisecondi);

    /// <summary>The step of the scale, each a fifth longer than the last.</summary>
    internal static int Fascia(double millisecondi) =>
        millisecondi <= Prima ? 0 : Math.Min(Ultima, (int)Math.Ceiling(PassiPerRaddoppio * Math.Log2(millisecondi / Prima)));

    /// <summary>The longest duration of a step.</summary>
    internal static double Fine(int fascia) => Prima * Math.Pow(2, (double)fascia / PassiPerRaddoppio);
}
