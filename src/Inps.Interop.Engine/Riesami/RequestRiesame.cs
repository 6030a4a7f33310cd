using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Riesami;

/// <summary>RichiediRiesame: a refused domanda is to be examined again, by the sede of the applicant's residence (ALAS-44..48).</summary>
public sealed class RequestRiesame
{
    private readonly WriteVariazione write;
    private readonly CicloDiVitaOptions options;

    internal RequestRiesame(WriteVariazione write, IOptions<CicloDiVitaOptions> options)
    {
        this.write = write;
        this.options = options.Value;
    }

    /// <summary>Refused: PAT-R003, RIE-R001 (not refused), RIE-R002 (another one is open), RIE-R003 (one was refused before).</summary>
    /// <param name="allegati">Already checked by the rules of the document.</param>
    public ValueTask<EsitoVariazione<FattiRiesame>> RunAsync(
        RichiestaVariazione richiesta,
        string idDomanda,
        string motivazione,
        IReadOnlyList<Allegato> allegati,
        Func<FattiRiesame, RecordTraffico> render,
        CancellationToken ct) =>
        write.RunAsync(richiesta, FattiJson.Default.FattiRiesame, scrittura => Request(scrittura, richiesta, idDomanda, motivazione, allegati), render, ct);

    private Decisione<FattiRiesame> Request(
        Scrittura scrittura, RichiestaVariazione richiesta, string idDomanda, string motivazione, IReadOnlyList<Allegato> allegati)
    {
        var (domanda, rifiuto) = DomandaInVariazione.Open(scrittura, richiesta.Canale.CodiceEnte, idDomanda, OperazioniSullaDomanda.RichiediRiesame);
        if (rifiuto is not null)
        {
            return rifiuto;
        }

        var row = domanda!.Row;
        var precedenti = scrittura.Db.Riesami.Where(r => r.NumeroDomanda == row.NumeroDomanda).ToList();
        if (precedenti.Exists(r => Transizioni.IsAperto(r.Stato)))
        {
            return OperazioniSullaDomanda.RiesameAperto.Rifiuto(row.Stato);
        }

        if (!options.RiesameDopoRigetto && precedenti.Exists(r => r.Stato == StatoRiesame.Respinto))
        {
            return OperazioniSullaDomanda.RiesameRespinto.Rifiuto(row.Stato);
        }

        var numero = scrittura.Numeri.Next(Identificativo.Riesame);
        var id = Identificativo.Of(Identificativo.Riesame, numero);
        var documento = domanda.AddDocumento(richiesta, new DocumentoDaAggiungere(
            id, TipoDocumento.RicevutaRiesame, DocumentoDaAggiungere.RegistroRiesami, $"Riesame domanda {row.Prestazione}", motivazione, allegati));
        var riesame = new RiesameRow
        {
            NumeroRiesame = numero,
            NumeroDomanda = row.NumeroDomanda,
            Ente = row.Ente,
            Stato = documento.Registro is null ? StatoRiesame.DaProtocollare : StatoRiesame.Presentato,
            Motivazione = motivazione,
            CodiceSede = options.SedeOf(domanda.Contenuto.Richiedente.Residenza?.Provincia),
            Presentazione = richiesta.Istante,
            UltimaVariazione = scrittura.Istante,
        };
        scrittura.Db.Riesami.Add(riesame);
        domanda.AddEvento(TipoEvento.RiesameRichiesto, id);
        return FattiRiesame.Of(scrittura.Istante, riesame, documento);
    }
}
