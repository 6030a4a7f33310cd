using Inps.Interop.Prestazioni;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>Settings under <c>Conservazione</c>: how many days each kind of data is kept (AT-47).</summary>
internal sealed class ConservazioneOptions
{
    public const string Section = "Conservazione";

    /// <summary>Five years, whatever leap years are among them.</summary>
    public const int CinqueAnni = 1826;

    /// <summary>False: nothing is purged but by an operator.</summary>
    public bool Attiva { get; set; } = true;

    /// <summary>Hours between two rounds.</summary>
    public int IntervalloOre { get; set; } = 24;

    /// <summary>Things removed in one transaction.</summary>
    public int RighePerPezzo { get; set; } = 100;

    /// <summary>Pause after each transaction, in milliseconds; ten times as long while domande come.</summary>
    public int PausaMillisecondi { get; set; } = 50;

    /// <summary>For how long an instance may purge without a sign of life before another takes over, in seconds.</summary>
    public int TurnoSecondi { get; set; } = 120;

    /// <summary>Days after the conclusion of the procedimento.</summary>
    public int DomandeGiorni { get; set; } = CinqueAnni;

    /// <summary>Days after the day on which a draft expired, or would have.</summary>
    public int BozzeGiorni { get; set; } = 365;

    /// <summary>Days after the call.</summary>
    public int TrafficoGiorni { get; set; } = CinqueAnni;

    /// <summary>Days after the call.</summary>
    public int MessaggiGiorni { get; set; } = 365;

    /// <summary>Days after the presentation of the lotto, which none of its domande was concluded before.</summary>
    public int LottiGiorni { get; set; } = CinqueAnni;

    /// <summary>Days after the last call that sent it.</summary>
    public int LottiIncompletiGiorni { get; set; } = 30;

    /// <summary>Days after the message.</summary>
    public int MemoriaGiorni { get; set; } = CinqueAnni;

    /// <summary>Days after the event.</summary>
    public int EventiGiorni { get; set; } = CinqueAnni;

    /// <summary>Days after they were given; an account that a kept domanda may need stays.</summary>
    public int PersoneGiorni { get; set; } = CinqueAnni;

    /// <summary>Codes of the prestazioni whose domande are archived in the public interest: they stay until somebody else has taken them over.</summary>
    public List<string> PrestazioniArchiviate { get; init; } = [];

    public int Giorni(CategoriaDati categoria) => categoria switch
    {
        CategoriaDati.Domande => DomandeGiorni,
        CategoriaDati.Bozze => BozzeGiorni,
        CategoriaDati.Traffico => TrafficoGiorni,
        CategoriaDati.Messaggi => MessaggiGiorni,
        CategoriaDati.Lotti => LottiGiorni,
        CategoriaDati.LottiIncompleti => LottiIncompletiGiorni,
        CategoriaDati.Memoria => MemoriaGiorni,
        CategoriaDati.Eventi => EventiGiorni,
        CategoriaDati.Persone => PersoneGiorni,
        _ => throw new ArgumentOutOfRangeException(nameof(categoria)),
    };
}

internal sealed class ConservazioneOptionsValidator : IValidateOptions<ConservazioneOptions>
{
    public ValidateOptionsResult Validate(string? name, ConservazioneOptions options)
    {
        var errors = new List<string>();
        Check(errors, nameof(options.IntervalloOre), options.IntervalloOre, 1, 168);
        Check(errors, nameof(options.RighePerPezzo), options.RighePerPezzo, 1, 1000);
        Check(errors, nameof(options.PausaMillisecondi), options.PausaMillisecondi, 0, 10_000);
        Check(errors, nameof(options.TurnoSecondi), options.TurnoSecondi, 10, 3600);
        foreach (var categoria in Enum.GetValues<CategoriaDati>())
        {
            Check(errors, $"{categoria}Giorni", options.Giorni(categoria), 1, ConservazioneOptions.CinqueAnni);
        }

        if (options.MessaggiGiorni > options.TrafficoGiorni)
        {
            errors.Add($"{ConservazioneOptions.Section}:MessaggiGiorni is {options.MessaggiGiorni}; accepted: not more than TrafficoGiorni ({options.TrafficoGiorni}).");
        }

        errors.AddRange(options.PrestazioniArchiviate.Where(codice => Catalogo.FindByCodice(codice) is null)
            .Select(codice => $"{ConservazioneOptions.Section}:PrestazioniArchiviate holds '{codice}', which is the code of no prestazione."));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Check(List<string> errors, string key, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            errors.Add($"{ConservazioneOptions.Section}:{key} is {value}; accepted: {min} to {max}.");
        }
    }
}
