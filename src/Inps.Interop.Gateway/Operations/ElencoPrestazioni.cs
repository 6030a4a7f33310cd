using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The prestazioni that this channel takes in, and when (ALAS-07, AT-11, COVID-06).</summary>
internal sealed class ElencoPrestazioni(ListPrestazioni prestazioni, ParametriRegole parametri) : IOperation
{
    public string Name => ElencoPrestazioniRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<ElencoPrestazioniRichiesta>();
        call.Facts.CodiceFiscale = richiesta.CodiceFiscale;
        var offerte = await prestazioni.ListAsync(
            call.Fruitore.Value.Adesione.CodiceEnte, RegoleDelMessaggio.Canale, call.Istante, parametri, richiesta.CodiceFiscale, cancellationToken);
        call.Risposta.Fill(new ElencoPrestazioniRisposta(call.Conclude(richiesta.Testata.IdMessaggio, Esito.Ok, []), [.. offerte.Select(Show)]));
        return StageResult.Next;
    }

    private PrestazioneOfferta Show(PrestazioneSulCanale offerta) => new(
        offerta.Codice,
        offerta.Prestazione.DenominazioneOf(offerta.Codice),
        offerta.Prestazione.Servizio,
        offerta.Apertura.Dal,
        offerta.Apertura.Al,
        offerta.Apertura.IsAperta,
        offerta.Apertura.Finestra is var (dalle, alle) ? new FinestraCanale(dalle, alle) : null,
        offerta.Apertura.Prossima.InOraDiRoma(),
        offerta.Prestazione.Informazioni(offerta.Codice, parametri).Link,
        offerta.DomandeAttive);
}
