using Inps.Interop.Engine.Archivi;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>A waiting call: everything that can be prepared without the numbers was prepared on its own thread.</summary>
internal sealed class RegistrazioneInAttesa(RichiestaRegistrazione richiesta, EsitoArchivi archivi, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<RispostaScrittura> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RichiestaRegistrazione Richiesta { get; } = richiesta;

    public FattiCanale Canale { get; } = richiesta.Contesto.Canale
        ?? throw new ArgumentException("A registration needs the channel's facts.", nameof(richiesta));

    public IReadOnlyList<MinoreInDomanda> Minori { get; } = richiesta.Prestazione.Minori(richiesta.Domanda, richiesta.Contesto);

    /// <summary>Findings made so far: of the document and of the archives.</summary>
    public IReadOnlyList<Segnalazione> Segnalazioni { get; } =
        archivi.Segnalazioni.Count == 0 ? richiesta.Segnalazioni : [.. richiesta.Segnalazioni, .. archivi.Segnalazioni];

    /// <summary>Codes of the rules that could not be checked.</summary>
    public IReadOnlyList<string> NonVerificate { get; } = archivi.NonVerificate;

    public PosizioneRichiedente? Posizione { get; } = richiesta.Prestazione.Posizione(richiesta.Domanda);

    /// <summary>The IBAN whose applicants count (PAG-W11).</summary>
    public Iban? Iban { get; } = IbanUsati.Of(richiesta.Prestazione, richiesta.Domanda, richiesta.Contesto);

    /// <summary>Code under which the domanda is registered.</summary>
    public string Codice { get; } = richiesta.Prestazione.CodiceOf(richiesta.Domanda);

    public DatiPagamento? Pagamento { get; } = richiesta.Prestazione.Pagamento(richiesta.Domanda);

    /// <summary>True when the personal data are to be kept as a request to update the archives (ALAS-W17).</summary>
    public bool UpdatesAnagrafica { get; } = archivi.Segnalazioni.Count > 0 && richiesta.Prestazione.UpdatesAnagrafica(archivi.Segnalazioni);

    /// <summary>True for the few that come from a draft, or have an account or personal data to be saved.</summary>
    public bool HasComplementi => Richiesta.IdBozza is not null || Pagamento?.MemorizzaConto == true || UpdatesAnagrafica;

    public byte[] Contenuto { get; } = Compressione.Pack(richiesta.Prestazione.Serialize(richiesta.Domanda));

    /// <summary>True when the caller went away before the writer took the call: nothing has to be done for it.</summary>
    public bool Abandoned => cancellation.IsCancellationRequested;

    public Task<RispostaScrittura> Task => completion.Task;

    public void Complete(EsitoRegistrazione esito) => completion.TrySetResult(new RispostaScrittura(esito, null));

    public void CompleteWithPrevious(RegistrazioneRow previous) => completion.TrySetResult(new RispostaScrittura(null, previous));

    public void Cancel() => completion.TrySetCanceled(cancellation);
}

/// <summary>What the writer says to a waiting call: an outcome, or the row of an earlier registration with the same key.</summary>
internal readonly record struct RispostaScrittura(EsitoRegistrazione? Esito, RegistrazioneRow? Prima);
