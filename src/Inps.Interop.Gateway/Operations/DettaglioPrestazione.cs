using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>What has to be known before asking for a prestazione: requirements, declarations and privacy notice word for word (ALAS-08, AT-11, AT-46).</summary>
internal sealed class DettaglioPrestazione(ParametriRegole parametri) : IOperation
{
    public string Name => DettaglioPrestazioneRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<DettaglioPrestazioneRichiesta>();
        var codice = richiesta.CodicePrestazione;
        var prestazione = Catalogo.FindByCodice(codice) ?? throw new InvalidOperationException($"The schema admits {codice}, which the catalogue does not have.");
        call.Risposta.Fill(new DettaglioPrestazioneRisposta(
            call.Conclude(richiesta.Testata.IdMessaggio, Esito.Ok, []),
            new PrestazioneInDettaglio(
                codice,
                prestazione.DenominazioneOf(codice),
                prestazione.Servizio,
                prestazione.Informazioni(codice, parametri),
                prestazione.Avviso(parametri)?.Testo,
                Catalogo.VersioniTracciato)));
        return ValueTask.FromResult(StageResult.Next);
    }
}
