using Inps.Interop.Engine.Persone;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The data of a person whom the ente assists (ALAS-60).</summary>
internal sealed class ConsultaAnagrafica(FindAnagrafica anagrafica) : IOperation
{
    public string Name => ConsultaAnagraficaRisposta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiestaPerPersona>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        call.Facts.CodiceFiscale = richiesta.CodiceFiscale;
        call.Risposta.Fill(
            await anagrafica.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, richiesta.CodiceFiscale, cancellationToken) is var (soggetto, aggiornamenti)
                ? new ConsultaAnagraficaRisposta(call.Conclude(idMessaggio, Esito.Ok, []), soggetto, aggiornamenti)
                : new ConsultaAnagraficaRisposta(
                    call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DomandaNonTrovata.Segnalazione(richiesta.CodiceFiscale.ToString())]), null, null));
        return StageResult.Next;
    }
}
