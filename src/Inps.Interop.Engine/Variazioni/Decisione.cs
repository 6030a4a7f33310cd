using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>What a write decides inside its transaction: its facts, or why not. A refusal leaves nothing behind.</summary>
internal readonly record struct Decisione<TFatti>
    where TFatti : FattiVariazione
{
    private Decisione(TFatti? fatti, IReadOnlyList<Segnalazione> rifiuto)
    {
        Fatti = fatti;
        Rifiuto = rifiuto;
    }

    public TFatti? Fatti { get; }

    /// <summary>The findings of a refusal; empty with facts.</summary>
    public IReadOnlyList<Segnalazione> Rifiuto { get; }

    public static implicit operator Decisione<TFatti>(TFatti fatti) => new(fatti, []);

    public static implicit operator Decisione<TFatti>(Segnalazione rifiuto) => new(null, [rifiuto]);

    public static implicit operator Decisione<TFatti>(List<Segnalazione> rifiuto) => new(null, rifiuto);
}
