using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>"Ricevute e provvedimenti" of one's own domanda (ALAS-56): its receipt of presentation, then what was entered afterwards.</summary>
internal sealed class ElencoDocumenti(FindDomande domande, FindDocumenti documenti) : IOperation
{
    public string Name => ElencoDocumentiRisposta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiestaPerDomanda>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        var ente = call.Fruitore.Value.Adesione.CodiceEnte;
        if ((await domande.FindManyAsync(ente, [richiesta.IdDomanda], cancellationToken)) is not [var domanda])
        {
            call.Risposta.Fill(new ElencoDocumentiRisposta(
                call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DomandaNonTrovata.Segnalazione(richiesta.IdDomanda)]), null));
            return StageResult.Next;
        }

        call.Facts.NumeroDomanda = domanda.NumeroDomanda;
        var ricevuta = new Documento(
            FindDocumenti.IdRicevuta(domanda.NumeroDomanda), TipoDocumento.RicevutaPresentazione, domanda.Presentazione, domanda.NumeroProtocollo);
        var altri = await documenti.ListAsync(ente, domanda.NumeroDomanda, cancellationToken);
        call.Risposta.Fill(new ElencoDocumentiRisposta(
            call.Conclude(idMessaggio, Esito.Ok, []),
            [.. altri.Prepend(ricevuta).Select(documento => documento with { Data = OraDiRoma.Of(documento.Data) })]));
        return StageResult.Next;
    }
}
