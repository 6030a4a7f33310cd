using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Where an accepted bonus for baby-sitting services is (COVID-17).</summary>
internal sealed class StatoBonusBabySitting(FindDomande domande, FindBonus bonus) : IOperation
{
    public string Name => StatoBonusBabySittingRisposta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiestaPerDomanda>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        var ente = call.Fruitore.Value.Adesione.CodiceEnte;
        var domanda = (await domande.FindManyAsync(ente, [richiesta.IdDomanda], cancellationToken)).SingleOrDefault();
        call.Facts.NumeroDomanda = domanda?.NumeroDomanda;
        if (domanda is null || await bonus.FindAsync(ente, domanda.NumeroDomanda, cancellationToken) is not { } trovato)
        {
            call.Risposta.Fill(new StatoBonusBabySittingRisposta(
                domanda is null
                    ? call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DomandaNonTrovata.Segnalazione(richiesta.IdDomanda)])
                    : call.Conclude(idMessaggio, Esito.DatiNonTrovati, [], "La domanda non ha un bonus per servizi di baby-sitting accolto."),
                null));
            return StageResult.Next;
        }

        // That the bonus is lost is no reason to refuse the question.
        IReadOnlyList<Segnalazione> segnalazioni = [.. trovato.Segnalazioni.Select(segnalazione => segnalazione with { Severita = Severita.Avviso })];
        call.Risposta.Fill(new StatoBonusBabySittingRisposta(
            call.Conclude(idMessaggio, EsitoDelleRegole.Of(segnalazioni), segnalazioni),
            new BonusInStato(
                trovato.IdDomanda,
                trovato.Stato,
                trovato.SecondaParteDelPin,
                OraDiRoma.Of(trovato.Accoglimento),
                trovato.RegistrazioneLibretto.InOraDiRoma(),
                trovato.Appropriazione.InOraDiRoma(),
                trovato.Scadenza)));
        return StageResult.Next;
    }
}
