using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>A document of <see cref="ElencoDocumenti"/> with its bytes (ALAS-56): a receipt made from the registered facts, or a file as it was sent.</summary>
internal sealed class ScaricaDocumento(FindDomande domande, FindDocumenti documenti) : IOperation
{
    private const string Pdf = "application/pdf";

    public string Name => ScaricaDocumentoRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<ScaricaDocumentoRichiesta>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        var scaricato = await FindAsync(call, richiesta.IdDocumento, cancellationToken);
        call.Facts.NumeroProtocollo = scaricato?.NumeroProtocollo;
        call.Risposta.Fill(new ScaricaDocumentoRisposta(
            scaricato is null
                ? call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DocumentoNonTrovato.Segnalazione(richiesta.IdDocumento)])
                : call.Conclude(idMessaggio, Esito.Ok, []),
            scaricato));
        return StageResult.Next;
    }

    private async Task<DocumentoScaricato?> FindAsync(Call call, string id, CancellationToken ct)
    {
        var ente = call.Fruitore.Value.Adesione.CodiceEnte;
        if (FindDocumenti.FindPresentazione(id) is { } riferimento)
        {
            return await domande.FindAsync(ente, riferimento, ct) is { } domanda
                ? new(id, TipoDocumento.RicevutaPresentazione, Pdf, RicevutaDellaDomanda.Render(call.Fruitore.Value.Adesione, domanda, TipoRicevuta.Sintetica), domanda.NumeroProtocollo)
                : null;
        }

        if (await documenti.FindAsync(ente, id, ct) is { } documento)
        {
            call.Facts.NumeroDomanda = documento.NumeroDomanda;
            return new(id, documento.Tipo, Pdf, RicevutaDelDocumento.Render(call.Fruitore.Value.Adesione, documento), documento.NumeroProtocollo);
        }

        return await documenti.FindAllegatoAsync(ente, id, ct) is { } allegato
            ? new(id, TipoDocumento.AllegatoPresentato, allegato.TipoContenuto, FileRicevuta.Of(allegato.NomeFile, allegato.Contenuto), null)
            : null;
    }
}
