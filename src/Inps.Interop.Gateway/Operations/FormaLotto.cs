using Inps.Interop.Engine.Consegne;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>A lotto and its outcomes in the form of the contract: for who asks, and for who gets them delivered.</summary>
internal static class FormaLotto
{
    /// <param name="intervalloSecondi">Seconds between two questions; told while there is something to wait for.</param>
    public static LottoInStato ToStato(LottoTrovato lotto, int? intervalloSecondi) => new(
        lotto.NumeroLotto,
        lotto.IdLotto,
        lotto.CodicePrestazione,
        lotto.Stato,
        lotto.NumeroDomande,
        lotto.Acquisite,
        lotto.ImprontaAcquisite is { } impronta ? Convert.ToHexStringLower(impronta) : null,
        lotto.Ricezione.InOraDiRoma(),
        lotto.Conclusione.InOraDiRoma(),
        new ConteggiLotto(lotto.Acquisite, lotto.Scartate, lotto.Presentate, lotto.Protocollate, lotto.Duplicate),
        lotto.Motivi,
        lotto.Ricezione is not null && Transizioni.Lotto.From(lotto.Stato).Count > 0 ? intervalloSecondi : null);

    public static ConsegnaInStato ToConsegna(Consegna consegna) => new(
        consegna.Indirizzo,
        consegna.Stato,
        consegna.Pagina - 1,
        consegna.Tentativi,
        consegna.ProssimoTentativo.InOraDiRoma(),
        consegna.UltimoErrore,
        consegna.ConclusaIl.InOraDiRoma());

    /// <param name="elementi">Those of the page that have their outcome.</param>
    public static PaginaEsiti ToPagina(LottoTrovato lotto, IReadOnlyList<EsitoDellElemento> elementi, int pagina, int dimensione) => new(
        lotto.NumeroLotto,
        lotto.IdLotto,
        lotto.Stato,
        lotto.NumeroDomande,
        pagina,
        PagineOf(lotto, dimensione),
        [.. elementi.Select(ToElemento)]);

    /// <summary>Pages of the result at this size; that of a lotto without outcomes has one all the same.</summary>
    public static int PagineOf(LottoTrovato lotto, int dimensione) =>
        lotto.Stato == Prestazioni.CicloDiVita.StatoLotto.Scartato ? 1 : (int)((lotto.NumeroDomande + dimensione - 1L) / dimensione);

    private static EsitoElementoLotto ToElemento(EsitoDellElemento e) => new(
        e.Posizione, e.Stato, e.IdMessaggio, e.Esito, e.Segnalazioni, e.Duplicato, e.NumeroDomanda, e.IdDomanda, e.NumeroProtocollo);
}
