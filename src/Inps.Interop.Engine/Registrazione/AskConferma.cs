using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>
/// The first phase of a submission that has to be confirmed (ALAS-35, ruling 11): the domanda is checked and kept as a draft, and the answer asks for
/// the confirmation. The same message again gets the same draft; with the token it completes it.
/// </summary>
internal sealed class AskConferma(WriteVariazione write, Verify verify, TokenConferma token, IOptions<CicloDiVitaOptions> options, TimeProvider clock)
{
    private readonly TimeSpan validita = TimeSpan.FromMinutes(options.Value.ConfermaMinuti);

    /// <summary>The draft that the caller confirms; null when it does not, or its token is not good for this content.</summary>
    public string? FindConfermata(RichiestaRegistrazione richiesta, Conferma conferma) =>
        token.Read(conferma.Valore, richiesta.Chiave.Ente, ContentOf(richiesta), clock.GetUtcNow()) is { } numero ? IdDomanda.Of(numero) : null;

    public async Task<EsitoRegistrazione> RunAsync(RichiestaRegistrazione richiesta, Conferma conferma, CancellationToken ct)
    {
        var verifica = await verify.RunAsync(richiesta.Prestazione, richiesta.Domanda, richiesta.Contesto, richiesta.Segnalazioni, ct).ConfigureAwait(false);
        var segnalazioni = verifica.Segnalazioni;
        if (segnalazioni.Any(s => s.Severita == Severita.Bloccante))
        {
            return new EsitoRegistrazione.Rifiutata(verifica.Esito, segnalazioni);
        }

        var variazione = new RichiestaVariazione
        {
            Chiave = richiesta.Chiave,
            Impronta = richiesta.Impronta,
            Canale = richiesta.Contesto.Canale ?? throw new ArgumentException("A registration needs the channel's facts.", nameof(richiesta)),
            Istante = richiesta.Contesto.Istante,
            IdTransazione = richiesta.IdTransazione,
        };
        var contenuto = richiesta.IdBozza is null ? Compressione.Pack(conferma.Bozza()) : null;
        return await write.RunAsync(
            variazione,
            FattiJson.Default.FattiConferma,
            scrittura => Keep(scrittura, richiesta, contenuto, [.. segnalazioni, conferma.Avviso]),
            conferma.Render,
            ct).ConfigureAwait(false) switch
        {
            EsitoVariazione<FattiConferma>.Registrata registrata => new EsitoRegistrazione.ConfermaRichiesta(registrata.Fatti, Ripetuta: false),
            EsitoVariazione<FattiConferma>.Duplicata duplicata => new EsitoRegistrazione.ConfermaRichiesta(Refresh(duplicata.Prima, richiesta), Ripetuta: true),
            EsitoVariazione<FattiConferma>.InConflitto conflitto => new EsitoRegistrazione.Rifiutata(Esito.RichiestaInvalida, [conflitto.Segnalazione]),
            EsitoVariazione<FattiConferma>.Rifiutata rifiutata => new EsitoRegistrazione.Rifiutata(rifiutata.Esito, rifiutata.Segnalazioni),
            EsitoVariazione<FattiConferma>.NonDisponibile no => new EsitoRegistrazione.NonDisponibile(no.RiprovaDopo),
            EsitoVariazione<FattiConferma>.ResaFallita fallita => new EsitoRegistrazione.ResaFallita(fallita.Causa),
            var altro => throw new InvalidOperationException($"{altro.GetType().Name} is no outcome of a write."),
        };
    }

    /// <summary>Keeps the domanda as a draft; one that is submitted from a draft has it already.</summary>
    private Decisione<FattiConferma> Keep(Scrittura scrittura, RichiestaRegistrazione richiesta, byte[]? contenuto, IReadOnlyList<Segnalazione> segnalazioni)
    {
        var canale = richiesta.Contesto.Canale!;
        long numero;
        if (richiesta.IdBozza is { } idBozza)
        {
            var (bozza, rifiuto) = FindBozza.ForChange(scrittura, canale.CodiceEnte, idBozza, OperazioniSullaDomanda.PresentaDomanda);
            if (rifiuto is not null)
            {
                return rifiuto;
            }

            numero = bozza!.NumeroDomanda;
        }
        else
        {
            var bozza = SaveBozza.Create(scrittura, canale, richiesta.Prestazione);
            bozza.Richiedente = richiesta.Domanda.Richiedente.CodiceFiscale.InChiaro;
            bozza.NumeroPratica = richiesta.Domanda.Patrocinio?.NumeroPratica;
            bozza.Contenuto = contenuto;
            bozza.UltimaVariazione = scrittura.Istante;
            bozza.Scadenza = scrittura.Istante.AddDays(options.Value.BozzaGiorni);
            numero = bozza.NumeroDomanda;
        }

        var scadenza = scrittura.Istante + validita;
        return new FattiConferma
        {
            Istante = scrittura.Istante,
            NumeroDomanda = numero,
            Token = token.Issue(canale.CodiceEnte, ContentOf(richiesta), numero, scadenza),
            Scadenza = scadenza,
            Segnalazioni = segnalazioni,
        };
    }

    /// <summary>The first token, or a new one for the same draft when its time is over.</summary>
    private FattiConferma Refresh(FattiConferma prima, RichiestaRegistrazione richiesta)
    {
        var adesso = Millisecondi.Of(clock.GetUtcNow());
        return prima.Scadenza > adesso
            ? prima
            : prima with
            {
                Token = token.Issue(richiesta.Chiave.Ente, ContentOf(richiesta), prima.NumeroDomanda!.Value, adesso + validita),
                Scadenza = adesso + validita,
            };
    }

    private static byte[] ContentOf(RichiestaRegistrazione richiesta) => richiesta.ImprontaDocumento ?? richiesta.Impronta;
}
