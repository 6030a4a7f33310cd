using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Gives a draft back as it was saved (ALAS-19, ALAS-64).</summary>
internal sealed class RiprendiBozza(FindBozza bozze) : IOperation
{
    public string Name => RiprendiBozzaRisposta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiestaPerDomanda>();
        var (bozza, rifiuto) = await bozze.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, richiesta.IdDomanda, cancellationToken);
        var esito = rifiuto is null
            ? call.Conclude(richiesta.Testata.IdMessaggio, Esito.Ok, [])
            : call.Conclude(richiesta.Testata.IdMessaggio, EsitoDelleRegole.Of([rifiuto]), [rifiuto]);
        call.Facts.NumeroDomanda = bozza?.NumeroDomanda;
        call.Facts.CodiceFiscale = bozza?.Richiedente;
        call.Risposta.Fill(new RiprendiBozzaRisposta(esito, bozza is null ? null : Show(bozza)));
        return StageResult.Next;
    }

    private static BozzaRipresa Show(Bozza bozza)
    {
        var prestazione = Catalogo.FindByCodice(bozza.CodicePrestazione)
            ?? throw new InvalidOperationException($"The prestazione {bozza.CodicePrestazione} is not in the catalogue.");
        return new BozzaRipresa(
            bozza.IdDomanda,
            bozza.CodicePrestazione,
            Stato.Bozza,
            bozza.Passo,
            OraDiRoma.Of(bozza.UltimaVariazione),
            OraDiRoma.Of(bozza.Scadenza),
            new ContenutoBozza(prestazione, bozza.Contenuto));
    }
}
