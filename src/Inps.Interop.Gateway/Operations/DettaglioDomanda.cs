using System.Globalization;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Riesami;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Everything registered of one's own domanda, or saved so far of one's own draft (AT-57, AT-58, AT-64); the IBAN is masked.</summary>
internal sealed class DettaglioDomanda(
    FindDomande domande, FindBozza bozze, FindComplementi complementi, FindRiesame riesami, ParametriRegole parametri) : IOperation
{
    public string Name => DettaglioDomandaRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<DettaglioDomandaRichiesta>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        var (riferimento, chiave) = Reference(richiesta.Chiave);
        var ente = call.Fruitore.Value.Adesione.CodiceEnte;
        var domanda = await domande.FindAsync(ente, riferimento, cancellationToken);
        if (domanda is null)
        {
            var bozza = await bozze.FindAsync(ente, riferimento, cancellationToken);
            call.Facts.NumeroDomanda = bozza?.NumeroDomanda;
            call.Risposta.Fill(bozza is null
                ? new DettaglioDomandaRisposta(call.Conclude(idMessaggio, Esito.DatiNonTrovati, [DomandaNonTrovata.Segnalazione(chiave)]), null)
                : new DettaglioDomandaRisposta(call.Conclude(idMessaggio, Esito.Ok, []), Show(bozza)));
            return StageResult.Next;
        }

        call.Facts.NumeroDomanda = domanda.NumeroDomanda;
        call.Facts.NumeroProtocollo = domanda.NumeroProtocollo;
        var altro = await complementi.FindAsync(domanda.NumeroDomanda, cancellationToken);
        var suoi = new List<Riesame>();
        foreach (var id in altro.IdRiesami)
        {
            suoi.Add(DettaglioRiesame.InOraDiRoma((await riesami.FindAsync(domanda.CodiceEnte, id, cancellationToken))!));
        }

        call.Risposta.Fill(new DettaglioDomandaRisposta(call.Conclude(idMessaggio, Esito.Ok, []), Show(domanda, altro, suoi)));
        return StageResult.Next;
    }

    private DomandaInDettaglio Show(DomandaRegistrata domanda, ComplementiDellaDomanda altro, IReadOnlyList<Riesame> suoi)
    {
        var (prestazione, contenuto) = domanda.ReadContenuto();
        var altriGenitori = prestazione
            .Minori(contenuto, Contesto.At(domanda.Presentazione, canale: null, parametri))
            .ToDictionary(minore => minore.Progressivo, minore => minore.AltroGenitore);
        return new DomandaInDettaglio(
            domanda.IdDomanda,
            domanda.NumeroDomanda,
            domanda.CodicePrestazione,
            domanda.Stato,
            domanda.Versione,
            OraDiRoma.Of(domanda.Presentazione),
            OraDiRoma.Of(domanda.UltimaVariazione),
            domanda.NumeroProtocollo,
            domanda.DataProtocollo is { } data ? OraDiRoma.Of(data) : null,
            domanda.NumeroPratica,
            domanda.CodiceUfficio,
            [.. domanda.Minori.Select(minore => new MinoreInDettaglio(
                minore.Progressivo,
                minore.CodiceFiscale,
                altriGenitori.GetValueOrDefault(minore.Progressivo),
                minore.Decorrenza,
                minore.Stato))],
            altro.Azioni.InOraDiRoma(),
            altro.Canali.InOraDiRoma(),
            [.. altro.Quote.Select(quota => new StatoDellaQuota(quota.Quota, quota.Stato))],
            altro.Computo,
            suoi,
            altro.Storia.InOraDiRoma(),
            new ContenutoDomanda.Registrato(prestazione, prestazione.Mask(contenuto)));
    }

    private static DomandaInDettaglio Show(Bozza bozza) => new(
        bozza.IdDomanda,
        bozza.NumeroDomanda,
        bozza.CodicePrestazione,
        Stato.Bozza,
        Versione: 1,
        Presentazione: null,
        OraDiRoma.Of(bozza.UltimaVariazione),
        NumeroProtocollo: null,
        DataProtocollo: null,
        bozza.NumeroPratica,
        bozza.CodiceUfficio,
        Minori: [],
        new[] { bozza.Azione }.InOraDiRoma(),
        Canali: [],
        Quote: [],
        Computo: null,
        Riesami: [],
        Storia: [],
        new ContenutoDomanda.InBozza(new ContenutoBozza(Catalogo.FindByCodice(bozza.CodicePrestazione)!, bozza.Contenuto).Mask()));

    private static (RiferimentoDomanda Riferimento, string Chiave) Reference(ChiaveDomanda chiave) => chiave switch
    {
        ChiaveDomanda.PerId perId => (RiferimentoDomanda.ByIdDomanda(perId.IdDomanda), perId.IdDomanda),
        ChiaveDomanda.PerNumero perNumero => (
            RiferimentoDomanda.ByNumeroDomanda(perNumero.NumeroDomanda), perNumero.NumeroDomanda.ToString(CultureInfo.InvariantCulture)),
        ChiaveDomanda.PerProtocollo perProtocollo => (
            RiferimentoDomanda.ByNumeroProtocollo(perProtocollo.NumeroProtocollo), perProtocollo.NumeroProtocollo),
        _ => throw new InvalidOperationException($"{chiave.GetType().Name} is no key of a domanda."),
    };
}
