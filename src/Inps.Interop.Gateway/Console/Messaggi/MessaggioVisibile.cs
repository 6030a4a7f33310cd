using System.Text;

namespace Inps.Interop.Gateway.Console.Messaggi;

/// <summary>A stretch of a line.</summary>
/// <param name="Classe">Class of the style sheet; empty for plain text.</param>
internal sealed record PezzoRiga(string Classe, string Testo);

/// <summary>A line as it is shown.</summary>
/// <param name="Numero">Number of the line in the message; null for the rest of a long line that was broken to be read.</param>
/// <param name="Errori">What is wrong in it.</param>
internal sealed record RigaVisibile(int? Numero, IReadOnlyList<PezzoRiga> Pezzi, IReadOnlyList<ErroreVisibile> Errori);

/// <summary>A message as lines with colours, personal data hidden unless revealed, the errors beside their line.</summary>
internal sealed class MessaggioVisibile
{
    private const int RigaLunga = 160;
    private const int CaratteriMassimi = 400_000;

    private readonly List<RigaVisibile> righe = [];
    private readonly IReadOnlyList<ErroreVisibile> errori;
    private readonly bool inChiaro;
    private List<PezzoRiga> pezzi = [];
    private int riga = 1;
    private int colonna = 1;
    private (int? Numero, int Riga, int Colonna) inizio = (1, 1, 1);

    private MessaggioVisibile(IReadOnlyList<ErroreVisibile> errori, bool inChiaro) => (this.errori, this.inChiaro) = (errori, inChiaro);

    /// <param name="messaggio">Bytes as they came or went.</param>
    /// <param name="errori">What was said of it; empty for an answer.</param>
    /// <param name="inChiaro">True shows personal data.</param>
    public static IReadOnlyList<RigaVisibile> Of(ReadOnlySpan<byte> messaggio, IReadOnlyList<ErroreVisibile> errori, bool inChiaro)
    {
        var text = TestoMessaggio.Of(messaggio);
        var visibile = new MessaggioVisibile(errori, inChiaro);
        visibile.Add(text.Length > CaratteriMassimi ? text[..CaratteriMassimi] : text);
        if (text.Length > CaratteriMassimi)
        {
            visibile.righe.Add(new(null, [new("x-com", "… il resto si legge scaricando il messaggio.")], []));
        }

        return visibile.righe;
    }

    /// <summary>The text of a message (of a package, of its first part) with what is personal hidden, and otherwise as it was.</summary>
    public static string Mask(ReadOnlySpan<byte> messaggio) => string.Concat(LettoreLessicale.Read(TestoMessaggio.Of(messaggio)).Select(Riservatezza.Show));

    private void Add(string text)
    {
        var lunghe = text.Split('\n').Select(line => line.Length > RigaLunga).ToArray();
        foreach (var pezzo in LettoreLessicale.Read(text))
        {
            if (pezzo.InizioTag && lunghe[riga - 1] && pezzi.Count > 0 && pezzi[^1].Classe == "x-tag")
            {
                Flush(colonna);
                inizio = (null, riga, colonna);
                pezzi.Add(new("", new string(' ', 2 * Math.Min(pezzo.Livello, 20))));
            }

            Add(pezzo);
        }

        Flush(int.MaxValue);
    }

    private void Add(PezzoMessaggio pezzo)
    {
        var (classe, testo) = Show(pezzo);
        var lines = pezzo.Testo.Split('\n');
        var shown = testo.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                Flush(int.MaxValue);
                (riga, colonna) = (riga + 1, 1);
                inizio = (riga, riga, 1);
            }

            // A hidden text may have fewer lines than it hides.
            var part = i < shown.Length ? shown[i].TrimEnd('\r') : "";
            if (part.Length > 0)
            {
                pezzi.Add(new(classe, part));
            }

            colonna += lines[i].Length;
        }
    }

    private (string Classe, string Testo) Show(PezzoMessaggio pezzo)
    {
        var testo = inChiaro ? pezzo.Testo : Riservatezza.Show(pezzo);
        return pezzo.Tipo switch
        {
            TipoPezzo.Testo => (testo == Riservatezza.Nascosto ? "x-mask" : "", testo),
            TipoPezzo.Tag => ("x-tag", testo),
            TipoPezzo.NomeAttributo => ("x-att", testo),
            TipoPezzo.ValoreAttributo => ("x-val", testo),
            _ => ("x-com", testo),
        };
    }

    /// <summary>Ends a shown line; the errors of its stretch of the message's line go with it.</summary>
    private void Flush(int fine)
    {
        righe.Add(new(
            inizio.Numero, pezzi, [.. errori.Where(e => e.Riga == inizio.Riga && (e.Colonna ?? 1) >= inizio.Colonna && (e.Colonna ?? 1) < fine)]));
        pezzi = [];
    }
}

/// <summary>The characters of a message: of a multipart package those of its first part.</summary>
internal static class TestoMessaggio
{
    /// <summary>Of the file that a message is kept in.</summary>
    public static string ExtensionOf(ReadOnlySpan<byte> messaggio) => IsPackage(messaggio) ? "mime" : "xml";

    public static string Of(ReadOnlySpan<byte> messaggio)
    {
        if (IsPackage(messaggio))
        {
            var separatore = messaggio[..messaggio.IndexOf((byte)'\n')].TrimEnd("\r\n"u8);
            var corpo = messaggio.IndexOf("\r\n\r\n"u8);
            var inizio = corpo < 0 ? messaggio : messaggio[(corpo + 4)..];
            var fine = inizio.IndexOf(separatore);
            messaggio = fine < 0 ? inizio : inizio[..fine];
        }

        return messaggio switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(messaggio[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(messaggio[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(messaggio[3..]),
            _ => Encoding.UTF8.GetString(messaggio),
        };
    }

    private static bool IsPackage(ReadOnlySpan<byte> messaggio) => messaggio.StartsWith("--"u8);
}
