using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Another content for one's own domanda, until its processing starts (AT-60, AT-R020).</summary>
internal sealed class ModificaDomanda(ModifyDomanda modify, RegoleDelMessaggio regole, VariazioneDellaCall variazione) : IOperation
{
    public string Name => ModificaDomandaRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.ReadDiPrestazione<ModificaDomandaRichiesta>();
        var (prestazione, domanda) = (richiesta.Prestazione, richiesta.Domanda);
        RegoleDelMessaggio.TellTrace(call, domanda);
        var contesto = regole.Contesto(call);
        var modifica = new EsitoModifica(domanda, RegoleDelMessaggio.Check(call, prestazione, domanda, contesto));
        var dati = new DatiModifica
        {
            Operazione = OperazioniSullaDomanda.ModificaDomanda,
            IdDomanda = richiesta.IdDomanda,
            VersioneDomanda = richiesta.VersioneDomanda,
            Prestazione = prestazione,
            Contesto = contesto,
            Modifica = _ => modifica,
        };
        return variazione.RunAsync<FattiModifica>(
            call,
            domanda.Testata,
            (chiave, render) => modify.RunAsync(chiave, dati, render, CancellationToken.None),
            (esito, fatti) => Answer(call, prestazione, Name, esito, fatti));
    }

    /// <summary>The answer of every change of a domanda's content.</summary>
    public static VariazioneRisposta Answer(Call call, Prestazione prestazione, string operazione, EsitoBlocco esito, FattiModifica? fatti)
    {
        call.Facts.NumeroProtocollo = fatti?.NumeroProtocollo;
        return new VariazioneRisposta(prestazione, operazione, esito, fatti is null ? null : new VariazioneRegistrata(
            fatti.NumeroDomanda!.Value,
            fatti.IdDomanda!,
            fatti.Stato,
            fatti.VersioneDomanda,
            OraDiRoma.Of(fatti.Istante),
            VariazioneDellaCall.Protocollo(fatti.NumeroProtocollo, fatti.DataProtocollo, fatti.IdDocumento),
            Quota: null,
            [.. fatti.Minori.Select(minore => EsitoMinore.Of(minore, fatti.Stato))]));
    }
}
