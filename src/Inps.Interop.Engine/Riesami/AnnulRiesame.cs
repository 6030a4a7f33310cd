using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Riesami;

/// <summary>AnnullaRiesame: while it is not decided (ALAS-51; domain 4.3).</summary>
public sealed class AnnulRiesame
{
    private readonly WriteVariazione write;

    internal AnnulRiesame(WriteVariazione write) => this.write = write;

    /// <summary>Refused: PAT-R003 when the ente has no such riesame, STA-R021 when it is decided or annulled.</summary>
    public ValueTask<EsitoVariazione<FattiRiesame>> RunAsync(
        RichiestaVariazione richiesta, string idRiesame, Func<FattiRiesame, RecordTraffico> render, CancellationToken ct) =>
        write.RunAsync(richiesta, FattiJson.Default.FattiRiesame, scrittura => Annul(scrittura, richiesta, idRiesame), render, ct);

    private static Decisione<FattiRiesame> Annul(Scrittura scrittura, RichiestaVariazione richiesta, string idRiesame)
    {
        if (!Identificativo.TryParse(Identificativo.Riesame, idRiesame, out var numero)
            || scrittura.Db.Riesami.Find(numero) is not { } riesame
            || riesame.Ente != richiesta.Canale.CodiceEnte)
        {
            return DomandaNonTrovata.Segnalazione(idRiesame);
        }

        if (Transizioni.Riesame.Divieto(riesame.Stato, StatoRiesame.Annullato) is { } divieto)
        {
            return divieto;
        }

        var domanda = new DomandaInVariazione(scrittura, scrittura.Db.Domande.Find(riesame.NumeroDomanda)!);
        var id = Identificativo.Of(Identificativo.AnnullamentoRiesame, numero);
        var documento = domanda.AddDocumento(
            richiesta,
            new DocumentoDaAggiungere(
                id, TipoDocumento.RicevutaAnnullamentoRiesame, DocumentoDaAggiungere.RegistroAnnullamenti, $"Annullamento riesame {domanda.Row.Prestazione}", null, []),
            dopoAltri: riesame.Stato == StatoRiesame.DaProtocollare);
        riesame.Stato = StatoRiesame.Annullato;
        riesame.UltimaVariazione = scrittura.Istante;
        domanda.AddEvento(TipoEvento.RiesameAnnullato, idRiesame);
        return FattiRiesame.Of(scrittura.Istante, riesame, documento);
    }
}
