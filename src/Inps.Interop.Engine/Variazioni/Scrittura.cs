using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>
/// One write inside the writer's transaction: the model, the numbers, the register, the events. Whoever writes reads rows from <see cref="Db"/>,
/// changes or adds them, and leaves the saving to the writer; nothing is executed past the change tracker, so that a write that fails leaves nothing.
/// </summary>
internal sealed class Scrittura(InteropDbContext db, Numeri numeri, IProtocollo protocollo)
{
    /// <summary>Rows read here are tracked.</summary>
    public InteropDbContext Db { get; } = db;

    public Numeri Numeri { get; } = numeri;

    /// <summary>Instant of registration of everything in this write.</summary>
    public DateTimeOffset Istante => Numeri.Istante;

    /// <summary>Enters a document in a protocol register.</summary>
    /// <param name="dopoAltri">True when an earlier document that this one is about still waits for its number: then this one waits behind it.</param>
    /// <returns>Its number; null when it will come later.</returns>
    public NumeroProtocollo? Protocolla(DocumentoInEntrata documento, bool dopoAltri = false)
    {
        var numero = dopoAltri ? null : protocollo.Assign(Numeri, documento.Registro, Istante);
        if (numero is { } assigned)
        {
            Db.Protocolli.Add(documento.ToProtocollo(assigned, Numeri));
        }
        else
        {
            Db.Add(documento.ToCoda(Numeri));
        }

        return numero;
    }

    /// <summary>Adds an event; its place in the sequence is taken under the writers' lock, so that a reader that follows the sequence misses none.</summary>
    public void AddEvento(EventoRow evento)
    {
        evento.Progressivo = Numeri.Next(Contatori.Evento);
        evento.Istante = Istante;
        Db.Eventi.Add(evento);
    }
}
