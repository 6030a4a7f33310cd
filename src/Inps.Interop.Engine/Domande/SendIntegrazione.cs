using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Domande;

/// <summary>InviaIntegrazione: the answer to a request of the Istituto (AT-59); when no request is left open the examination goes on.</summary>
public sealed class SendIntegrazione
{
    private readonly WriteVariazione write;

    internal SendIntegrazione(WriteVariazione write) => this.write = write;

    /// <summary>Refused: PAT-R003, STA-R010 when the domanda does not wait for that request, or no longer.</summary>
    /// <param name="allegati">Already checked by the rules of the document.</param>
    public ValueTask<EsitoVariazione<FattiDocumento>> RunAsync(
        RichiestaVariazione richiesta,
        string idDomanda,
        string idRichiestaIntegrazione,
        string? testo,
        IReadOnlyList<Allegato> allegati,
        Func<FattiDocumento, RecordTraffico> render,
        CancellationToken ct) =>
        write.RunAsync(
            richiesta, FattiJson.Default.FattiDocumento, scrittura => Send(scrittura, richiesta, idDomanda, idRichiestaIntegrazione, testo, allegati), render, ct);

    private static Decisione<FattiDocumento> Send(
        Scrittura scrittura, RichiestaVariazione richiesta, string idDomanda, string idRichiestaIntegrazione, string? testo, IReadOnlyList<Allegato> allegati)
    {
        var (domanda, rifiuto) = DomandaInVariazione.Open(scrittura, richiesta.Canale.CodiceEnte, idDomanda, OperazioniSullaDomanda.InviaIntegrazione);
        if (rifiuto is not null)
        {
            return rifiuto;
        }

        if (FindOpen(scrittura, domanda!.Row, idRichiestaIntegrazione) is not { } integrazione)
        {
            return OperazioniSullaDomanda.InviaIntegrazione.Rifiuto(domanda.Row.Stato);
        }

        integrazione.Stato = StatoIntegrazione.Inviata;
        integrazione.Chiusura = scrittura.Istante;
        integrazione.Testo = testo;
        var id = Identificativo.Of(Identificativo.Integrazione, integrazione.NumeroIntegrazione);
        var documento = domanda.AddDocumento(richiesta, new DocumentoDaAggiungere(
            id, TipoDocumento.RicevutaIntegrazione, DocumentoDaAggiungere.RegistroIntegrazioni, $"Integrazione domanda {domanda.Row.Prestazione}", testo, allegati));
        Resume(domanda, integrazione, TipoEvento.IntegrazioneInviata, id);
        return FattiDocumento.Of(domanda, documento);
    }

    /// <summary>A request was closed: tells it, and lets the examination go on when no other one is open.</summary>
    internal static void Resume(DomandaInVariazione domanda, IntegrazioneRow chiusa, TipoEvento tipo, string riferimento)
    {
        // Tracked rows tell their new state before it is saved.
        var altre = domanda.Scrittura.Db.Integrazioni.Where(i => i.NumeroDomanda == chiusa.NumeroDomanda)
            .AsEnumerable().Any(i => i.Stato == StatoIntegrazione.Aperta);
        if (altre)
        {
            domanda.AddEvento(tipo, riferimento);
        }
        else
        {
            domanda.Pass(StatoDomanda.InIstruttoria, tipo, riferimento);
        }
    }

    private static IntegrazioneRow? FindOpen(Scrittura scrittura, DomandaRow domanda, string idRichiestaIntegrazione) =>
        Identificativo.TryParse(Identificativo.RichiestaIntegrazione, idRichiestaIntegrazione, out var numero)
            && scrittura.Db.Integrazioni.Find(numero) is { } integrazione
            && integrazione.NumeroDomanda == domanda.NumeroDomanda
            && integrazione.Stato == StatoIntegrazione.Aperta
            && scrittura.Istante <= integrazione.Scadenza
                ? integrazione
                : null;
}
