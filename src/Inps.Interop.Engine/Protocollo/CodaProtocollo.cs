using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>The queues of documents that wait for their protocol number, and whose turn it is to number them (domain 4.6).</summary>
internal sealed class CodaProtocollo(InteropDbContextFactory contexts, WriteVariazione write, IOptions<ProtocolloOptions> options, TimeProvider clock)
{
    private readonly Guid instance = Guid.NewGuid();
    private readonly TimeSpan turno = TimeSpan.FromSeconds(options.Value.TurnoSecondi);
    private readonly TimeSpan pausaMinima = TimeSpan.FromSeconds(options.Value.RiprovaMinimaSecondi);
    private readonly TimeSpan pausaMassima = TimeSpan.FromSeconds(options.Value.RiprovaMassimaSecondi);

    /// <summary>The registers that have a queue and may be numbered now: neither under maintenance nor stopped.</summary>
    public async Task<IReadOnlyList<RegistroInAttesa>> RegistriAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var contatori = await context.Contatori.AsNoTracking()
            .Where(c => c.Ultimo > 0 && (c.Nome.StartsWith(Contatori.PrefissoInAttesa) || c.Nome.StartsWith(Contatori.PrefissoManutenzione)))
            .Select(c => new { c.Nome, c.Ultimo })
            .ToDictionaryAsync(c => c.Nome, c => c.Ultimo, StringComparer.Ordinal, ct).ConfigureAwait(false);
        if (contatori.Count == 0)
        {
            return [];
        }

