using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>The protocol registers as operators see and switch them (domain 4.6).</summary>
public sealed class RegistriProtocollo
{
    private readonly InteropDbContextFactory contexts;
    private readonly WriteVariazione write;
    private readonly Attese attese;

    internal RegistriProtocollo(InteropDbContextFactory contexts, WriteVariazione write, Attese attese)
    {
        this.contexts = contexts;
        this.write = write;
        this.attese = attese;
    }

    /// <summary>Every register that waits, waited, is under maintenance or stands still, by name.</summary>
    public async Task<IReadOnlyList<StatoRegistro>> ListAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var contatori = await context.Contatori.AsNoTracking()
            .Where(c => c.Nome.StartsWith(Contatori.PrefissoInAttesa) || c.Nome.StartsWith(Contatori.PrefissoManutenzione))
            .ToDictionaryAsync(c => c.Nome, StringComparer.Ordinal, ct).ConfigureAwait(false);
        var fermi = await context.RegistriProtocollo.AsNoTracking().ToDictionaryAsync(r => r.Registro, StringComparer.Ordinal, ct).ConfigureAwait(false);
        var stati = new List<StatoRegistro>();
        foreach (var registro in contatori.Keys.Select(nome => nome[(nome.IndexOf('/', StringComparison.Ordinal) + 1)..]).Union(fermi.Keys).Order(StringComparer.Ordinal))
        {
            var primo = await context.ProtocolliInCoda.AsNoTracking()
                .Where(c => c.Registro == registro).OrderBy(c => c.Posizione).FirstOrDefaultAsync(ct).ConfigureAwait(false);
            var manutenzione = contatori.GetValueOrDefault(Contatori.Manutenzione(registro));
            var fermo = fermi.GetValueOrDefault(registro);
            stati.Add(new StatoRegistro
            {
                Registro = registro,
                InAttesa = contatori.GetValueOrDefault(Contatori.InAttesa(registro))?.Ultimo ?? 0,
                InAttesaDal = primo?.InCodaDal,
                Tentativi = primo?.Tentativi ?? 0,
                ProssimoTentativo = primo is { Tentativi: > 0 } ? primo.ProssimoTentativo : null,
                UltimoErrore = primo?.UltimoErrore,
                ManutenzioneDal = manutenzione is { Ultimo: > 0 } ? manutenzione.Istante : null,
                FermoDal = fermo?.FermoDal,
                MotivoFermo = fermo?.MotivoFermo,
            });
        }

        return stati;
    }

    /// <summary>Begins or ends the maintenance of a register: while it lasts every document waits, whoever keeps the register.</summary>
    /// <exception cref="ArgumentException">The name is not three capital letters.</exception>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public async Task SetManutenzioneAsync(string registro, bool attiva, CancellationToken ct)
    {
        Check(registro);
        await write.RunAsync(
            s =>
            {
                s.Numeri.SetManutenzione(registro, attiva);
                return true;
            },
            ct).ConfigureAwait(false);
        attese.Signal();
    }

    /// <summary>Lets a register go on that stands still, or pauses after failures: it is tried at once.</summary>
    /// <exception cref="ArgumentException">The name is not three capital letters.</exception>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now.</exception>
    public async Task ResumeAsync(string registro, CancellationToken ct)
    {
        Check(registro);
        await write.RunAsync(
            s =>
            {
                var row = CodaProtocollo.RowOf(s, registro);
                (row.FermoDal, row.MotivoFermo) = (null, null);
                foreach (var documento in s.Db.ProtocolliInCoda.Where(c => c.Registro == registro && c.Tentativi > 0).OrderBy(c => c.Posizione).Take(1).ToList())
                {
                    documento.ProssimoTentativo = s.Istante;
                }

                return true;
            },
            ct).ConfigureAwait(false);
        attese.Free(registro);
        attese.Signal();
    }

    private static void Check(string registro)
    {
        if (registro is not { Length: 3 } || !registro.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"'{registro}' is no register; accepted: three capital letters, such as AUF.", nameof(registro));
        }
    }
}

/// <summary>A protocol register as it stands now.</summary>
public sealed record StatoRegistro
{
    public required string Registro { get; init; }

    /// <summary>Documents that wait for their number.</summary>
    public required long InAttesa { get; init; }

    /// <summary>Since when the oldest of them waits.</summary>
    public DateTimeOffset? InAttesaDal { get; init; }

    /// <summary>How often the oldest was tried in vain.</summary>
    public int Tentativi { get; init; }

    public DateTimeOffset? ProssimoTentativo { get; init; }

    public string? UltimoErrore { get; init; }

    public DateTimeOffset? ManutenzioneDal { get; init; }

    /// <summary>Since when it stands still because the remote service cannot be believed.</summary>
    public DateTimeOffset? FermoDal { get; init; }

    public string? MotivoFermo { get; init; }
}
