using System.Security.Cryptography;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Lotti;

/// <summary>Reads lotti and their outcomes. Each ente finds its own only: another's is not found, which discloses nothing.</summary>
public sealed class FindLotti
{
    private const int Massimo = 20;

    private readonly InteropDbContextFactory contexts;

    internal FindLotti(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>A lotto with its counts as they are now; null when there is none, or it is another ente's.</summary>
    public async Task<LottoTrovato?> FindAsync(string ente, RiferimentoAlLotto riferimento, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = await riferimento.Of(context.Lotti.AsNoTracking(), ente).FirstOrDefaultAsync(ct).ConfigureAwait(false);
        return row is null ? null : await ReadAsync(context, row, ct).ConfigureAwait(false);
    }

    /// <summary>The outcomes of the positions from <paramref name="da"/> to <paramref name="a"/> that have one, by position.</summary>
    /// <param name="numeroLotto">Of a lotto that was found.</param>
    public async Task<IReadOnlyList<EsitoDellElemento>> FindEsitiAsync(string numeroLotto, int da, int a, CancellationToken ct)
    {
        if (!NumeroLotto.TryParse(numeroLotto, out var numero))
        {
            return [];
        }

        await using var context = contexts.CreateDbContext();
        var rows = await (
            from e in context.LottoEsiti.AsNoTracking()
            where e.NumeroLotto == numero && e.Posizione >= da && e.Posizione <= a
            join d in context.Domande.AsNoTracking() on e.NumeroDomanda equals (long?)d.NumeroDomanda into domande
            from d in domande.DefaultIfEmpty()
            orderby e.Posizione
            select new { Esito = e, d!.Registro, d.Anno, d.NumeroProtocollo }).ToListAsync(ct).ConfigureAwait(false);
        return [.. rows.Select(r => ToEsito(r.Esito, r.Registro is null ? null : new NumeroProtocollo(r.Registro, r.Anno!.Value, r.NumeroProtocollo!.Value)))];
    }

    /// <summary>The domande with that IdMessaggio that arrived in a lotto of the ente and have their outcome, the latest lotto first (Diagnosi).</summary>
    public async Task<IReadOnlyList<ElementoNelLotto>> FindElementiAsync(string ente, string idMessaggio, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();

        // Of the index, and of the lotti that it does not hold yet.
        var indicizzati = await context.IndiceElementi.AsNoTracking().Where(i => i.Ente == ente && i.IdMessaggio == idMessaggio)
            .OrderByDescending(i => i.NumeroLotto).Select(i => new { i.NumeroLotto, i.Posizione }).Take(Massimo).ToListAsync(ct).ConfigureAwait(false);
        var recenti = await (
            from l in context.Lotti.AsNoTracking()
            where l.Ente == ente && (l.DaIndicizzare != null || l.Stato == StatoLotto.InElaborazione)
            join e in context.LottoEsiti.AsNoTracking() on l.NumeroLotto equals e.NumeroLotto
            where e.IdMessaggio == idMessaggio
            orderby l.NumeroLotto descending
            select new { e.NumeroLotto, e.Posizione }).Take(Massimo).ToListAsync(ct).ConfigureAwait(false);
        var found = new List<ElementoNelLotto>();
        foreach (var (numero, posizione) in indicizzati.Union(recenti).OrderByDescending(e => e.NumeroLotto).Take(Massimo).Select(e => (e.NumeroLotto, e.Posizione)))
        {
            var idLotto = await context.Lotti.Where(l => l.NumeroLotto == numero).Select(l => l.IdLotto).SingleAsync(ct).ConfigureAwait(false);
            var idTransazione = await context.LottoBlocchi.Where(b => b.NumeroLotto == numero && b.Da <= posizione)
                .OrderByDescending(b => b.Da).Select(b => b.IdTransazione).FirstAsync(ct).ConfigureAwait(false);
            var esiti = await FindEsitiAsync(NumeroLotto.Of(numero), posizione, posizione, ct).ConfigureAwait(false);
            found.AddRange(esiti.Select(esito => new ElementoNelLotto(NumeroLotto.Of(numero), idLotto, idTransazione, esito)));
        }

        return found;
    }

    /// <summary>The latest lotti of the ente that are concluded, with what became of the delivery of their result.</summary>
    public async Task<IReadOnlyList<LottoConcluso>> ListConclusiAsync(string ente, int count, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await (
            from l in context.Lotti.AsNoTracking()
            where l.Ente == ente && l.Conclusione != null
            join c in context.Consegne.AsNoTracking() on l.NumeroLotto equals c.NumeroLotto into consegne
            from c in consegne.DefaultIfEmpty()
            orderby l.NumeroLotto descending
            select new { l.NumeroLotto, l.NumeroDomande, l.Stato, l.Conclusione, Consegna = (StatoConsegna?)c!.Stato }).Take(count).ToListAsync(ct).ConfigureAwait(false);
        return [.. rows.Select(r => new LottoConcluso(NumeroLotto.Of(r.NumeroLotto), r.NumeroDomande, r.Stato, r.Conclusione!.Value, r.Consegna))];
    }

    /// <summary>How many lotti of all enti are whole and not concluded, and since when the oldest of them; for who watches the process.</summary>
    public async Task<(int Aperti, DateTimeOffset? Dal)> CountApertiAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var aperti = await context.Lotti.AsNoTracking().Where(l => WorkLotti.Aperti.Contains(l.Stato) && l.Presentazione != null)
            .OrderBy(l => l.NumeroLotto).Select(l => l.Presentazione).ToListAsync(ct).ConfigureAwait(false);
        return (aperti.Count, aperti.FirstOrDefault());
    }

