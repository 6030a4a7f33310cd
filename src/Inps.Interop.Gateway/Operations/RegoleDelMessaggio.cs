using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The rules of the document, run for a call of this channel.</summary>
internal sealed class RegoleDelMessaggio(ParametriRegole parametri)
{
    /// <summary>AT-02: cooperazione applicativa of a patronato.</summary>
    public const string Canale = CanaleDiPresentazione.PatronatoCoop;

    /// <summary>Who asks, as the rules and the engine know it.</summary>
    public static FattiCanale ChannelOf(Call call)
    {
        var adesione = call.Fruitore.Value.Adesione;
        var identity = call.Identity.Value;
        return new FattiCanale(Canale, adesione.CodiceEnte, adesione.CodicePatronato, identity.CodiceUfficio, identity.UserId);
    }

    public Contesto Contesto(Call call) => Prestazioni.Comune.Contesto.At(call.Istante, ChannelOf(call), parametri);

    /// <summary>All findings of the document with their line and column in the message.</summary>
    public static IReadOnlyList<Segnalazione> Check(Call call, Prestazione prestazione, DomandaDiPrestazione domanda, Contesto contesto) =>
        call.Locate(prestazione.Check(domanda, contesto));

    /// <summary>Tells the trace what operators search by.</summary>
    public static void TellTrace(Call call, DomandaDiPrestazione domanda)
    {
        call.Facts.IdMessaggio = domanda.Testata.IdMessaggio;
        call.Facts.NumeroPratica = domanda.Patrocinio?.NumeroPratica;
        call.Facts.CodiceFiscale = domanda.Richiedente.CodiceFiscale;
    }
}
