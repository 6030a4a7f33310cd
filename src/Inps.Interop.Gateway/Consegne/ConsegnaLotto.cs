using Inps.Interop.Engine.Consegne;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Consegne;

/// <summary>Delivers the result of one lotto, page after page, until the last is acknowledged or one is not.</summary>
internal sealed class ConsegnaLotto(Engine.Consegne.Consegne consegne, FindLotti lotti, ChiamataConsumatore chiamata)
{
    /// <param name="consegna">As it was taken.</param>
    /// <exception cref="Engine.Variazioni.WriterNonDisponibileException">The store does not serve now: what was not written is delivered again.</exception>
    /// <exception cref="OperationCanceledException">The process stops.</exception>
    public async Task RunAsync(Consegna consegna, CancellationToken cancellationToken)
    {
        for (Consegna? next = consegna; next is not null;)
        {
            var (richiesta, isLast) = await PageAsync(next, cancellationToken);
            var esito = await SendAsync(next, richiesta, cancellationToken);

            // What the consumer said is written down even when the process stops meanwhile.
            if (esito.Errore is { } errore)
            {
                await consegne.FailAsync(next, errore, esito.RiprovaDopo, CancellationToken.None);
                return;
            }

            next = await consegne.AcknowledgeAsync(next, isLast, CancellationToken.None);
        }
    }

    private async Task<(ConsegnaEsitiRichiesta Richiesta, bool IsLast)> PageAsync(Consegna consegna, CancellationToken cancellationToken)
    {
        var dimensione = consegne.ElementiPerPagina;
        var lotto = await lotti.FindAsync(consegna.Ente, RiferimentoAlLotto.ByNumeroLotto(consegna.NumeroLotto), cancellationToken)
            ?? throw new InvalidOperationException($"The lotto {consegna.NumeroLotto} of {consegna.Ente} is to be delivered and is not there.");
        var da = ((consegna.Pagina - 1) * dimensione) + 1;
        var esiti = await lotti.FindEsitiAsync(consegna.NumeroLotto, da, da + dimensione - 1, cancellationToken);
        var pagina = FormaLotto.ToPagina(lotto, esiti, consegna.Pagina, dimensione);
        return (new ConsegnaEsitiRichiesta(FormaLotto.ToStato(lotto, null), pagina), consegna.Pagina >= pagina.Pagine);
    }

    /// <summary>One call, within our turn: afterwards another instance may be calling.</summary>
    private async Task<EsitoChiamata> SendAsync(Consegna consegna, ConsegnaEsitiRichiesta richiesta, CancellationToken cancellationToken)
    {
        using var turno = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        turno.CancelAfter(consegne.Turno);
        try
        {
            return await chiamata.SendAsync(consegna.Indirizzo, richiesta, turno.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return EsitoChiamata.Failed("Nessuna risposta entro il tempo previsto.");
        }
    }
}
