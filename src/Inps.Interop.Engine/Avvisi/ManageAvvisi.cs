using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Avvisi;

/// <summary>
/// The alerts: one for each cause, from the first look that finds it until no instance has found it for a while, with a message at its begin and one at its
/// end by each channel. All instances look; of each message one tries to send it at a time.
/// </summary>
public sealed class ManageAvvisi
{
    private const int MessaggiInsieme = 20;
    private static readonly TimeSpan PausaMassima = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rinuncia = TimeSpan.FromDays(3);

    private readonly InteropDbContextFactory contexts;
    private readonly WriteVariazione write;
    private readonly CauseInCorso cause;
    private readonly AvvisiOptions options;

    internal ManageAvvisi(InteropDbContextFactory contexts, WriteVariazione write, CauseInCorso cause, IOptions<AvvisiOptions> options) =>
        (this.contexts, this.write, this.cause, this.options) = (contexts, write, cause, options.Value);

    /// <summary>Looks for causes, opens alerts and ends others.</summary>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public async Task UpdateAsync(CancellationToken ct)
    {
        var trovate = await cause.FindAsync(ct).ConfigureAwait(false);
        await write.RunAsync(s => Update(s, trovate), ct).ConfigureAwait(false);
    }

    /// <summary>Takes the messages that are due; whoever takes one has some minutes before it is due again.</summary>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public Task<IReadOnlyList<MessaggioAvviso>> TakeAsync(CancellationToken ct) => write.RunAsync(Take, ct);

    /// <summary>Stores how the sending of a message went.</summary>
    /// <param name="errore">Null when it was sent.</param>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now: the message may come twice.</exception>
    public Task SettleAsync(MessaggioAvviso messaggio, string? errore, CancellationToken ct) => write.RunAsync(
        s =>
        {
            if (s.Db.AvvisiInvii.Find(messaggio.Avviso.Numero, messaggio.Canale, messaggio.IsChiusura) is { InviatoIl: null } row)
            {
                row.Tentativi++;
                row.UltimoErrore = errore is { Length: > AvvisiConfigurations.MaxTesto } ? errore[..AvvisiConfigurations.MaxTesto] : errore;
                row.InviatoIl = errore is null ? s.Istante : null;
                var da = messaggio.Avviso.ChiusoIl ?? messaggio.Avviso.ApertoIl;
                row.ProssimoTentativo = errore is null || s.Istante - da > Rinuncia ? null : s.Istante + Pausa(row.Tentativi);
            }

            return true;
        },
        ct);

    /// <summary>The latest first, the open ones before all.</summary>
    /// <param name="prima">Only ended ones before this one; null: from the open ones on.</param>
    public async Task<IReadOnlyList<Avviso>> ListAsync(long? prima, int quanti, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var chiusi = await context.Avvisi.AsNoTracking().Where(a => a.Aperto == null && (prima == null || a.Numero < prima))
            .OrderByDescending(a => a.Numero).Take(quanti).ToListAsync(ct).ConfigureAwait(false);
        var aperti = prima is null
            ? await context.Avvisi.AsNoTracking().Where(a => a.Aperto != null).OrderByDescending(a => a.Numero).ToListAsync(ct).ConfigureAwait(false)
            : [];
        var numeri = aperti.Concat(chiusi).Select(a => a.Numero).ToList();
        var invii = (await context.AvvisiInvii.AsNoTracking().Where(i => numeri.Contains(i.Avviso)).ToListAsync(ct).ConfigureAwait(false)).ToLookup(i => i.Avviso);
        return [.. aperti.Concat(chiusi).Select(a => Of(a, invii[a.Numero]))];
    }

    private bool Update(Scrittura s, IReadOnlyList<CausaTrovata> trovate)
    {
        var aperti = s.Db.Avvisi.AsTracking().Where(a => a.Aperto != null).ToList();
        foreach (var trovata in trovate)
        {
            var chiave = $"{(int)trovata.Causa}|{trovata.Oggetto}";
            if (aperti.Find(a => a.Aperto == chiave) is { } known)
            {
                (known.VistoIl, known.Testo) = (s.Istante, trovata.Testo);
                continue;
            }

            var avviso = new AvvisoRow
            {
                Numero = s.Numeri.Next(Contatori.Avviso),
                Causa = trovata.Causa,
                Oggetto = trovata.Oggetto,
                Testo = trovata.Testo,
                ApertoIl = s.Istante,
                VistoIl = s.Istante,
                Aperto = chiave,
            };
            s.Db.Avvisi.Add(avviso);
            AddInvii(s, avviso, isChiusura: false);
        }

        foreach (var finito in aperti.Where(a => s.Istante - a.VistoIl >= TimeSpan.FromSeconds(options.ChiusuraSecondi)))
        {
            (finito.ChiusoIl, finito.Aperto) = (s.Istante, null);
            AddInvii(s, finito, isChiusura: true);
        }

        return true;
    }

    private void AddInvii(Scrittura s, AvvisoRow avviso, bool isChiusura) => s.Db.AvvisiInvii.AddRange(options.Canali().Select(canale => new AvvisoInvioRow
    {
        Avviso = avviso.Numero,
        Canale = canale,
        Chiusura = isChiusura,
        ProssimoTentativo = s.Istante,
    }));

    private static IReadOnlyList<MessaggioAvviso> Take(Scrittura s)
    {
        var now = s.Istante;
        var due = s.Db.AvvisiInvii.AsTracking().Where(i => i.ProssimoTentativo <= now).OrderBy(i => i.ProssimoTentativo).Take(MessaggiInsieme).ToList();
        var numeri = due.Select(i => i.Avviso).ToList();
        var avvisi = s.Db.Avvisi.AsNoTracking().Where(a => numeri.Contains(a.Numero)).ToDictionary(a => a.Numero);
        due.ForEach(i => i.ProssimoTentativo = now.AddMinutes(5));
        return [.. due.Select(i => new MessaggioAvviso(Of(avvisi[i.Avviso], []), i.Canale, i.Chiusura))];
    }

    private static TimeSpan Pausa(int tentativi) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, tentativi - 1), PausaMassima.TotalMinutes));

    private static Avviso Of(AvvisoRow a, IEnumerable<AvvisoInvioRow> invii) => new(
        a.Numero, a.Causa, a.Oggetto, a.Testo, a.ApertoIl, a.ChiusoIl, [.. invii.Select(i => new InvioAvviso(i.Canale, i.Chiusura, i.Tentativi, i.InviatoIl, i.UltimoErrore))]);
}

/// <summary>How operators are told.</summary>
public enum CanaleAvviso
{
    Posta = 0,
    Webhook = 1,
}

/// <summary>An alert.</summary>
/// <param name="ChiusoIl">Null while its cause lasts.</param>
public sealed record Avviso(long Numero, CausaAvviso Causa, string Oggetto, string Testo, DateTimeOffset ApertoIl, DateTimeOffset? ChiusoIl, IReadOnlyList<InvioAvviso> Invii);

/// <summary>How the message about an alert went.</summary>
public sealed record InvioAvviso(CanaleAvviso Canale, bool IsChiusura, int Tentativi, DateTimeOffset? InviatoIl, string? UltimoErrore);

/// <summary>A message to be sent.</summary>
/// <param name="IsChiusura">True when it tells that the alert has ended.</param>
public sealed record MessaggioAvviso(Avviso Avviso, CanaleAvviso Canale, bool IsChiusura);
