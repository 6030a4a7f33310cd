using System.Globalization;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Avvisi;

/// <summary>Looks for what operators should be told of now: one method for each cause.</summary>
internal sealed class CauseInCorso(
    InteropDbContextFactory contexts, ReadAndamento andamento, RegistriProtocollo registri, CaricoMotore carico, StoreStartup store, TimeProvider clock, IOptions<AvvisiOptions> settings)
{
    private readonly AvvisiOptions options = settings.Value;

    public async Task<IReadOnlyList<CausaTrovata>> FindAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var trovate = new List<CausaTrovata>();
        var chiamate = await andamento.FindAsync(now.AddMinutes(-options.FinestraMinuti), now, 1, ct).ConfigureAwait(false);
        foreach (var operazione in chiamate.Operazioni.Where(o => o.Chiamate >= options.ChiamateMinime))
        {
            trovate.AddRange(TassoErrori(operazione));
            trovate.AddRange(Latenza(operazione));
        }

        trovate.AddRange(await CertificatiAsync(now, ct).ConfigureAwait(false));
        trovate.AddRange((await registri.ListAsync(ct).ConfigureAwait(false)).SelectMany(registro => Protocollo(registro, now)));
        trovate.AddRange(Spazio());
        trovate.AddRange(Coda());
        return trovate;
    }

    private IEnumerable<CausaTrovata> TassoErrori(LatenzaOperazione operazione)
    {
        if (operazione.Guasti * 100 >= operazione.Chiamate * options.TassoErroriPercento)
        {
            yield return new(
                CausaAvviso.TassoErrori,
                NameOf(operazione),
                Text($"{NameOf(operazione)}: {operazione.Guasti} chiamate su {operazione.Chiamate} degli ultimi {options.FinestraMinuti} minuti sono finite con un errore."));
        }
    }

    private IEnumerable<CausaTrovata> Latenza(LatenzaOperazione operazione)
    {
        if (operazione.P99 > options.LatenzaMillisecondi)
        {
            yield return new(
                CausaAvviso.Latenza,
                NameOf(operazione),
                Text($"{NameOf(operazione)}: il 99° percentile degli ultimi {options.FinestraMinuti} minuti è {operazione.P99:0} ms, oltre {options.LatenzaMillisecondi} ms."));
        }
    }

    private async Task<IEnumerable<CausaTrovata>> CertificatiAsync(DateTimeOffset now, CancellationToken ct)
    {
        var entro = now.AddDays(options.CertificatoGiorni);
        await using var context = contexts.CreateDbContext();
        var inScadenza = await (
            from c in context.Certificati.AsNoTracking()
            join a in context.Adesioni on c.AdesioneId equals a.Id
            where c.RevocatoIl == null && c.ThumbprintSha256 != null && c.ValidoFino != null && c.ValidoFino < entro && c.ValidoFino > now
            select new { c.ThumbprintSha256, c.ValidoFino, a.CodiceEnte }).ToListAsync(ct).ConfigureAwait(false);
        return inScadenza.DistinctBy(c => c.ThumbprintSha256).Select(c => new CausaTrovata(
            CausaAvviso.CertificatoInScadenza,
            c.ThumbprintSha256!,
            Text($"Il certificato {c.ThumbprintSha256} dell'ente {c.CodiceEnte} scade il {c.ValidoFino:yyyy-MM-dd HH:mm} UTC.")));
    }

    private IEnumerable<CausaTrovata> Protocollo(StatoRegistro registro, DateTimeOffset now)
    {
        if (registro.FermoDal is { } fermo)
        {
            yield return new(CausaAvviso.ProtocolloFermo, registro.Registro, Text($"Il registro {registro.Registro} è fermo dal {fermo.UtcDateTime:yyyy-MM-dd HH:mm} UTC: {registro.MotivoFermo}"));
        }
        else if (registro.InAttesaDal is { } dal && now - dal > TimeSpan.FromMinutes(options.ProtocolloMinuti))
        {
            yield return new(
                CausaAvviso.ProtocolloFermo,
                registro.Registro,
                Text($"{registro.InAttesa} documenti attendono il protocollo del registro {registro.Registro}, il primo dal {dal.UtcDateTime:yyyy-MM-dd HH:mm} UTC."));
        }
    }

    private IEnumerable<CausaTrovata> Spazio()
    {
        if (store.SpazioLibero() is { } libero && libero * 100 < options.SpazioPercento)
        {
            yield return new(CausaAvviso.SpazioSuDisco, Environment.MachineName, Text($"Sul disco della base dati di {Environment.MachineName} resta libero il {libero * 100:0} %."));
        }
    }

    private IEnumerable<CausaTrovata> Coda()
    {
        if (carico.InCoda.Chiamate * 100L >= carico.Capienza * (long)options.CodaPercento)
        {
            yield return new(CausaAvviso.CodaPiena, Environment.MachineName, Text($"Nella coda di scrittura di {Environment.MachineName} attendono {carico.InCoda.Chiamate} chiamate su {carico.Capienza}."));
        }
    }

    private static string NameOf(LatenzaOperazione operazione) => $"{operazione.Servizio}/{operazione.Operazione}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Oggetto">What it is about: an operation, a certificate, a register, a machine.</param>
/// <param name="Testo">A sentence for operators, in Italian.</param>
internal sealed record CausaTrovata(CausaAvviso Causa, string Oggetto, string Testo);
