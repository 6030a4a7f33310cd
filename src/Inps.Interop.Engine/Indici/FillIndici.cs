using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Indici;

/// <summary>
/// Fills the indexes behind the writer, a piece at a time, each piece together with the mark of how far it goes: whatever stops it, it goes on from there,
/// and of two instances one does the piece. While domande are being registered it gives way, unless it has fallen too far behind.
/// </summary>
public sealed class FillIndici
{
    private const int Pezzo = 1000;

    // Each call has a dozen entries, and the writer waits for the piece.
    private const int PezzoDiTraffico = 250;

    /// <summary>What a reader of the tail has to look through at most while the gateway is under load, with a piece or two.</summary>
    private const int DomandeInArretrato = 50_000;
    private const int LottiInArretrato = 10;
    private static readonly TimeSpan ChiamateInArretrato = TimeSpan.FromMinutes(5);

    private readonly InteropDbContextFactory contexts;
    private readonly WriteVariazione write;
    private readonly BatchWriter writer;
    private readonly TimeProvider clock;
    private readonly FillTraffico traffico;

    internal FillIndici(InteropDbContextFactory contexts, WriteVariazione write, BatchWriter writer, TimeProvider clock)
    {
        traffico = new FillTraffico(contexts, write, clock);
        this.contexts = contexts;
        this.write = write;
        this.writer = writer;
        this.clock = clock;
    }

    /// <summary>Fills until there is nothing more to do, or the registrations go first.</summary>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now; the next call goes on.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        while (await FillDomandeAsync(Pezzo, writer.IsRegistering, ct).ConfigureAwait(false) | await FillChiamateAsync(Pezzo, writer.IsRegistering, ct).ConfigureAwait(false)
            | await FillElementiAsync(Pezzo, writer.IsRegistering, ct).ConfigureAwait(false)
            | await FillTrafficoAsync(PezzoDiTraffico, writer.IsRegistering, ct).ConfigureAwait(false))
        {
        }
    }

    /// <summary>One piece.</summary>
    /// <param name="giveWay">Does nothing as long as the tail is short.</param>
    /// <returns>True when there may be more.</returns>
    internal async Task<bool> FillDomandeAsync(int massimo, bool giveWay, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var da = await IndiceRow.FinoAsync(context, IndiceRow.Domande, ct).ConfigureAwait(false);
        var ultima = await context.Domande.MaxAsync(d => (long?)d.NumeroDomanda, ct).ConfigureAwait(false) ?? 0;
        if (ultima <= da || (giveWay && ultima - da < DomandeInArretrato))
        {
            return false;
        }

        // Numbers are committed in their order: below one that is there, nothing new comes but the domande from drafts, which enter their own entry.
        var a = Math.Min(da + massimo, ultima);
        await write.RunAsync(scrittura => Fill(scrittura, IndiceRow.Domande, (da, a), da, a, IndiciSql.FillDomande), ct).ConfigureAwait(false);
        return a < ultima;
    }

    /// <inheritdoc cref="FillDomandeAsync"/>
    internal async Task<bool> FillChiamateAsync(int massimo, bool giveWay, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var da = await IndiceRow.FinoAsync(context, IndiceRow.Chiamate, ct).ConfigureAwait(false);
        var limite = (clock.GetUtcNow() - ChiamateInRitardo.Distanza).ToUnixTimeMilliseconds();
        if (limite <= da || (giveWay && limite - da < ChiamateInArretrato.TotalMilliseconds))
        {
            return false;
        }

        // The whole millisecond of the last one.
        var (prima, fine) = (IstanteDiChiamata.First(da), IstanteDiChiamata.First(limite));
        var ultima = await context.Transazioni.AsNoTracking().Where(t => t.IdTransazione >= prima && t.IdTransazione < fine)
            .OrderBy(t => t.IdTransazione).Skip(massimo - 1).Select(t => (Guid?)t.IdTransazione).FirstOrDefaultAsync(ct).ConfigureAwait(false);
        var a = ultima is { } id ? Math.Min(IstanteDiChiamata.Of(id) + 1, limite) : limite;
        var (daId, aId) = (Stored(context, prima), Stored(context, IstanteDiChiamata.First(a)));
        await write.RunAsync(scrittura => Fill(scrittura, IndiceRow.Chiamate, (da, a), daId, aId, IndiciSql.FillChiamate, IndiciSql.FillChiamateDomande), ct).ConfigureAwait(false);
        return ultima is not null;
    }

    /// <inheritdoc cref="FillDomandeAsync"/>
    internal Task<bool> FillTrafficoAsync(int massimo, bool giveWay, CancellationToken ct) =>
        traffico.RunAsync(massimo, giveWay ? ChiamateInArretrato.TotalMilliseconds : 0, ct);

    /// <summary>Some domande of the oldest concluded lotto that is not whole in the index.</summary>
    /// <param name="giveWay">Does nothing as long as few lotti wait.</param>
    /// <returns>True when there may be more.</returns>
    internal async Task<bool> FillElementiAsync(int massimo, bool giveWay, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var lotti = await context.Lotti.AsNoTracking().Where(l => l.DaIndicizzare != null).OrderBy(l => l.NumeroLotto).Take(LottiInArretrato)
            .Select(l => new { l.NumeroLotto, l.DaIndicizzare }).ToListAsync(ct).ConfigureAwait(false);
        if (lotti.Count == 0 || (giveWay && lotti.Count < LottiInArretrato))
        {
            return false;
        }

        var (numero, da) = (lotti[0].NumeroLotto, lotti[0].DaIndicizzare!.Value);
        await write.RunAsync(scrittura => FillElementi(scrittura, numero, da, da + massimo), ct).ConfigureAwait(false);
        return true;
    }

    private static bool FillElementi(Scrittura scrittura, long numeroLotto, int da, int a)
    {
        var db = scrittura.Db;
        if (db.Lotti.Find(numeroLotto) is not { } lotto || lotto.DaIndicizzare != da)
        {
            // Another instance was faster.
            return false;
        }

        lotto.DaIndicizzare = a > lotto.NumeroDomande ? null : a;
        db.Database.ExecuteSqlRaw(IndiciSql.FillElementi, numeroLotto, da, a);
        return true;
    }

    /// <summary>The statements of the filling go past the change tracker: they copy rows inside the database, and what fails after them undoes the transaction.</summary>
    private static bool Fill(Scrittura scrittura, string nome, (long Da, long A) marca, object da, object a, params string[] statements)
    {
        var db = scrittura.Db;
        var indice = db.Indici.Find(nome) ?? db.Indici.Add(new IndiceRow { Nome = nome }).Entity;
        if (indice.Fino != marca.Da)
        {
            // Another instance was faster.
            return false;
        }

        indice.Fino = marca.A;
        foreach (var sql in statements)
        {
            db.Database.ExecuteSqlRaw(sql, da, a);
        }

        return true;
    }

    /// <summary>The identifier as the provider keeps it.</summary>
    internal static object Stored(InteropDbContext context, Guid idTransazione) =>
        context.Model.FindEntityType(typeof(IndiceChiamataRow))!.FindProperty(nameof(IndiceChiamataRow.IdTransazione))!.GetTypeMapping().Converter is { } converter
            ? converter.ConvertToProvider(idTransazione)!
            : idTransazione;
}
