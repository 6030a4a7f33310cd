using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Bonus;

/// <summary>The first step of a bonus: its domanda is accepted, and the person's time begins.</summary>
internal sealed class OpenBonus(IOptions<BonusOptions> options)
{
    /// <summary>Called by whoever accepts a domanda, in the same write; does nothing for other prestazioni.</summary>
    public void Apply(Scrittura scrittura, DomandaRow domanda)
    {
        if (domanda.Prestazione != RegoleBonus.CodicePrestazione)
        {
            return;
        }

        scrittura.Db.Add(new BonusRow
        {
            NumeroDomanda = domanda.NumeroDomanda,
            Stato = StatoBonus.InAttesaLibretto,
            Accoglimento = scrittura.Istante,
            Scadenza = Contesto.DataItaliana(scrittura.Istante).AddDays(options.Value.GiorniAppropriazione),
        });
        Tell(scrittura, domanda, StatoBonus.InAttesaLibretto);
    }

    /// <summary>Adds the event of a change.</summary>
    internal static void Tell(Scrittura scrittura, DomandaRow domanda, StatoBonus stato) => scrittura.AddEvento(new EventoRow
    {
        Ente = domanda.Ente,
        Tipo = TipoEvento.BonusVariato,
        NumeroDomanda = domanda.NumeroDomanda,
        Stato = domanda.Stato,
        Dettaglio = stato.ToString(),
    });
}
