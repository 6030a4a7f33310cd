using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The domanda that a call presents, checked: the one in the message, or a draft saved before.</summary>
/// <param name="IdBozza">Null when the domanda came with the message.</param>
/// <param name="ImprontaDocumento">Digest of the document where the message only names it.</param>
internal sealed record DomandaPresentata(
    DomandaDiPrestazione Domanda, IReadOnlyList<Segnalazione> Segnalazioni, string? IdBozza = null, byte[]? ImprontaDocumento = null);

/// <summary>Finds what a PresentaDomanda presents.</summary>
internal sealed class FindPresentata(FindBozza bozze, FindDomande domande)
{
    /// <returns>The domanda; or null and the findings that refuse it.</returns>
    public async ValueTask<(DomandaPresentata? Presentata, IReadOnlyList<Segnalazione> Rifiuti)> RunAsync(
        Call call, PresentaDomandaRichiesta richiesta, Contesto contesto, CancellationToken ct)
    {
        if (richiesta.Oggetto is OggettoPresentato.Intera { Domanda: var domanda })
        {
            return (new DomandaPresentata(domanda, RegoleDelMessaggio.Check(call, richiesta.Prestazione, domanda, contesto)), []);
        }

        var (testata, id) = (OggettoPresentato.Bozza)richiesta.Oggetto;
        var (bozza, rifiuto) = await bozze.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, id, ct);
        if (rifiuto is null && !richiesta.Prestazione.Codici.Contains(bozza!.CodicePrestazione))
        {
            rifiuto = DomandaNonTrovata.Segnalazione(id);
        }

        if (rifiuto is not null)
        {
            return (null, [rifiuto]);
        }

        var contenuto = new ContenutoBozza(richiesta.Prestazione, bozza!.Contenuto);
        var (completa, segnalazioni) = contenuto.CheckPresented(testata, contesto);
        return completa is null
            ? (null, segnalazioni)
            : (new DomandaPresentata(completa, segnalazioni, id, contenuto.ComputeImpronta()), []);
    }

    /// <summary>The domanda that a draft has become, as it is registered: for the answer to a repeated submission.</summary>
    public async ValueTask<DomandaDiPrestazione> RegisteredAsync(Call call, string idBozza, CancellationToken ct) =>
        (await domande.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, RiferimentoDomanda.ByIdDomanda(idBozza), ct)
            ?? throw new InvalidOperationException($"Domanda {idBozza} was answered and is not there.")).ReadContenuto().Domanda;
}