    /// <summary>SHA-256 over the bytes of the domande staged so far, in their order.</summary>
    internal static async Task<byte[]> HashAcquisiteAsync(InteropDbContext context, long numeroLotto, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var blocco in context.LottoBlocchi.AsNoTracking().Where(b => b.NumeroLotto == numeroLotto).OrderBy(b => b.Da).Select(b => b.Contenuto)
            .AsAsyncEnumerable().WithCancellation(ct).ConfigureAwait(false))
        {
            foreach (var elemento in BloccoLotto.Unpack(blocco).Elementi)
            {
                hash.AppendData(elemento.Bytes.Span);
            }
        }

        return hash.GetHashAndReset();
    }

    private static async Task<LottoTrovato> ReadAsync(InteropDbContext context, LottoRow row, CancellationToken ct)
    {
        var isIncomplete = row is { Stato: StatoLotto.Ricevuto, Presentazione: null };
        var (presentate, duplicate, scartate) = row.Stato == StatoLotto.InElaborazione
            ? Count(context, row.NumeroLotto)
            : (row.Presentate, row.Duplicate, row.Scartate);
        return new LottoTrovato
        {
            NumeroLotto = NumeroLotto.Of(row.NumeroLotto),
            IdLotto = row.IdLotto,
            CodicePrestazione = row.Prestazione,
            Stato = row.Stato,
            NumeroDomande = row.NumeroDomande,
            Acquisite = row.Acquisite,
            ImprontaAcquisite = isIncomplete ? await HashAcquisiteAsync(context, row.NumeroLotto, ct).ConfigureAwait(false) : null,
            Ricezione = row.Presentazione,
            Conclusione = row.Conclusione,
            Presentate = presentate,
            Protocollate = presentate - (presentate == 0 ? 0 : await CountWaitingAsync(context, row.NumeroLotto, ct).ConfigureAwait(false)),
            Duplicate = duplicate,
            Scartate = scartate,
            Motivi = AvvisiJson.Read(row.Motivi),
        };
    }

    /// <summary>The outcomes as they are now.</summary>
    internal static (int Presentate, int Duplicate, int Scartate) Count(InteropDbContext context, long numeroLotto)
    {
        var counts = context.LottoEsiti.AsNoTracking()
            .Where(e => e.NumeroLotto == numeroLotto)
            .GroupBy(e => new { e.Duplicato, Accettata = e.NumeroDomanda != null })
            .Select(g => new { g.Key.Duplicato, g.Key.Accettata, Quante = g.Count() })
            .ToList();
        return (
            counts.Where(c => c is { Accettata: true, Duplicato: false }).Sum(c => c.Quante),
            counts.Where(c => c.Duplicato).Sum(c => c.Quante),
            counts.Where(c => !c.Accettata).Sum(c => c.Quante));
    }

    /// <summary>Those that still wait for their protocollo; asked of the lotto only when anything waits at all.</summary>
    private static async Task<int> CountWaitingAsync(InteropDbContext context, long numeroLotto, CancellationToken ct) =>
        await context.ProtocolliInCoda.AsNoTracking().AnyAsync(ct).ConfigureAwait(false)
            ? await context.LottoEsiti.AsNoTracking()
                .Where(e => e.NumeroLotto == numeroLotto && !e.Duplicato)
                .CountAsync(e => context.Domande.Any(d => d.NumeroDomanda == e.NumeroDomanda && d.Registro == null), ct).ConfigureAwait(false)
            : 0;

    private static EsitoDellElemento ToEsito(LottoEsitoRow row, NumeroProtocollo? protocollo) => new(
        row.Posizione,
        row.NumeroDomanda is null ? StatoElementoLotto.Scartata : protocollo is null ? StatoElementoLotto.Presentata : StatoElementoLotto.Protocollata,
        row.IdMessaggio,
        row.Esito,
        AvvisiJson.Read(row.Segnalazioni),
        row.Duplicato,
        row.NumeroDomanda,
        row.NumeroDomanda is { } numero ? IdDomanda.Of(numero) : null,
        protocollo?.ToString());
}
