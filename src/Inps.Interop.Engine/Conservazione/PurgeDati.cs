using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>
/// Removes what is no longer to be kept (AT-47: not longer than five years from the conclusion of the procedimento, save litigation; archiving in the public
/// interest excepted). One instance at a time, in small transactions of the writer with a pause after each; what was removed is recorded with it.
/// </summary>
public sealed class PurgeDati
{
    private const int PausaConDomande = 10;
    private static readonly Autore Processo = new("processo", "termine di conservazione trascorso");
    private readonly InteropDbContextFactory contexts;
    private readonly WriteVariazione write;
    private readonly BatchWriter writer;
    private readonly ConservazioneOptions options;
    private readonly TimeProvider clock;
    private readonly TurnoConservazione turno;
    private readonly IReadOnlyList<Purge> purges;

    internal PurgeDati(InteropDbContextFactory contexts, WriteVariazione write, BatchWriter writer, IOptions<ConservazioneOptions> options, TimeProvider clock)
    {
        this.contexts = contexts;
        this.write = write;
        this.writer = writer;
        this.options = options.Value;
        this.clock = clock;
        turno = new TurnoConservazione(write, this.options);
        purges = PurgeDiOgniCategoria.Create(this.options);
    }

    /// <summary>How long each kind of data is kept, and the cut-off now.</summary>
    public IReadOnlyList<TermineDiConservazione> Termini =>
        [.. Enum.GetValues<CategoriaDati>().Select(c => new TermineDiConservazione(c, options.Giorni(c), Limite(c)))];

    /// <summary>The dry run: what a purge would remove now.</summary>
    public async Task<IReadOnlyList<Rimozione>> PreviewAsync(IReadOnlyCollection<CategoriaDati> categorie, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var trovate = new List<Rimozione>();
        foreach (var categoria in categorie)
        {
            var (limite, quante) = (Limite(categoria), 0L);
            foreach (var purge in purges.Where(p => p.Categoria == categoria))
            {
                await foreach (var pezzo in purge.FindAsync(context, limite, options.RighePerPezzo, ct).ConfigureAwait(false))
                {
                    quante += pezzo.Quante;
                }
            }

            trovate.Add(new Rimozione(categoria, limite, quante));
        }

        return trovate;
    }

    /// <summary>Purges now, for an operator.</summary>
    /// <returns>What was removed; null when another instance is purging.</returns>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now; what was removed until then is recorded.</exception>
    public async Task<IReadOnlyList<Rimozione>?> RunAsync(IReadOnlyCollection<CategoriaDati> categorie, Autore autore, CancellationToken ct) =>
        await turno.TakeAsync(null, ct).ConfigureAwait(false) ? await PurgeAsync(categorie, autore, ct).ConfigureAwait(false) : null;

    /// <summary>Purges everything, when that was last done long enough ago.</summary>
    /// <returns>What was removed; null when it is not due, or switched off, or another instance is purging.</returns>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now; what was removed until then is recorded.</exception>
    public async Task<IReadOnlyList<Rimozione>?> RunIfDueAsync(CancellationToken ct) =>
        options.Attiva && await turno.TakeAsync(TimeSpan.FromHours(options.IntervalloOre), ct).ConfigureAwait(false)
            ? await PurgeAsync(Enum.GetValues<CategoriaDati>(), Processo, ct).ConfigureAwait(false)
            : null;

    private async Task<IReadOnlyList<Rimozione>> PurgeAsync(IReadOnlyCollection<CategoriaDati> categorie, Autore autore, CancellationToken ct)
    {
        var rimosse = new List<Rimozione>();
        try
        {
            foreach (var categoria in categorie)
            {
                rimosse.Add(await PurgeAsync(categoria, autore, ct).ConfigureAwait(false));
            }
        }
        catch (TurnoPassatoException)
        {
            // This instance stood still for so long that another one has taken over: it goes on from here.
        }
        catch (OperationCanceledException)
        {
            await turno.LeaveAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        await turno.LeaveAsync(CancellationToken.None).ConfigureAwait(false);
        return rimosse;
    }

    private async Task<Rimozione> PurgeAsync(CategoriaDati categoria, Autore autore, CancellationToken ct)
    {
        var limite = Limite(categoria);
        var registro = new RegistroCancellazioni(categoria, limite, autore);
        await using var context = contexts.CreateDbContext();
        foreach (var purge in purges.Where(p => p.Categoria == categoria))
        {
            await foreach (var pezzo in purge.FindAsync(context, limite, options.RighePerPezzo, ct).ConfigureAwait(false))
            {
                var rimosso = await write.RunAsync(
                    s =>
                    {
                        turno.Keep(s);
                        return registro.Add(s, pezzo);
                    },
                    ct).ConfigureAwait(false);
                registro.Committed(rimosso);
                await PauseAsync(ct).ConfigureAwait(false);
            }

            await write.RunAsync(
                s =>
                {
                    purge.Finish(turno.Keep(s), limite);
                    return true;
                },
                ct).ConfigureAwait(false);
        }

        return new Rimozione(categoria, limite, registro.Quante);
    }

    private DateTimeOffset Limite(CategoriaDati categoria) => clock.GetUtcNow().AddDays(-options.Giorni(categoria));

    private Task PauseAsync(CancellationToken ct)
    {
        var pause = TimeSpan.FromMilliseconds(options.PausaMillisecondi) * (writer.IsRegistering ? PausaConDomande : 1);
        return pause > TimeSpan.Zero ? Task.Delay(pause, clock, ct) : Task.CompletedTask;
    }
}

/// <summary>How long a kind of data is kept.</summary>
/// <param name="Limite">What is older than this is due now.</param>
public sealed record TermineDiConservazione(CategoriaDati Categoria, int Giorni, DateTimeOffset Limite);

/// <summary>What was removed of a kind of data, or would be.</summary>
/// <param name="Limite">What was older than this was due.</param>
public sealed record Rimozione(CategoriaDati Categoria, DateTimeOffset Limite, long Quante);
