using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>The turn to purge: of several instances one has it, until it gives it back or stands still for too long.</summary>
internal sealed class TurnoConservazione(WriteVariazione write, ConservazioneOptions options)
{
    private readonly Guid instance = Guid.NewGuid();

    /// <param name="intervallo">Only when the last round that was made by itself is at least this long ago; null for an operator's.</param>
    /// <returns>False when it is not due, or another instance has it.</returns>
    public Task<bool> TakeAsync(TimeSpan? intervallo, CancellationToken ct) => write.RunAsync(
        s =>
        {
            var row = s.Db.TurnoConservazione.Find(TurnoConservazioneRow.Unico) ?? s.Db.TurnoConservazione.Add(new()).Entity;
            if (row.TurnoFinoAl > s.Istante || (intervallo is { } atLeast && row.UltimoGiro > s.Istante - atLeast))
            {
                return false;
            }

            row.UltimoGiro = intervallo is null ? row.UltimoGiro : s.Istante;
            Hold(row, s.Istante);
            return true;
        },
        ct);

    /// <summary>Holds the turn for another while, in the transaction of a piece.</summary>
    /// <exception cref="TurnoPassatoException">Another instance has it.</exception>
    public TurnoConservazioneRow Keep(Scrittura scrittura)
    {
        var row = scrittura.Db.TurnoConservazione.Find(TurnoConservazioneRow.Unico)!;
        if (row.Turno != instance)
        {
            throw new TurnoPassatoException();
        }

        Hold(row, scrittura.Istante);
        return row;
    }

    /// <summary>Others need not wait for its end.</summary>
    public Task LeaveAsync(CancellationToken ct) => write.RunAsync(
        s =>
        {
            if (s.Db.TurnoConservazione.Find(TurnoConservazioneRow.Unico) is { } row && row.Turno == instance)
            {
                (row.Turno, row.TurnoFinoAl) = (null, null);
            }

            return true;
        },
        ct);

    private void Hold(TurnoConservazioneRow row, DateTimeOffset istante) => (row.Turno, row.TurnoFinoAl) = (instance, istante.AddSeconds(options.TurnoSecondi));
}

/// <summary>Another instance has taken over the purge.</summary>
internal sealed class TurnoPassatoException() : Exception("Another instance has taken over the purge.");
