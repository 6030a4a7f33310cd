using Inps.Interop.Engine.Eventi;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>All that the ente sent and that was registered between two instants, to be held against its own ledger.</summary>
internal sealed class Riconcilia(Reconcile messaggi) : IOperation
{
    private const int Predefinita = 1000;

    public string Name => RiconciliaRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RiconciliaRichiesta>();
        var pagina = richiesta.Pagina ?? 1;
        var trovati = await messaggi.FindAsync(
            call.Fruitore.Value.Adesione.CodiceEnte, richiesta.Da, richiesta.A, pagina, richiesta.Dimensione ?? Predefinita, cancellationToken);
        call.Risposta.Fill(new RiconciliaRisposta(
            call.Conclude(richiesta.Testata.IdMessaggio, Esito.Ok, []),
            new PaginaRiconciliata([.. trovati.Messaggi.Select(Show)], trovati.Totale, pagina, trovati.AltriDisponibili)));
        return StageResult.Next;
    }

    private static VoceRiconciliata Show(MessaggioRegistrato messaggio) => new(
        messaggio.IdMessaggio,
        messaggio.Servizio,
        messaggio.Operazione,
        OraDiRoma.Of(messaggio.Istante),
        Convert.ToHexStringLower(messaggio.Impronta),
        messaggio.IdDomanda,
        messaggio.NumeroDomanda,
        messaggio.Domanda?.NumeroProtocollo,
        messaggio.Domanda?.Stato,
        messaggio.Domanda?.NumeroPratica);
}
