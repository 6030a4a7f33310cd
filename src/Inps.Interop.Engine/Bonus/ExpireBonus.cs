using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Bonus;

/// <summary>Writes that a bonus is lost once its last day has passed (BBS-R007), so that its patronato learns it from the events.</summary>
public sealed class ExpireBonus
{
    /// <summary>Bonuses of one write: calls do not wait long behind it.</summary>
    private const int AllaVolta = 100;

    private readonly WriteVariazione write;

    internal ExpireBonus(WriteVariazione write) => this.write = write;

    /// <summary>Returns how many were lost; to be run again now and then, once a day is enough.</summary>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var decaduti = 0;
        int ultimi;
        do
        {
            ultimi = await write.RunAsync(Expire, ct).ConfigureAwait(false);
            decaduti += ultimi;
        }
        while (ultimi == AllaVolta);

        return decaduti;
    }

    private static int Expire(Scrittura scrittura)
    {
        var oggi = Contesto.DataItaliana(scrittura.Istante);
        var scaduti = scrittura.Db.Set<BonusRow>()
            .Where(b => b.Stato == StatoBonus.InAttesaLibretto && b.Scadenza < oggi)
            .OrderBy(b => b.NumeroDomanda)
            .Take(AllaVolta)
            .ToList();
        foreach (var bonus in scaduti)
        {
            bonus.Stato = StatoBonus.Decaduto;
            OpenBonus.Tell(scrittura, scrittura.Db.Domande.Find(bonus.NumeroDomanda)!, bonus.Stato);
        }

        return scaduti.Count;
    }
}
