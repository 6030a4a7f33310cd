using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Domande;

/// <summary>What the patronato has to do for its domande ("Azioni richieste", AT-59, AT-64).</summary>
internal static class AzioniDelleDomande
{
    public const string CompletaBozza = "Completare e presentare la domanda, prima della scadenza della bozza.";

    private static readonly StatoDomanda[] Vive =
        [StatoDomanda.DaProtocollare, StatoDomanda.Protocollata, StatoDomanda.InIstruttoria, StatoDomanda.InAttesaIntegrazione, StatoDomanda.Accolta];

    /// <summary>The actions of each domanda; none for one that is concluded.</summary>
    public static async Task<ILookup<long, AzioneRichiesta>> FindAsync(InteropDbContext context, IReadOnlyCollection<long> numeri, CancellationToken ct)
    {
        var integrazioni = await context.Integrazioni.AsNoTracking()
            .Where(i => numeri.Contains(i.NumeroDomanda) && i.Stato == StatoIntegrazione.Aperta).OrderBy(i => i.NumeroIntegrazione)
            .ToListAsync(ct).ConfigureAwait(false);
        var canali = await context.Canali.AsNoTracking()
            .Where(c => numeri.Contains(c.NumeroDomanda) && c.Al == null && c.Stato == StatoCanale.NonValido)
            .ToListAsync(ct).ConfigureAwait(false);
        return integrazioni.Select(i => (i.NumeroDomanda, Azione: Integrate(i)))
            .Concat(await SecondiGenitoriAsync(context, numeri, ct).ConfigureAwait(false))
            .Concat(canali.Select(c => (c.NumeroDomanda, Azione: new AzioneRichiesta(
                AzioniRichieste.ModificaCanaleAccredito, $"Indicare un altro canale di accredito per la quota {c.Quota}: quello indicato non è valido."))))
            .ToLookup(a => a.NumeroDomanda, a => a.Azione);
    }

    private static AzioneRichiesta Integrate(IntegrazioneRow row) => new(
        AzioniRichieste.InviaIntegrazione,
        row.Richiesta,
        row.Scadenza,
        Identificativo.Of(Identificativo.RichiestaIntegrazione, row.NumeroIntegrazione),
        row.Minore);

    /// <summary>The other parents of whom the payment data are missing; the content is read only where a benefit is divided.</summary>
    private static async Task<List<(long NumeroDomanda, AzioneRichiesta Azione)>> SecondiGenitoriAsync(
        InteropDbContext context, IReadOnlyCollection<long> numeri, CancellationToken ct)
    {
        var divise = Catalogo.Prestazioni.Where(p => p.Modifiche is not null).SelectMany(p => p.Codici).ToArray();
        var domande = await context.Domande.AsNoTracking()
            .Where(d => numeri.Contains(d.NumeroDomanda) && divise.Contains(d.Prestazione) && Vive.Contains(d.Stato))
            .Select(d => new { d.NumeroDomanda, d.Prestazione, d.Contenuto })
            .ToListAsync(ct).ConfigureAwait(false);
        var completati = (await context.SecondiGenitori.AsNoTracking().Where(s => numeri.Contains(s.NumeroDomanda))
            .Select(s => new { s.NumeroDomanda, s.CodiceFiscale }).ToListAsync(ct).ConfigureAwait(false)).ToHashSet();
        var minori = (await context.Minori.AsNoTracking().Where(m => numeri.Contains(m.NumeroDomanda) && m.AltroGenitore != null)
            .ToListAsync(ct).ConfigureAwait(false)).ToLookup(m => (m.NumeroDomanda, m.AltroGenitore));
        return
        [
            .. from domanda in domande
               let prestazione = Catalogo.FindByCodice(domanda.Prestazione)!
               from codice in prestazione.SecondiGenitori(prestazione.Deserialize(Compressione.Expand(domanda.Contenuto))).Select(c => c.InChiaro)
               where !completati.Contains(new { domanda.NumeroDomanda, CodiceFiscale = codice })
               select (domanda.NumeroDomanda, new AzioneRichiesta(
                   AzioniRichieste.IntegraSecondoGenitore,
                   "Inviare i dati di pagamento dell'altro genitore, al quale spetta la sua quota.",
                   Minore: minori[(domanda.NumeroDomanda, codice)].FirstOrDefault()?.Progressivo)),
        ];
    }
}
