using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>
/// The numbers of one transaction: the counters as they were when the lock was taken, counted on in memory.
/// They are written back just before the commit; a rollback forgets them, so that no number is ever lost or given twice.
/// </summary>
internal sealed class Numeri
{
    private readonly Dictionary<string, ContatoreRow> contatori = [];
    private readonly Dictionary<(string Registro, int Anno), ContatoreRow> protocolli = [];
    private readonly Dictionary<(string Registro, int Anno), ContatoreRow> catene = [];
    private readonly Dictionary<string, bool> held = [];
    private readonly HashSet<ContatoreRow> changed = [];
    private readonly ContatoreRow domanda;

    /// <param name="adesso">The clock's instant; the registration's is never before the last one, even when a clock was put back.</param>
    public Numeri(IReadOnlyList<ContatoreRow> rows, DateTimeOffset adesso)
    {
        Istante = Millisecondi.Of(adesso);
        foreach (var row in rows)
        {
            contatori.Add(row.Nome, row);
            Istante = row.Istante > Istante ? row.Istante : Istante;
        }

        domanda = contatori[Contatori.Domanda];
    }

    /// <summary>Instant of registration of everything in this transaction.</summary>
    public DateTimeOffset Istante { get; }

    public IReadOnlyCollection<ContatoreRow> Changed => changed;

    /// <summary>Every counter as it is now.</summary>
    public IReadOnlyList<ContatoreRow> All => [.. contatori.Values];

    public long NextDomanda() => Next(domanda);

    public NumeroProtocollo NextProtocollo(string registro, int anno)
    {
        if (!protocolli.TryGetValue((registro, anno), out var contatore))
        {
            // First use of the year: the counter is made.
            contatore = ContatoreOf(Contatori.Protocollo(registro, anno));
            protocolli.Add((registro, anno), contatore);
        }

        return new NumeroProtocollo(registro, anno, Next(contatore));
    }

    /// <summary>
    /// Ties an entry to the one entered before it in its register and year. The order of a chain is that of the entries, hence, under the writers' lock,
    /// that of the numbers, also where several instances enter or another service gives the numbers.
    /// </summary>
    public ProtocolloRow Chain(ProtocolloRow voce)
    {
        if (!catene.TryGetValue((voce.Registro, voce.Anno), out var fine))
        {
            fine = ContatoreOf(Contatori.Catena(voce.Registro, voce.Anno));
            catene.Add((voce.Registro, voce.Anno), fine);
        }

        voce.Catena = CatenaDelRegistro.VoceOf(voce, fine.Ultimo, fine.Impronta).Impronta();
        (fine.Ultimo, fine.Impronta, fine.Istante) = (voce.Numero, voce.Catena, Istante);
        changed.Add(fine);
        return voce;
    }

    /// <summary>True when documents of the register must wait: it is under maintenance, or earlier ones still wait.</summary>
    public bool IsHeld(string registro)
    {
        if (!held.TryGetValue(registro, out var value))
        {
            value = IsOn(Contatori.Manutenzione(registro)) || IsOn(Contatori.InAttesa(registro));
            held.Add(registro, value);
        }

        return value;
    }

    /// <summary>A place at the end of the register's queue; <see cref="IsHeld"/> from now on.</summary>
    public long NextPosizione(string registro)
    {
        held[registro] = true;
        Next(ContatoreOf(Contatori.InAttesa(registro)));
        return Next(ContatoreOf(Contatori.Coda));
    }

    /// <summary>A document of the register has its number and waits no more.</summary>
    public void LeaveCoda(string registro)
    {
        var contatore = ContatoreOf(Contatori.InAttesa(registro));
        contatore.Ultimo--;
        contatore.Istante = Istante;
        changed.Add(contatore);
    }

    /// <summary>The next number of a sequence of <see cref="Contatori"/>.</summary>
    public long Next(string nome) => Next(ContatoreOf(nome));

    /// <summary>Begins or ends the maintenance of a register.</summary>
    public void SetManutenzione(string registro, bool attiva)
    {
        var contatore = ContatoreOf(Contatori.Manutenzione(registro));
        contatore.Ultimo = attiva ? 1 : 0;
        contatore.Istante = Istante;
        changed.Add(contatore);
    }

    private bool IsOn(string nome) => contatori.TryGetValue(nome, out var contatore) && contatore.Ultimo > 0;

    private ContatoreRow ContatoreOf(string nome)
    {
        if (!contatori.TryGetValue(nome, out var contatore))
        {
            contatore = new ContatoreRow { Nome = nome, Ultimo = 0, Istante = Istante };
            contatori.Add(nome, contatore);
        }

        return contatore;
    }

    private long Next(ContatoreRow contatore)
    {
        contatore.Ultimo++;
        contatore.Istante = Istante;
        changed.Add(contatore);
        return contatore.Ultimo;
    }
}
