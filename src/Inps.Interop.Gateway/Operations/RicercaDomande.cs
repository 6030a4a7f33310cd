using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The ente's domande and drafts, page by page (AT-57, AT-58, AT-63, AT-64, ALAS-63..65).</summary>
internal sealed class RicercaDomande(SearchDomande domande) : IOperation
{
    private const int Predefinita = 50;

    public string Name => RicercaDomandeRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RicercaDomandeRichiesta>();
        var (pagina, dimensione, fino) = (richiesta.Pagina ?? 1, richiesta.Dimensione ?? Predefinita, richiesta.Fino ?? call.Istante);
        var trovate = await domande.FindAsync(
            call.Fruitore.Value.Adesione.CodiceEnte,
            new RicercaDiDomande
            {
                Prestazione = richiesta.Filtro.Prestazione,
                Stati = [.. richiesta.Filtro.Stati],
                PresentataDa = richiesta.Filtro.PresentataDa,
                PresentataA = richiesta.Filtro.PresentataA,
                CodiceFiscale = richiesta.Filtro.CodiceFiscale,
                NumeroDomanda = richiesta.Filtro.NumeroDomanda,
                NumeroPratica = richiesta.Filtro.NumeroPratica,
                Pagina = pagina,
                Dimensione = dimensione,
                Ordine = richiesta.Ordinamento switch
                {
                    OrdinamentoDomande.PresentazioneCrescente => OrdineDomande.PresentazioneCrescente,
                    OrdinamentoDomande.VariazioneDecrescente => OrdineDomande.VariazioneDecrescente,
                    _ => OrdineDomande.PresentazioneDecrescente,
                },
                Adesso = call.Istante,
                Fino = fino,
            },
            cancellationToken);
        call.Risposta.Fill(new RicercaDomandeRisposta(
            call.Conclude(richiesta.Testata.IdMessaggio, Esito.Ok, []),
            new PaginaTrovata([.. trovate.Domande.Select(Show)], trovate.Totale, pagina, dimensione, OraDiRoma.Of(fino))));
        return StageResult.Next;
    }

    private static DomandaTrovata Show(DomandaInElenco domanda) => new(
        domanda.IdDomanda,
        domanda.NumeroDomanda,
        domanda.CodicePrestazione,
        domanda.Richiedente,
        domanda.CodiceUfficio,
        domanda.Presentazione is { } presentazione ? OraDiRoma.Of(presentazione) : null,
        OraDiRoma.Of(domanda.UltimaVariazione),
        domanda.Stato,
        domanda.Versione,
        domanda.NumeroProtocollo,
        domanda.NumeroPratica,
        domanda.Stato == Prestazioni.CicloDiVita.StatoDomanda.Bozza,
        domanda.Azioni.InOraDiRoma());
}
