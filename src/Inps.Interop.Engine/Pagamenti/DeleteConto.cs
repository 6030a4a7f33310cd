using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Pagamenti;

/// <summary>EliminaContoAccredito: the account is no longer offered; domande that used it keep it (ALAS-61).</summary>
public sealed class DeleteConto
{
    private readonly WriteVariazione write;

    internal DeleteConto(WriteVariazione write) => this.write = write;

    /// <summary>Refused: PAG-R010 when the ente has no such account of that person.</summary>
    /// <param name="campo">Path of the IdConto in the request.</param>
    public ValueTask<EsitoVariazione<FattiConto>> RunAsync(
        RichiestaVariazione richiesta, CodiceFiscale codiceFiscale, string idConto, string campo, Func<FattiConto, RecordTraffico> render, CancellationToken ct) =>
        write.RunAsync(
            richiesta,
            FattiJson.Default.FattiConto,
            scrittura =>
            {
                var ente = richiesta.Canale.CodiceEnte;
                if (!Identificativo.TryParse(Identificativo.Conto, idConto, out var numero)
                    || scrittura.Db.Conti.Find(numero) is not { Eliminazione: null } conto
                    || conto.Ente != ente || conto.CodiceFiscale != codiceFiscale.InChiaro)
                {
                    return ContoNonUtilizzabile.Segnalazione(campo, idConto);
                }

                conto.Eliminazione = scrittura.Istante;
                scrittura.AddEvento(new EventoRow { Ente = ente, Tipo = TipoEvento.ContoEliminato, Riferimento = idConto });
                return new FattiConto { Istante = scrittura.Istante, IdConto = idConto, Stato = conto.Stato };
            },
            render,
            ct);
}
