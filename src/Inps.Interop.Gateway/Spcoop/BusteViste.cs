using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
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
            return await WorkAsync(call, cancellationToken);
        }

        var ente = Key(call.Fruitore.Value.Adesione.CodiceEnte);
        var lotto = busta.ApreUnaConversazione ? MarkOf(call.Read<InviaLottoRichiesta>().IdLotto) : [];
        var visto = new MessaggioVisto(busta.Richiesta.Identificatore, call.IdTransazione, lotto, Until(busta));
        var first = await visti.TryAddAsync(ente, visto, cancellationToken);
        if (first is not null && (busta.IsAlPiuUnaVolta || !first.ImprontaCorpo.AsSpan().SequenceEqual(lotto)))
        {
            // Under PIUDIUNAVOLTA too an identifier is that of one lotto, which later messages mean when they refer to it.
            return Refuse(new RilievoBusta(
                EgovFaultCodes.Egov110,
                Posizione + "Identificatore",
                $"'{busta.Richiesta.Identificatore}' è già stato elaborato dalla transazione {first.IdTransazione:D}.",
                $"'{busta.Richiesta.Identificatore}' was worked by the transaction {first.IdTransazione:D}."));
        }

        var isWorked = false;
        try
        {
            var result = await WorkAsync(call, cancellationToken);
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
    public async Task<RilievoBusta?> CheckRiferimentoAsync(BustaDellaCall busta, CertificatoTrovato found, CancellationToken cancellationToken)
    {
        if (!ControlloBusta.ChiedeUnRisultato(busta.Richiesta.Azione))
        {
            return null;
        }

        var riferimento = busta.Richiesta.RiferimentoMessaggio!;
        busta.Conversazione = (await visti.FindAsync(Key(found.Adesioni[0].CodiceEnte), riferimento, cancellationToken))?.ImprontaCorpo;
        return busta.Conversazione is null
            ? WrongRiferimento($"Nessun lotto è arrivato con la busta '{riferimento}'.", $"No lotto came with the busta '{riferimento}'.")
            : null;
    }

    /// <summary>Runs the operation; what it answers of a lotto must be of the one that the conversation was opened with.</summary>
    private static async ValueTask<StageResult> WorkAsync(Call call, CancellationToken cancellationToken)
    {
        var result = await call.Operation.Value.RunAsync(call, cancellationToken);
        return call.Busta.Value.Conversazione is { } mark && call.Risposta.ValueOrNull is ISuUnLotto { IdLotto: { } idLotto } && !mark.AsSpan().SequenceEqual(MarkOf(idLotto))
            ? Refuse(WrongRiferimento(
                $"La busta '{call.Busta.Value.Richiesta.RiferimentoMessaggio}' ha inviato un altro lotto, non '{idLotto}'.",
                $"The busta '{call.Busta.Value.Richiesta.RiferimentoMessaggio}' sent another lotto, not '{idLotto}'."))
            : result;
    }

    private static RilievoBusta WrongRiferimento(string it, string en) => new(EgovFaultCodes.Egov111, Posizione + "RiferimentoMessaggio", it, en);

    private static StageResult Refuse(RilievoBusta rilievo) =>
        StageResult.Refuse(new Refusal(EgovFailures.Of([rilievo])) { Eccezioni = [rilievo.ToEccezione()] });

    private static byte[] MarkOf(string idLotto) => SHA256.HashData(Encoding.UTF8.GetBytes(idLotto));

    // An older message is refused for its age; a conversation is as long as the results of a lotto are asked for.
    private DateTimeOffset Until(BustaDellaCall busta) => busta.ApreUnaConversazione
        ? time.GetUtcNow().AddDays(settings.ConversazioneGiorni)
        : busta.Richiesta.OraRegistrazione.At(OraDiRoma.Zone)!.Value.AddMinutes(settings.EtaMassimaMinuti + 1);

    private static string Key(string codiceEnte) => $"SPCOOP {codiceEnte}";
}
