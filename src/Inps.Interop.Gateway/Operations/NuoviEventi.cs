using Inps.Interop.Engine.Eventi;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>What happened to the ente's domande since a cursor, and the acknowledgement of what was received.</summary>
internal sealed class NuoviEventi(FindEventi eventi) : IOperation
{
    private const int Predefinito = 100;
    private static readonly TimeSpan RiprovaDopo = TimeSpan.FromSeconds(30);

    public string Name => NuoviEventiRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<NuoviEventiRichiesta>();
        EventiLetti letti;
        try
        {
            letti = await eventi.FindAsync(
                call.Fruitore.Value.Adesione.CodiceEnte, richiesta.Cursore, richiesta.Limite ?? Predefinito, richiesta.ConfermaFinoA, cancellationToken);
        }
        catch (WriterNonDisponibileException)
        {
            return StageResult.Refuse(Refusal.Because(FaultCodes.GW503, "", "", RiprovaDopo));
        }

        call.Risposta.Fill(new NuoviEventiRisposta(
            call.Conclude(richiesta.Testata.IdMessaggio, Esito.Ok, []),
            new EventiNuovi(letti.Eventi.InOraDiRoma(), letti.UltimoCursore, letti.AltriDisponibili, letti.ConfermatoFinoA)));
        return StageResult.Next;
    }
}
