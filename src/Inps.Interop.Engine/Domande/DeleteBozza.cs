using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Domande;

/// <summary>EliminaBozza, and the removal of drafts that nobody touched for too long (ALAS-20).</summary>
public sealed class DeleteBozza
{
    private const int AllaVolta = 200;
    private readonly WriteVariazione write;

    internal DeleteBozza(WriteVariazione write) => this.write = write;

    /// <summary>Refused: PAT-R003 for a draft that the ente does not have, STA-R003 for what is no draft any more.</summary>
    public ValueTask<EsitoVariazione<FattiBozza>> RunAsync(
        RichiestaVariazione richiesta, string idDomanda, Func<FattiBozza, RecordTraffico> render, CancellationToken ct) =>
        write.RunAsync(
            richiesta,
            FattiJson.Default.FattiBozza,
            scrittura =>
            {
                var (bozza, rifiuto) = FindBozza.ForChange(scrittura, richiesta.Canale.CodiceEnte, idDomanda, OperazioniSullaDomanda.EliminaBozza);
                if (rifiuto is not null)
                {
                    return rifiuto;
                }

                Remove(scrittura, bozza!);
                return new FattiBozza { Istante = scrittura.Istante, NumeroDomanda = bozza!.NumeroDomanda, Stato = bozza.Stato, Scadenza = bozza.Scadenza };
            },
            render,
            ct);

    /// <summary>Removes the drafts whose time is over.</summary>
    /// <returns>How many; more may be left when it is <see cref="AllaVolta"/>.</returns>
    internal Task<int> RemoveExpiredAsync(CancellationToken ct) => write.RunAsync(
        scrittura =>
        {
            var scadute = scrittura.Db.Bozze
                .Where(b => b.Stato == StatoDomanda.Bozza && b.Scadenza <= scrittura.Istante)
                .OrderBy(b => b.Scadenza).Take(AllaVolta).ToList();
            scadute.ForEach(bozza => Remove(scrittura, bozza));
            return scadute.Count;
        },
        ct);

    private static void Remove(Scrittura scrittura, BozzaRow bozza)
    {
        bozza.Stato = StatoDomanda.Eliminata;
        bozza.Contenuto = null;
        bozza.UltimaVariazione = scrittura.Istante;
        scrittura.AddEvento(new EventoRow { Ente = bozza.Ente, Tipo = TipoEvento.BozzaEliminata, NumeroDomanda = bozza.NumeroDomanda, Stato = bozza.Stato });
    }
}
