using System.Linq.Expressions;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Eventi;

/// <summary>Events as they are told: those that were written, and the presentations among them.</summary>
internal static class StoriaEventi
{
    /// <summary>What a presentation tells.</summary>
    public static readonly Expression<Func<DomandaRow, DomandaRow>> WithoutContent = d => new DomandaRow
    {
        NumeroDomanda = d.NumeroDomanda,
        Prestazione = d.Prestazione,
        Ente = d.Ente,
        CodiceUfficio = "",
        UserId = "",
        Canale = "",
        Richiedente = "",
        Presentazione = d.Presentazione,
        Registro = d.Registro,
        Anno = d.Anno,
        NumeroProtocollo = d.NumeroProtocollo,
        IdMessaggio = "",
        Contenuto = Array.Empty<byte>(),
    };

    /// <summary>The history of a domanda, oldest first.</summary>
    public static async Task<IReadOnlyList<Evento>> OfAsync(InteropDbContext context, DomandaRow domanda, CancellationToken ct)
    {
        var numero = domanda.NumeroDomanda;
        var rows = await context.Eventi.AsNoTracking().Where(e => e.NumeroDomanda == numero).OrderBy(e => e.Progressivo).ToListAsync(ct).ConfigureAwait(false);
        return await MergeAsync(context, default, rows, rows.Any(e => e.Tipo == TipoEvento.Presentata) ? [] : [domanda], ct).ConfigureAwait(false);
    }

    /// <summary>Both sequences in the order of time; each event with the cursor from which reading goes on.</summary>
    public static async Task<IReadOnlyList<Evento>> MergeAsync(
        InteropDbContext context, CursoreEventi da, IReadOnlyList<EventoRow> rows, IReadOnlyList<DomandaRow> presentate, CancellationToken ct)
    {
        var prestazioni = await PrestazioniAsync(context, rows, ct).ConfigureAwait(false);
        var eventi = new List<Evento>(rows.Count + presentate.Count);
        var (cursore, r, p) = (da, 0, 0);
        while (r < rows.Count || p < presentate.Count)
        {
            if (r == rows.Count || (p < presentate.Count && presentate[p].Presentazione <= rows[r].Istante))
            {
                cursore = cursore with { NumeroDomanda = presentate[p].NumeroDomanda };
                eventi.Add(Presentata(cursore, presentate[p++]));
            }
            else
            {
                cursore = cursore with { Progressivo = rows[r].Progressivo };
                eventi.Add(ToEvento(cursore, rows[r++], prestazioni));
            }
        }

        return eventi;
    }

    private static async Task<Dictionary<long, string>> PrestazioniAsync(InteropDbContext context, IReadOnlyList<EventoRow> rows, CancellationToken ct)
    {
        var numeri = rows.Select(r => r.NumeroDomanda ?? 0).Distinct().ToArray();
        if (numeri.Length == 0)
        {
            return [];
        }

        var domande = await context.Domande.AsNoTracking().Where(d => numeri.Contains(d.NumeroDomanda)).Select(d => new { d.NumeroDomanda, d.Prestazione })
            .ToListAsync(ct).ConfigureAwait(false);
        var bozze = await context.Bozze.AsNoTracking().Where(b => numeri.Contains(b.NumeroDomanda)).Select(b => new { b.NumeroDomanda, b.Prestazione })
            .ToListAsync(ct).ConfigureAwait(false);
        return domande.UnionBy(bozze, p => p.NumeroDomanda).ToDictionary(p => p.NumeroDomanda, p => p.Prestazione);
    }

    private static Evento ToEvento(CursoreEventi cursore, EventoRow row, Dictionary<long, string> prestazioni) => new(
        cursore.ToString(),
        row.Tipo,
        row.Istante,
        row.NumeroDomanda,
        row.NumeroDomanda is { } numero ? IdDomanda.Of(numero) : null,
        prestazioni.GetValueOrDefault(row.NumeroDomanda ?? 0),
        row.Stato,
        row.Minore,
        row.NumeroProtocollo,
        row.Riferimento,
        row.Dettaglio);

    private static Evento Presentata(CursoreEventi cursore, DomandaRow domanda) => new(
        cursore.ToString(),
        TipoEvento.Presentata,
        domanda.Presentazione,
        domanda.NumeroDomanda,
        IdDomanda.Of(domanda.NumeroDomanda),
        domanda.Prestazione,
        Stato: null,
        Minore: null,
        domanda.Registro is { } registro ? new NumeroProtocollo(registro, domanda.Anno!.Value, domanda.NumeroProtocollo!.Value).ToString() : null,
        Riferimento: null,
        Dettaglio: null);
}
