using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Domande;

/// <summary>
/// AnnullaDomanda: while it is not decided and no payment was issued (ALAS-17, ALAS-55; domain 7.2). A domanda that still waits for its protocollo gets
/// it all the same, since it was received; the annulment is entered after it (domain 4.1).
/// </summary>
public sealed class AnnulDomanda
{
    private readonly WriteVariazione write;

    internal AnnulDomanda(WriteVariazione write) => this.write = write;

    /// <summary>Refused: PAT-R003, STA-R008 (state), STA-R009 (payments issued), STA-R013 (version).</summary>
    /// <param name="versione">Null where the caller does not mind what the domanda is now.</param>
    public ValueTask<EsitoVariazione<FattiDocumento>> RunAsync(
        RichiestaVariazione richiesta, string idDomanda, string? motivo, int? versione, Func<FattiDocumento, RecordTraffico> render, CancellationToken ct) =>
        write.RunAsync(richiesta, FattiJson.Default.FattiDocumento, scrittura => Annul(scrittura, richiesta, idDomanda, motivo, versione), render, ct);

    private static Decisione<FattiDocumento> Annul(Scrittura scrittura, RichiestaVariazione richiesta, string idDomanda, string? motivo, int? versione)
    {
        var (domanda, rifiuto) = DomandaInVariazione.Open(scrittura, richiesta.Canale.CodiceEnte, idDomanda, OperazioniSullaDomanda.AnnullaDomanda);
        if (rifiuto is not null)
        {
            return rifiuto;
        }

        var row = domanda!.Row;
        if (versione is { } attesa && attesa != row.Versione)
        {
            return OperazioniSullaDomanda.VersioneSuperata.Rifiuto(row.Stato);
        }

        if (scrittura.Db.Pagamenti.Where(p => p.NumeroDomanda == row.NumeroDomanda).AsEnumerable().Any(p => Transizioni.IsEmesso(p.Stato)))
        {
            return OperazioniSullaDomanda.PagamentiEmessi.Rifiuto(row.Stato);
        }

        foreach (var integrazione in scrittura.Db.Integrazioni.Where(i => i.NumeroDomanda == row.NumeroDomanda && i.Stato == StatoIntegrazione.Aperta))
        {
            integrazione.Stato = StatoIntegrazione.Annullata;
            integrazione.Chiusura = scrittura.Istante;
        }

        var id = Identificativo.Of(Identificativo.Annullamento, row.NumeroDomanda);
        var documento = domanda.AddDocumento(richiesta, new DocumentoDaAggiungere(
            id, TipoDocumento.RicevutaAnnullamento, DocumentoDaAggiungere.RegistroAnnullamenti, $"Annullamento domanda {row.Prestazione}", motivo, []));
        domanda.Pass(StatoDomanda.Annullata, TipoEvento.Annullata, id, motivo);
        return FattiDocumento.Of(domanda, documento);
    }
}
