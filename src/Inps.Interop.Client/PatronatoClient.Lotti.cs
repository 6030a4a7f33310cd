using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client;

/// <summary>The service InvioMassivo. <see cref="Lotti.InvioLotto"/> makes of these calls the whole sending of a lotto, which can be interrupted.</summary>
public sealed partial class PatronatoClient
{
    private const string InvioMassivo = "InvioMassivo";

    /// <summary>
    /// On the Porta di Dominio the identifier for a busta that will send a lotto: who keeps it before sending can ask for the result whatever happens then.
    /// Null where there is no busta.
    /// </summary>
    public string? NewConversazione() => transport.NewConversazione();

    /// <summary>Sends a lotto, or what is missing of it; the same lotto sent again is the same lotto (AT-54).</summary>
    /// <param name="richiesta">Its Testata is made here.</param>
    /// <param name="conversazione">From <see cref="NewConversazione"/>, each for one call; null where nobody will refer to it.</param>
    public Task<InviaLottoRisposta> InviaLottoAsync(InviaLottoRichiesta richiesta, string? conversazione = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(richiesta);
        return CallAsync(
            InvioMassivo, InviaLottoRichiesta.Operazione, (richiesta with { Testata = NewTestata() }).Write, InviaLottoRisposta.Read, conversazione, cancellationToken);
    }

    /// <summary>Where a lotto stands, with its counts.</summary>
    /// <param name="conversazione">On the Porta di Dominio obligatory: the identifier of the busta that sent it.</param>
    public Task<StatoLottoRisposta> StatoLottoAsync(RiferimentoLotto lotto, string? conversazione = null, CancellationToken cancellationToken = default) =>
        CallAsync(InvioMassivo, StatoLottoRichiesta.Operazione, new StatoLottoRichiesta(NewTestata(), lotto).Write, StatoLottoRisposta.Read, conversazione, cancellationToken);

    /// <summary>A page of the outcomes of a lotto.</summary>
    /// <param name="pagina">From 1.</param>
    /// <param name="conversazione">On the Porta di Dominio obligatory: the identifier of the busta that sent it.</param>
    public Task<EsitiLottoRisposta> EsitiLottoAsync(
        RiferimentoLotto lotto,
        int pagina,
        int dimensione = EsitiLottoRichiesta.DimensioneMassima,
        string? conversazione = null,
        CancellationToken cancellationToken = default) =>
        CallAsync(
            InvioMassivo,
            EsitiLottoRichiesta.Operazione,
            new EsitiLottoRichiesta(NewTestata(), lotto, pagina, dimensione).Write,
            EsitiLottoRisposta.Read,
            conversazione,
            cancellationToken);

    /// <summary>Annuls a lotto that is not being worked yet.</summary>
    public Task<AnnullaLottoRisposta> AnnullaLottoAsync(RiferimentoLotto lotto, CancellationToken cancellationToken = default) =>
        CallAsync(InvioMassivo, AnnullaLottoRichiesta.Operazione, new AnnullaLottoRichiesta(NewTestata(), lotto).Write, AnnullaLottoRisposta.Read, cancellationToken);
}
