using Inps.Interop.Engine.Riesami;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>One's own riesame, or the latest of one's own domanda (ALAS-50).</summary>
internal sealed class DettaglioRiesame(FindRiesame riesami) : IOperation
{
    public string Name => DettaglioRiesameRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<DettaglioRiesameRichiesta>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        var ente = call.Fruitore.Value.Adesione.CodiceEnte;
        var riesame = richiesta.IdRiesame is { } idRiesame
            ? await riesami.FindAsync(ente, idRiesame, cancellationToken)
            : await riesami.FindLatestAsync(ente, richiesta.IdDomanda!, cancellationToken);
        if (riesame is null)
        {
            var chiave = richiesta.IdRiesame ?? richiesta.IdDomanda!;
            call.Risposta.Fill(new DettaglioRiesameRisposta(
                call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DomandaNonTrovata.Segnalazione(chiave)]), null));
            return StageResult.Next;
        }

        call.Facts.NumeroDomanda = riesame.NumeroDomanda;
        call.Facts.NumeroProtocollo = riesame.NumeroProtocollo;
        call.Risposta.Fill(new DettaglioRiesameRisposta(call.Conclude(idMessaggio, Esito.Ok, []), InOraDiRoma(riesame)));
        return StageResult.Next;
    }

    internal static Riesame InOraDiRoma(Riesame riesame) => riesame with
    {
        Presentazione = OraDiRoma.Of(riesame.Presentazione),
        UltimaVariazione = OraDiRoma.Of(riesame.UltimaVariazione),
        DataProtocollo = riesame.DataProtocollo is { } data ? OraDiRoma.Of(data) : null,
        Documenti = [.. riesame.Documenti.Select(documento => documento with { Data = OraDiRoma.Of(documento.Data) })],
    };
}
