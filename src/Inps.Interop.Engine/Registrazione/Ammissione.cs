using System.Collections.Frozen;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Comune.LivelloCredenziale;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>What a person may do with a credential.</summary>
internal enum Facolta
{
    /// <summary>Submit a domanda.</summary>
    Presenta,

    /// <summary>Consult and manage what was submitted (COVID-03).</summary>
    Consulta,

    /// <summary>Take possession of an accepted bonus (COVID-17).</summary>
    Appropria,
}

/// <summary>
/// The admission matrix of the Istituto's instructions: which levels each prestazione admits, on which channel, from which day.
/// <c>Canali:…:Livelli</c> replaces its rows; what it does not name asks for no level, as the cooperazione applicativa of a patronato.
/// </summary>
/// <remarks>Source: domain 1.6; AT-06, ALAS-03, COVID-03, COVID-06, COVID-13, COVID-17, COVID-23, COVID-27.</remarks>
internal static class Ammissione
{
    private const string BabySitting = "BABY_SITTING";

    private static readonly string[] Cittadino = [CanaleDiPresentazione.PortaleWeb, CanaleDiPresentazione.AppMobile];
    private static readonly string[] ContactCenter = [CanaleDiPresentazione.ContactCenter];
    private static readonly string[] Ovunque = [.. Cittadino, .. ContactCenter];

    /// <summary>The six benefits of the simplified mode (COVID-07..COVID-12).</summary>
    private static readonly string[] Emergenza =
        ["COVID_PROF_COCOCO", "COVID_AUTONOMI_AGO", "COVID_STAGIONALI_TURISMO_TERME", "COVID_AGRICOLI", "COVID_SPETTACOLO", BabySitting];

    private static readonly LivelloCredenziale[] Spid = [SpidL1, SpidL2, SpidL3];

    /// <summary>Recognition that is sure enough to dispose of rights (COVID-03).</summary>
    private static readonly LivelloCredenziale[] Piene = [PinDispositivo, SpidL2, SpidL3, Cie3, Cns];

    private static readonly Riga[] Matrice =
    [
        // Neither the level of SPID nor the kind of PIN is stated for the Assegno Temporaneo.
        new(Facolta.Presenta, ["AT"], Cittadino, null, [PinOrdinario, PinDispositivo, .. Spid, Cie3, Cns]),
        new(Facolta.Consulta, ["AT"], Cittadino, null, [PinOrdinario, PinDispositivo, .. Spid, Cie3, Cns]),
        new(Facolta.Presenta, ["ALAS"], Cittadino, null, [.. Spid, Cie3, Cns]),
        new(Facolta.Consulta, ["ALAS"], Cittadino, null, [.. Spid, Cie3, Cns]),

        // Message 1381 of 26 March 2020, then the indications updated to 3 April 2020, which admit the PIN ordinario too.
        new(Facolta.Presenta, Emergenza, Ovunque, new(2020, 3, 26), [PinSemplificato, .. Piene]),
        new(Facolta.Presenta, Emergenza, Ovunque, new(2020, 4, 3), [PinOrdinario]),
        new(Facolta.Consulta, Emergenza, Cittadino, null, [PinOrdinario, .. Piene]),
        new(Facolta.Appropria, [BabySitting], Ovunque, null, Piene),
    ];

    // Looked up at every registration, and empty for those of the patronati: no row is walked for them.
    private static readonly FrozenDictionary<(Facolta Facolta, string Prestazione, string Canale), Riga[]> PerChiave = Matrice
        .SelectMany(r => r.Prestazioni.SelectMany(p => r.Canali.Select(c => (Chiave: (r.Facolta, p, c), Riga: r))))
        .GroupBy(r => r.Chiave, r => r.Riga)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The levels admitted on a day; null where none is asked.</summary>
    /// <param name="settings">The settings of the channel, where there are any.</param>
    public static IReadOnlyCollection<LivelloCredenziale>? Of(
        Facolta facolta, string prestazione, string canale, DateOnly giorno, CanaleOptions? settings = null)
    {
        if (settings is not null && settings.Livelli.Any(l => l.Facolta == facolta))
        {
            return
            [
                .. settings.Livelli
                    .Where(l => l.Facolta == facolta && giorno >= (l.DalGiorno ?? DateOnly.MinValue) && giorno <= (l.AlGiorno ?? DateOnly.MaxValue))
                    .Select(l => l.Livello),
            ];
        }

        return PerChiave.TryGetValue((facolta, prestazione, canale), out var righe)
            ? [.. righe.Where(r => giorno >= (r.DalGiorno ?? DateOnly.MinValue)).SelectMany(r => r.Livelli)]
            : null;
    }

    /// <summary>True for a channel that the Istituto announced and will release later: it is closed until settings open it (COVID-28).</summary>
    public static bool IsDaRilasciare(string prestazione, string canale) => Emergenza.Contains(prestazione) && ContactCenter.Contains(canale);

    /// <summary>A row of the matrix; rows in force add up.</summary>
    private sealed record Riga(Facolta Facolta, string[] Prestazioni, string[] Canali, DateOnly? DalGiorno, LivelloCredenziale[] Livelli);
}
