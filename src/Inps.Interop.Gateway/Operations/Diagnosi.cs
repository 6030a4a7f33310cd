using Inps.Interop.Engine.Eventi;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>How a call of the ente went: what was recognised, where it stopped, and what each code asks to change.</summary>
internal sealed class Diagnosi(Diagnose traffico, FindLotti lotti, SpiegazioneCodici spiegazioni) : IOperation
{
    public string Name => DiagnosiRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<DiagnosiRichiesta>();
        var ente = call.Fruitore.Value.Adesione.CodiceEnte;
        var trovate = richiesta.IdMessaggio is { } idMessaggio
            ? await traffico.FindAsync(ente, idMessaggio, cancellationToken)
            : Guid.TryParse(richiesta.IdTransazione, out var idTransazione) ? await traffico.FindAsync(ente, idTransazione, cancellationToken) : [];
        var elementi = richiesta.IdMessaggio is { } messaggio ? await lotti.FindElementiAsync(ente, messaggio, cancellationToken) : [];
        call.Risposta.Fill(new DiagnosiRisposta(
            trovate.Count + elementi.Count > 0
                ? call.Conclude(richiesta.Testata.IdMessaggio, Esito.Ok, [])
                : call.Conclude(richiesta.Testata.IdMessaggio, Esito.DatiNonTrovati, [], "Nessuna chiamata dell'ente corrisponde all'identificativo indicato."),
            [.. trovate.Select(Show)],
            [.. elementi.Select(Show)]));
        return StageResult.Next;
    }

    private static ElementoTracciato Show(ElementoNelLotto elemento) => new(
        elemento.NumeroLotto,
        elemento.IdLotto,
        elemento.Esito.Posizione,
        elemento.IdTransazione.ToString("D"),
        elemento.Esito.Esito,
        elemento.Esito.Segnalazioni,
        elemento.Esito.Duplicato,
        elemento.Esito.NumeroDomanda,
        elemento.Esito.NumeroProtocollo);

    private TransazioneTracciata Show(RecordTraffico traccia)
    {
        var codici = traccia.Codici?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new TransazioneTracciata(
            traccia.IdTransazione.ToString("D"),
            OraDiRoma.Of(traccia.Istante),
            traccia.Servizio,
            traccia.Operazione,
            traccia.IdMessaggio,
            traccia.Fase?.ToLowerInvariant() ?? "",
            traccia.StatoHttp,
            traccia.Esito,
            traccia.Esito is null ? codici.FirstOrDefault() : null,
            new CallerVisto(
                Certificato: null,
                traccia.Certificato is { } impronta ? Convert.ToHexStringLower(impronta) : null,
                traccia.Ip,
                traccia.UserId,
                traccia.CodiceUfficio),
            traccia.NumeroDomanda,
            traccia.NumeroProtocollo,
            traccia.DimensioneRichiesta,
            traccia.DimensioneRisposta,
            traccia.Tempi,
            [.. codici.Select(spiegazioni.Find).OfType<RilievoDiagnosi>()]);
    }
}
