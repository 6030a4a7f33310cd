using Inps.Interop.Engine.Persone;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The latest notifications to a person, or about a domanda, without their texts (ALAS-05, AT-71).</summary>
internal sealed class ElencoNotifiche(FindNotifiche notifiche) : IOperation
{
    /// <summary>As many as the Istituto's home page shows (ALAS-05).</summary>
    private const int Predefinito = 3;

    public string Name => ElencoNotificheRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<ElencoNotificheRichiesta>();
        call.Facts.CodiceFiscale = richiesta.CodiceFiscale;
        var trovate = await notifiche.FindAsync(
            call.Fruitore.Value.Adesione.CodiceEnte, richiesta.CodiceFiscale, richiesta.IdDomanda, richiesta.Limite ?? Predefinito, cancellationToken);
        call.Risposta.Fill(new ElencoNotificheRisposta(
            call.Conclude(richiesta.Testata.IdMessaggio, Esito.Ok, []), [.. trovate.Select(notifica => notifica with { Data = OraDiRoma.Of(notifica.Data) })]));
        return StageResult.Next;
    }
}
