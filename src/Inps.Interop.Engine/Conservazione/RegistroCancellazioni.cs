using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>The record of one kind of data in one round: a row that begins with its first piece and grows in the transaction of each. Nothing removed, no row.</summary>
internal sealed class RegistroCancellazioni(CategoriaDati categoria, DateTimeOffset limite, Autore autore)
{
    private long? numero;

    public long Quante { get; private set; }

    /// <summary>Removes a piece and records it.</summary>
    /// <returns>How many went, and the row: taken over once they are committed.</returns>
    public (int Quante, long? Numero) Add(Scrittura scrittura, PezzoDaRimuovere pezzo)
    {
        var quante = pezzo.Remove(scrittura);
        if (quante == 0)
        {
            return (0, numero);
        }

        var row = numero is { } known ? scrittura.Db.Cancellazioni.Find(known)! : scrittura.Db.Cancellazioni.Add(New(scrittura)).Entity;
        row.Quante += quante;
        row.Fine = scrittura.Istante;
        return (quante, row.Numero);
    }

    public void Committed((int Quante, long? Numero) pezzo) => (Quante, numero) = (Quante + pezzo.Quante, pezzo.Numero);

    private CancellazioneRow New(Scrittura scrittura) => new()
    {
        Numero = scrittura.Numeri.Next(Contatori.Cancellazione),
        Categoria = categoria,
        Limite = limite,
        Inizio = scrittura.Istante,
        Operatore = autore.Operatore,
        Motivo = autore.Motivo,
    };
}
