using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>State of up to 100 domande of one's own (AT-61); another ente's is not found (PAT-R003).</summary>
internal sealed class StatoDomanda(FindDomande domande, FindComplementi complementi) : IOperation
{
    public string Name => StatoDomandaRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<StatoDomandaRichiesta>();
        var found = await domande.FindManyAsync(call.Fruitore.Value.Adesione.CodiceEnte, richiesta.IdDomande, cancellationToken);
        var azioni = await complementi.FindAzioniAsync([.. found.Select(domanda => domanda.NumeroDomanda)], cancellationToken);
        var byId = found.ToDictionary(domanda => domanda.IdDomanda, StringComparer.Ordinal);
        var voci = richiesta.IdDomande.Select(id => new VoceStato(id, byId.GetValueOrDefault(id) is { } domanda ? Show(domanda, azioni[domanda.NumeroDomanda]) : null)).ToList();
        var missing = richiesta.IdDomande.Where(id => !byId.ContainsKey(id)).ToList();
        var esito = missing.Count == 0 ? Esito.Ok : byId.Count == 0 ? Esito.DatiNonTrovati : Esito.OkConAvvisi;
        var severita = byId.Count == 0 ? Severita.Bloccante : Severita.Avviso;
        call.Risposta.Fill(new StatoDomandaRisposta(
            call.Conclude(richiesta.Testata.IdMessaggio, esito, [.. missing.Select(id => DomandaNonTrovata.Segnalazione(id, severita))]), voci));
        return StageResult.Next;
    }

    private static DomandaInStato Show(DomandaRegistrata domanda, IEnumerable<AzioneRichiesta> azioni) => new(
        domanda.NumeroDomanda,
        domanda.CodicePrestazione,
        domanda.Stato,
        domanda.NumeroProtocollo,
        OraDiRoma.Of(domanda.UltimaVariazione),
        [.. domanda.Minori.Select(minore => new MinoreInStato(minore.Progressivo, minore.Stato, minore.Decorrenza))],
        azioni.InOraDiRoma());
}