        var fermi = await context.RegistriProtocollo.Where(r => r.FermoDal != null).Select(r => r.Registro).ToListAsync(ct).ConfigureAwait(false);
        return
        [
            .. contatori.Where(c => c.Key.StartsWith(Contatori.PrefissoInAttesa, StringComparison.Ordinal))
                .Select(c => (Registro: c.Key[Contatori.PrefissoInAttesa.Length..], c.Value))
                .Select(c => new RegistroInAttesa(
                    c.Registro, c.Value, !fermi.Contains(c.Registro) && !contatori.ContainsKey(Contatori.Manutenzione(c.Registro)))),
        ];
    }

    /// <summary>Takes or keeps the turn at a register.</summary>
    /// <returns>False when it is another instance's.</returns>
    public async Task<bool> TakeTurnoAsync(string registro, CancellationToken ct)
    {
        await using (var context = contexts.CreateDbContext())
        {
            var row = await context.RegistriProtocollo.AsNoTracking().SingleOrDefaultAsync(r => r.Registro == registro, ct).ConfigureAwait(false);
            var left = row?.TurnoFinoAl - clock.GetUtcNow();
            if (row?.Turno is { } owner && left > (owner == instance ? turno / 2 : TimeSpan.Zero))
            {
                return owner == instance;
            }
        }

        return await write.RunAsync(
            s =>
            {
                var row = RowOf(s, registro);
                if (row.Turno is { } owner && owner != instance && row.TurnoFinoAl > s.Istante)
                {
                    return false;
                }

                row.Turno = instance;
                row.TurnoFinoAl = s.Istante + turno;
                return true;
            },
            ct).ConfigureAwait(false);
    }

    /// <summary>Gives back the turns of this instance, so that another need not wait for their end.</summary>
    public Task LeaveTurniAsync(CancellationToken ct) => write.RunAsync(
        s =>
        {
            foreach (var row in s.Db.RegistriProtocollo.Where(r => r.Turno == instance).ToList())
            {
                (row.Turno, row.TurnoFinoAl) = (null, null);
            }

            return true;
        },
        ct);

    /// <summary>
    /// The documents whose turn it is, oldest first; none while the first of them still pauses after a failure. A document passes those that wait for an
    /// earlier one of the same domanda, in whatever register (an annulment comes after what it annuls).
    /// </summary>
    public async Task<IReadOnlyList<ProtocolloInCodaRow>> NextAsync(string registro, int count, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.ProtocolliInCoda.AsNoTracking()
            .Where(c => c.Registro == registro
                && !context.ProtocolliInCoda.Any(p => p.NumeroDomanda == c.NumeroDomanda && p.Registro != registro && p.Posizione < c.Posizione))
            .OrderBy(c => c.Posizione)
            .Take(count)
            .ToListAsync(ct).ConfigureAwait(false);
        return rows.Count == 0 || rows[0].ProssimoTentativo > clock.GetUtcNow() ? [] : rows;
    }

    /// <summary>The numbers of those domande that have one.</summary>
    public async Task<IReadOnlyDictionary<long, ProtocolloAssegnato>> FindAssegnatiAsync(IReadOnlyCollection<long> domande, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await (
            from d in context.Domande.Where(d => domande.Contains(d.NumeroDomanda))
            from p in context.Protocolli.Where(p => p.Registro == d.Registro && p.Anno == d.Anno && p.Numero == d.NumeroProtocollo)
            select new { d.NumeroDomanda, p.Registro, p.Anno, p.Numero, p.Istante }).ToListAsync(ct).ConfigureAwait(false);
        return rows.ToDictionary(r => r.NumeroDomanda, r => new ProtocolloAssegnato(new NumeroProtocollo(r.Registro, r.Anno, r.Numero), r.Istante));
    }

    /// <summary>The last number of a register; null when it has none.</summary>
    public async Task<ProtocolloAssegnato?> LastAsync(string registro, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return Last(context, registro);
    }

    /// <inheritdoc cref="LastAsync"/>
    public static ProtocolloAssegnato? Last(InteropDbContext context, string registro)
    {
        var row = context.Protocolli.AsNoTracking()
            .Where(p => p.Registro == registro)
            .OrderByDescending(p => p.Anno).ThenByDescending(p => p.Numero)
            .Select(p => new { p.Anno, p.Numero, p.Istante })
            .FirstOrDefault();
        return row is null ? null : new ProtocolloAssegnato(new NumeroProtocollo(registro, row.Anno, row.Numero), row.Istante);
    }

    /// <summary>Notes that a document could not be numbered, and when it is tried again: after a pause that grows with each attempt.</summary>
    public Task PostponeAsync(ProtocolloInCodaRow documento, ServizioRemotoException cause, CancellationToken ct) => write.RunAsync(
        s =>
        {
            if (s.Db.ProtocolliInCoda.Find(documento.Registro, documento.Posizione) is { } row)
            {
                row.Tentativi += cause.IsNotAsked ? 0 : 1;
                row.UltimoErrore = Short(cause.Message);
                row.ProssimoTentativo = s.Istante + (cause.RiprovaDopo is { } asked && asked < pausaMassima ? asked : Pause(row.Tentativi));
            }

            return true;
        },
        ct);

    /// <summary>Stops a register until an operator resumes it.</summary>
    public Task StopAsync(string registro, string motivo, CancellationToken ct) => write.RunAsync(
        s =>
        {
            var row = RowOf(s, registro);
            row.FermoDal ??= s.Istante;
            row.MotivoFermo = Short(motivo);
            return true;
        },
        ct);

    internal static RegistroProtocolloRow RowOf(Scrittura scrittura, string registro)
    {
        if (scrittura.Db.RegistriProtocollo.Find(registro) is { } row)
        {
            return row;
        }

        row = new RegistroProtocolloRow { Registro = registro };
        scrittura.Db.Add(row);
        return row;
    }

    private static string Short(string text) => text.Length <= InteropDbContext.MaxTesto ? text : text[..InteropDbContext.MaxTesto];

    private TimeSpan Pause(int tentativi)
    {
        var pause = pausaMinima * Math.Pow(2, Math.Clamp(tentativi - 1, 0, 16));
        return pause < pausaMassima ? pause : pausaMassima;
    }
}

/// <summary>A register with documents that wait.</summary>
/// <param name="Documenti">How many.</param>
/// <param name="IsOpen">False while it is under maintenance or stopped.</param>
internal sealed record RegistroInAttesa(string Registro, long Documenti, bool IsOpen);
