using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>More minors on one's own domanda, until its processing starts (AT-07, AT-R020).</summary>
internal sealed class AggiungiMinore(ModifyDomanda modify, RegoleDelMessaggio regole, VariazioneDellaCall variazione) : IOperation
{
    public string Name => AggiungiMinoreRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.ReadDiPrestazione<AggiungiMinoreRichiesta>();
        var prestazione = richiesta.Prestazione;
        call.Facts.IdMessaggio = richiesta.Testata.IdMessaggio;
        var contesto = regole.Contesto(call);
        var dati = new DatiModifica
        {
            Operazione = OperazioniSullaDomanda.AggiungiMinore,
            IdDomanda = richiesta.IdDomanda,
            VersioneDomanda = richiesta.VersioneDomanda,
            Prestazione = prestazione,
            Contesto = contesto,
            Modifica = registrata => prestazione.Modifiche!.AggiungiMinori(registrata, richiesta.Minori, contesto),
        };
        return variazione.RunAsync<FattiModifica>(
            call,
            richiesta.Testata,
            (chiave, render) => modify.RunAsync(chiave, dati, render, CancellationToken.None),
            (esito, fatti) => ModificaDomanda.Answer(call, prestazione, Name, esito, fatti));
    }
}
