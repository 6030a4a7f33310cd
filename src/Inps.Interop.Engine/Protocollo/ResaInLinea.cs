using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>The answer of a call that waited, rendered again with its number; its record takes the place of the first one in the number's transaction.</summary>
internal sealed class ResaInLinea
{
    private readonly AttesaInLinea attesa;
    private readonly FattiRegistrazione fatti;
    private readonly RecordTraffico record;

    private ResaInLinea(AttesaInLinea attesa, FattiRegistrazione fatti, RecordTraffico record)
    {
        this.attesa = attesa;
        this.fatti = fatti;
        this.record = record;
    }

    /// <summary>Renders; null when it cannot be done: the caller is told.</summary>
    /// <param name="attesa">A claimed wait.</param>
    public static ResaInLinea? Of(AttesaInLinea attesa, ProtocolloAssegnato assegnato)
    {
        try
        {
            var fatti = attesa.Fatti!.Completed(assegnato.Numero, assegnato.Istante);
            return new ResaInLinea(attesa, fatti, attesa.Richiesta.Render(fatti).Fit());
        }
#pragma warning disable CA1031 // The caller's code: whatever it throws is told to that caller alone.
        catch (Exception e)
#pragma warning restore CA1031
        {
            attesa.Complete(new EsitoRegistrazione.ResaFallita(e));
            return null;
        }
    }

    public void Save(InteropDbContext db) => db.Update(record);

    public void Complete() => attesa.Complete(new EsitoRegistrazione.Registrata(fatti, record));

    /// <summary>The number is not ours yet, and the first answer was thrown away: the caller asks again with the same key, and is told what became of it.</summary>
    public void Fail(TimeSpan riprovaDopo) => attesa.Complete(new EsitoRegistrazione.NonDisponibile(riprovaDopo));
}
