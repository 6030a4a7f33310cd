using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using static Inps.Interop.Prestazioni.Tests.Operazioni.MessaggioDiProva;

namespace Inps.Interop.Prestazioni.Tests.Operazioni;

/// <summary>The messages of drafts and of the confirmation: valid as written, and read back as they were.</summary>
public sealed class MessaggiDelleBozzeTests
{
    [Fact]
    public void SalvaBozza_IsValidAndReadsBack()
    {
        var intera = ContenutoBozza.Of(At, Domanda("con-allegato.xml"));

        RoundTrip(At.Servizio, new SalvaBozzaRichiesta(At, intera, null, null), r => SalvaBozzaRichiesta.Read(r, At));
        RoundTrip(At.Servizio, new SalvaBozzaRichiesta(At, intera, IdDomanda, 3), r => SalvaBozzaRichiesta.Read(r, At));
        RoundTrip(
            At.Servizio,
            new SalvaBozzaRisposta(At, Blocco(Esito.OkConAvvisi, Completa), new(IdDomanda, StatoDomanda.Bozza, Istante)),
            r => SalvaBozzaRisposta.Read(r, At));
        RoundTrip(At.Servizio, new SalvaBozzaRisposta(At, Blocco(Esito.DatiNonTrovati), null), r => SalvaBozzaRisposta.Read(r, At));
    }

    [Fact]
    public void PresentaDomandaOfADraft_IsValidAndReadsBack()
    {
        var bozza = new OggettoPresentato.Bozza(TestataDiProva, IdDomanda);

        RoundTrip(
            At.Servizio, new PresentaDomandaRichiesta(At, bozza, null, RicevutaInLinea: false), r => PresentaDomandaRichiesta.Read(r, At));
        RoundTrip(
            At.Servizio, new PresentaDomandaRichiesta(At, bozza, "t0k3n_-", RicevutaInLinea: true), r => PresentaDomandaRichiesta.Read(r, At));
    }

    [Fact]
    public void PresentaDomandaWithConfirmation_IsValidAndReadsBack() => RoundTrip(
        At.Servizio,
        new PresentaDomandaRichiesta(At, new OggettoPresentato.Intera(Domanda("minimo.xml")), "PRESA_VISIONE", RicevutaInLinea: false),
        r => PresentaDomandaRichiesta.Read(r, At));

    [Fact]
    public void ConfirmationToGive_IsValidAndReadsBack()
    {
        var conferma = new ConfermaRichiesta(IdDomanda, "Prima riga.\nSeconda riga.", "t0k3n_-", Istante);

        RoundTrip(
            At.Servizio,
            new PresentaDomandaRisposta(At, Blocco(Esito.ConfermaRichiesta, Completa with { Severita = Severita.Conferma }), null, [], null, conferma),
            r => PresentaDomandaRisposta.Read(r, At));
    }

    [Fact]
    public void SameContentWithAndWithoutConfirmation_HasOneDigest()
    {
        var oggetto = new OggettoPresentato.Intera(Domanda("minimo.xml"));

        Impronta(new PresentaDomandaRichiesta(At, oggetto, "t0k3n", RicevutaInLinea: false))
            .Should().Equal(Impronta(new PresentaDomandaRichiesta(At, oggetto, null, RicevutaInLinea: false)));
    }

    private static byte[] Impronta(PresentaDomandaRichiesta richiesta)
    {
        using var reader = Open(Bytes(richiesta));
        return Prestazioni.Messaggi.Impronta.Compute(reader);
    }
}
