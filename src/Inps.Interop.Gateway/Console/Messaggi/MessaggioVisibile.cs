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

    private (string Classe, string Testo) Show(PezzoMessaggio pezzo) => pezzo.Tipo switch
    {
        TipoPezzo.Testo when !inChiaro && Riservatezza.IsHidden(pezzo.Elemento, pezzo.Testo) => ("x-mask", Riservatezza.Nascosto),
        TipoPezzo.Tag => ("x-tag", pezzo.Testo),
        TipoPezzo.NomeAttributo => ("x-att", Plain(pezzo.Testo)),
        TipoPezzo.ValoreAttributo => ("x-val", Plain(pezzo.Testo)),
        TipoPezzo.Commento => ("x-com", Plain(pezzo.Testo)),
        _ => ("", Plain(pezzo.Testo)),
    };

    private string Plain(string testo) => inChiaro ? testo : Riservatezza.Clean(testo);

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
    public static string Of(ReadOnlySpan<byte> messaggio)
    {
        if (messaggio.StartsWith("--"u8))
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
}
