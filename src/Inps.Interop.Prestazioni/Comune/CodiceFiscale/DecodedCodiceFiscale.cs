using System.Buffers;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What the characters of a codice fiscale say, read once when it is received.</summary>
/// <param name="Forma">Which pattern matched.</param>
/// <param name="ControlloCorretto">The check character or digit agrees.</param>
/// <param name="Omocodia">At least one of the seven digits is a letter.</param>
/// <param name="Anno">Two digits.</param>
/// <param name="Mese">1..12.</param>
/// <param name="Giorno">Day as written, less 40 for women; 0 or more than 31 when impossible.</param>
/// <param name="Femmina">The day is 41 or later.</param>
internal readonly record struct DecodedCodiceFiscale(
    FormaCodiceFiscale Forma, bool ControlloCorretto, bool Omocodia, byte Anno, byte Mese, byte Giorno, bool Femmina)
{
    private const string Mesi = "ABCDEHLMPRST";
    private const int EtaMinimaAdulto = 14;
    private const int EtaMassimaAdulto = 110;
    private static readonly SearchValues<char> Cifre = SearchValues.Create("0123456789");

    public bool IsDataPossibile => InSecolo(1900) is not null || InSecolo(2000) is not null;

    /// <summary>Reads an upper-case code; never throws.</summary>
    public static DecodedCodiceFiscale Decode(string codice) => codice.Length switch
    {
        16 when IsPersona(codice) => DecodePersona(codice),
        11 when !codice.AsSpan().ContainsAnyExcept(Cifre) => new(
            FormaCodiceFiscale.Provvisorio, CifraDiControllo.Agrees(codice), Omocodia: false, 0, 0, 0, Femmina: false),
        _ => default,
    };

    /// <summary>Picks the century by the role when the two digits leave two (domain 5.1).</summary>
    public DateOnly? DataDiNascita(RuoloAnagrafico ruolo, DateOnly riferimento, DateOnly? dichiarata)
    {
        var remota = InSecolo(1900);
        var recente = InSecolo(2000) is { } data && data <= riferimento ? data : (DateOnly?)null;
        if (recente is null || remota is null)
        {
            return recente ?? remota;
        }

        if (dichiarata == recente || dichiarata == remota)
        {
            return dichiarata;
        }

        var remotaPlausibile = ruolo == RuoloAnagrafico.Adulto
            && Eta.Of(recente.Value, riferimento) < EtaMinimaAdulto
            && Eta.Of(remota.Value, riferimento) <= EtaMassimaAdulto;
        return remotaPlausibile ? remota : recente;
    }

    private static DecodedCodiceFiscale DecodePersona(string codice)
    {
        var giorno = (Comune.Omocodia.ToDigit(codice[9]) * 10) + Comune.Omocodia.ToDigit(codice[10]);
        var femmina = giorno > 40;
        return new(
            FormaCodiceFiscale.Persona,
            CarattereDiControllo.Of(codice.AsSpan(0, 15)) == codice[15],
            Comune.Omocodia.IsIn(codice),
            (byte)((Comune.Omocodia.ToDigit(codice[6]) * 10) + Comune.Omocodia.ToDigit(codice[7])),
            (byte)(Mesi.IndexOf(codice[8], StringComparison.Ordinal) + 1),
            (byte)(femmina ? giorno - 40 : giorno),
            femmina);
    }

    private static bool IsPersona(string codice)
    {
        for (var i = 0; i < 16; i++)
        {
            var ammesso = i switch
            {
                8 => Mesi.Contains(codice[i], StringComparison.Ordinal),
                6 or 7 or 9 or 10 or 12 or 13 or 14 => Comune.Omocodia.ToDigit(codice[i]) >= 0,
                _ => char.IsAsciiLetterUpper(codice[i]),
            };
            if (!ammesso)
            {
                return false;
            }
        }

        return true;
    }

    private DateOnly? InSecolo(int secolo)
    {
        var anno = secolo + Anno;
        return Mese is >= 1 and <= 12 && Giorno >= 1 && Giorno <= DateTime.DaysInMonth(anno, Mese) ? new DateOnly(anno, Mese, Giorno) : null;
    }
}
