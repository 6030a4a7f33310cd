using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Engine.Store;

/// <summary>
/// One writer's connection, with one transaction at a time. Two implementations: prepared statements (SQLite) and bulk copies (the servers).
/// Not thread-safe. After an exception the connection is thrown away.
/// </summary>
internal interface IBatchStore : IDisposable
{
    /// <summary>Opens the transaction and takes the lock that orders all writers of this database.</summary>
    void Begin();

    /// <summary>The model in the open transaction, for the writes that change what is there. It tracks; it never commits by itself.</summary>
    InteropDbContext Changes();

    /// <summary>Every counter, as this transaction sees it.</summary>
    IReadOnlyList<ContatoreRow> ReadContatori();

    /// <summary>The remembered keys among <paramref name="chiavi"/>.</summary>
    IReadOnlyList<RegistrazioneRow> FindRegistrazioni(IReadOnlyCollection<ChiaveIdempotenza> chiavi);

    /// <summary>The active domande that hold one of the minors (AT-R013).</summary>
    IReadOnlyList<MinoreAttivo> FindMinoriAttivi(IReadOnlyCollection<string> codiciFiscali);

    /// <summary>The active domande of the persons, the oldest first.</summary>
    IReadOnlyList<RichiedenteAttivo> FindRichiedentiAttivi(IReadOnlyCollection<string> codiciFiscali);

    void Insert(BatchRows rows);

    /// <summary>Writes the counters that changed, new ones included.</summary>
    void SaveContatori(IReadOnlyCollection<ContatoreRow> changed);

    void Commit();

    /// <summary>Gives everything up; does nothing when no transaction is open.</summary>
    void Rollback();
}

/// <summary>A minor found in an active domanda.</summary>
internal readonly record struct MinoreAttivo(string CodiceFiscale, string Prestazione, long NumeroDomanda, string Ente, string Richiedente);

/// <summary>What a batch inserts.</summary>
internal sealed class BatchRows
{
    public List<DomandaRow> Domande { get; } = [];

    public List<MinoreRow> Minori { get; } = [];

    public List<RichiedenteRow> Richiedenti { get; } = [];

    public List<ProtocolloRow> Protocolli { get; } = [];

    /// <summary>Documents that wait for their protocol number.</summary>
    public List<ProtocolloInCodaRow> InCoda { get; } = [];

    public List<RegistrazioneRow> Registrazioni { get; } = [];

    public List<RecordTraffico> Transazioni { get; } = [];

    public List<LottoEsitoRow> LottoEsiti { get; } = [];
}
