using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Soap.Egov;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Spcoop;

/// <summary>
/// The identifiers of the messages that were worked: under EGOV_IT_ALPIUUNAVOLTA none is worked twice, and a result is asked for with the identifier of the
/// message that sent the lotto. A message that was refused is forgotten, so that nothing blocks its repetition.
/// </summary>
internal sealed class BusteViste(MessaggiVisti visti, IOptions<SpcoopOptions> options, TimeProvider time)
{
    private const string Posizione = "IntestazioneMessaggio/Messaggio/";
    private readonly SpcoopOptions settings = options.Value;

    /// <summary>Runs the operation of a call once for its identifier, where that was agreed.</summary>
    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var busta = call.Busta.Value;
        if (!busta.IsAlPiuUnaVolta && !busta.ApreUnaConversazione)
        {
            return await call.Operation.Value.RunAsync(call, cancellationToken);
        }

        var ente = Key(call.Fruitore.Value.Adesione.CodiceEnte);
        var visto = new MessaggioVisto(busta.Richiesta.Identificatore, call.IdTransazione, [], Until(busta));
        var first = await visti.TryAddAsync(ente, visto, cancellationToken);
        if (first is not null && busta.IsAlPiuUnaVolta)
        {
            var rilievo = new RilievoBusta(
                EgovFaultCodes.Egov110,
                Posizione + "Identificatore",
                $"'{busta.Richiesta.Identificatore}' è già stato elaborato dalla transazione {first.IdTransazione:D}.",
                $"'{busta.Richiesta.Identificatore}' was worked by the transaction {first.IdTransazione:D}.");
            return StageResult.Refuse(new Refusal(EgovFailures.Of([rilievo])) { Eccezioni = [rilievo.ToEccezione()] });
        }

        var isWorked = false;
        try
        {
            var result = await call.Operation.Value.RunAsync(call, cancellationToken);
            isWorked = result.Refusal is null;
            return result;
        }
        finally
        {
            if (!isWorked && first is null)
            {
                await visti.ForgetAsync(ente, visto, CancellationToken.None);
            }
        }
    }

    /// <summary>What is wrong with the reference of a message that asks for a result; null when nothing is.</summary>
    public async Task<RilievoBusta?> CheckRiferimentoAsync(Busta busta, CertificatoTrovato found, CancellationToken cancellationToken)
    {
        if (!ControlloBusta.ChiedeUnRisultato(busta.Azione)
            || await visti.ContainsAsync(Key(found.Adesioni[0].CodiceEnte), busta.RiferimentoMessaggio!, cancellationToken))
        {
            return null;
        }

        return new RilievoBusta(
            EgovFaultCodes.Egov111,
            Posizione + "RiferimentoMessaggio",
            $"Nessun lotto è arrivato con la busta '{busta.RiferimentoMessaggio}'.",
            $"No lotto came with the busta '{busta.RiferimentoMessaggio}'.");
    }

    // An older message is refused for its age; a conversation is as long as the results of a lotto are asked for.
    private DateTimeOffset Until(BustaDellaCall busta) => busta.ApreUnaConversazione
        ? time.GetUtcNow().AddDays(settings.ConversazioneGiorni)
        : busta.Richiesta.OraRegistrazione.At(OraDiRoma.Zone)!.Value.AddMinutes(settings.EtaMassimaMinuti + 1);

    private static string Key(string codiceEnte) => $"SPCOOP {codiceEnte}";
}
