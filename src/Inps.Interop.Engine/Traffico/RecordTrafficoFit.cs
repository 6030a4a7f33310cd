using System.Text;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Traffico;

/// <summary>Cuts what a caller sent to the size of the columns: a record must never make its batch fail.</summary>
internal static class RecordTrafficoFit
{
    private const int Codice = 40;
    private const int Testo = 64;

    public static RecordTraffico Fit(this RecordTraffico record) => Fits(record) ? record : record with
    {
        Ente = Cut(record.Ente, Codice),
        Ip = Cut(record.Ip, Testo),
        Servizio = Cut(record.Servizio, Codice),
        Operazione = Cut(record.Operazione, Codice),
        UserId = Cut(record.UserId, Testo),
        CodiceUfficio = Cut(record.CodiceUfficio, Codice),
        IdMessaggio = Cut(record.IdMessaggio, Testo),
        NumeroPratica = Cut(record.NumeroPratica, Codice),
        NumeroProtocollo = Cut(record.NumeroProtocollo, 26),
        Fase = Cut(record.Fase, 20),
        Codici = Cut(record.Codici, InteropDbContext.MaxTesto),
        Guasto = Cut(record.Guasto, InteropDbContext.MaxTesto),
        Tempi = Cut(record.Tempi, InteropDbContext.MaxTesto),
    };

    private static bool Fits(RecordTraffico record) =>
        Fits(record.Ente, Codice) && Fits(record.Ip, Testo) && Fits(record.Servizio, Codice) && Fits(record.Operazione, Codice)
        && Fits(record.UserId, Testo) && Fits(record.CodiceUfficio, Codice) && Fits(record.IdMessaggio, Testo)
        && Fits(record.NumeroPratica, Codice) && Fits(record.NumeroProtocollo, 26) && Fits(record.Fase, 20)
        && Fits(record.Codici, InteropDbContext.MaxTesto) && Fits(record.Guasto, InteropDbContext.MaxTesto)
        && Fits(record.Tempi, InteropDbContext.MaxTesto);

    // PostgreSQL stores neither a NUL nor half a character.
    private static bool Fits(string? text, int max) => text is null || (text.Length <= max && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0'));

    private static string? Cut(string? text, int max)
    {
        if (text is null || Fits(text, max))
        {
            return text;
        }

        var clean = text.Replace("\0", "", StringComparison.Ordinal);
        var cut = clean.Length <= max ? clean : clean[..max];
        return string.Concat(cut.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
    }
}
