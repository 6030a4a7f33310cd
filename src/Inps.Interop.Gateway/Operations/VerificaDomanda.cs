using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Every rule of the document and of state, and nothing stored (AT-49). Windows concern registrations only (domain 5.5).</summary>
internal sealed class VerificaDomanda(Verify verify, RegoleDelMessaggio regole) : IOperation
{
    public string Name => VerificaDomandaRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.ReadDiPrestazione<VerificaDomandaRichiesta>();
        var (prestazione, domanda) = (richiesta.Prestazione, richiesta.Domanda);
        RegoleDelMessaggio.TellTrace(call, domanda);
        var contesto = regole.Contesto(call);
        IReadOnlyList<Segnalazione> delDocumento = RegoleDelMessaggio.Check(call, prestazione, domanda, contesto);
        if (prestazione.Avviso(contesto.Parametri) is { } avviso)
        {
            // The presentation will ask for it.
            delDocumento = [.. delDocumento, avviso.Segnalazione];
        }

        var found = await verify.RunAsync(prestazione, domanda, contesto, delDocumento, cancellationToken);
        var segnalazioni = call.Locate(found.Segnalazioni);
        var isAccettabile = found.Esito is Esito.Ok or Esito.OkConAvvisi or Esito.ConfermaRichiesta;
        call.Risposta.Fill(new VerificaDomandaRisposta(
            prestazione,
            call.Conclude(domanda.Testata.IdMessaggio, found.Esito, segnalazioni),
            isAccettabile ? domanda : null,
            isAccettabile ? [.. prestazione.Minori(domanda, contesto).Select(minore => EsitoMinore.Of(minore, null))] : [],
            found.NonVerificate));
        return StageResult.Next;
    }
}
