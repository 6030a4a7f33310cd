using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Benchmarks;

/// <summary>A lotto in a file: valid domande of the minimum information set, one a line, each with a minor of its own.</summary>
internal sealed record LottoFile(string Path, int Domande, string Sha256)
{
    /// <param name="first">Number of the first domanda.</param>
    /// <param name="minimumBytes">The lines are padded with blanks between the domande until the file has this size.</param>
    public static LottoFile Write(string path, long first, int count, long minimumBytes)
    {
        using (var output = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" })
        {
            output.WriteLine(LottiDiProva.Inizio);
            var written = 0L;
            for (var n = 0; n < count; n++)
            {
                var domanda = LottiDiProva.Domanda(first + n);
                var missing = ((minimumBytes * (n + 1)) / count) - written - domanda.Length - 1;
                var line = missing > 0 ? domanda + new string(' ', (int)missing) : domanda;
                output.WriteLine(line);
                written += line.Length + 1;
            }

            output.WriteLine(LottiDiProva.Fine);
        }

        using var file = File.OpenRead(path);
        return new LottoFile(path, count, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
