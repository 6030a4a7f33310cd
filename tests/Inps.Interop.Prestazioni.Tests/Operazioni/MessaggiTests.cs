using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Prestazioni.Tests.Operazioni.MessaggioDiProva;

namespace Inps.Interop.Prestazioni.Tests.Operazioni;

/// <summary>Every message is valid against the published schema as it is written, and reads back as it was.</summary>
public sealed class MessaggiTests
{

    public static TheoryData<string> Valide => [.. Directory.GetFiles(SampleFinder.PathOf("samples/AssegnoTemporaneo/v1/valide"), "*.xml").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Valide))]
    public void PresentaDomandaRequest_IsValidAndReadsBack(string sample)
    {
        var richiesta = new PresentaDomandaRichiesta(At, Domanda(sample), ricevutaInLinea: sample.Length % 2 == 0);

        RoundTrip(At.Servizio, richiesta, r => PresentaDomandaRichiesta.Read(r, At));
    }

    [Theory]
    [MemberData(nameof(Valide))]
    public void VerificaDomanda_IsValidAndReadsBack(string sample)
    {
        var domanda = Domanda(sample);

        RoundTrip(At.Servizio, new VerificaDomandaRichiesta(At, domanda), r => VerificaDomandaRichiesta.Read(r, At));
        RoundTrip(
            At.Servizio,
            new VerificaDomandaRisposta(At, Blocco(Esito.OkConAvvisi, Completa), domanda, [Minore(1, null)], ["AT-R013", "PAG-R010"]),
            r => VerificaDomandaRisposta.Read(r, At));
    }

    [Fact]
    public void VerificaDomandaRefused_HasNoRiepilogo()
    {
        var risposta = new VerificaDomandaRisposta(At, Blocco(Esito.RichiestaInvalida, Completa), null, [], []);

        RoundTrip(At.Servizio, risposta, r => VerificaDomandaRisposta.Read(r, At));
    }

    [Fact]
    public void PresentaDomandaAccepted_IsValidAndReadsBack()
    {
        var registrazione = new DatiRegistrazione(371, IdDomanda, StatoDomanda.Protocollata, Istante, Protocollo, Istante, "AT-2026-00001");
        var risposta = new PresentaDomandaRisposta(
            At,
            Blocco(Esito.Ok),
            registrazione,
            [Minore(1, StatoDomanda.Protocollata), Minore(2, StatoDomanda.Protocollata)],
            FileRicevuta.Of("ricevuta.pdf", new byte[] { 0x25, 0x50, 0x44, 0x46 }))
        {
            RegoleNonVerificate = ["ALAS-R007", "ALAS-R008"],
        };

        var read = RoundTrip(At.Servizio, risposta, r => PresentaDomandaRisposta.Read(r, At));

        read.Ricevuta!.Integra.Should().BeTrue();
        read.Registrazione!.ProtocollazioneDifferita.Should().BeFalse();
    }

    [Fact]
    public void PresentaDomandaDeferred_HasNoProtocollo()
    {
        var registrazione = new DatiRegistrazione(long.MaxValue, IdDomanda, StatoDomanda.DaProtocollare, Istante.ToUniversalTime(), null, null, null);
        var risposta = new PresentaDomandaRisposta(At, Blocco(Esito.OkConAvvisi, Completa), registrazione, [], null);

        var read = RoundTrip(At.Servizio, risposta, r => PresentaDomandaRisposta.Read(r, At));

        read.Registrazione!.ProtocollazioneDifferita.Should().BeTrue();
    }

    [Theory]
    [InlineData(Esito.ConfermaRichiesta)]
    [InlineData(Esito.RichiestaInvalida)]
    [InlineData(Esito.DatiNonTrovati)]
    [InlineData(Esito.StatoNonCompatibile)]
    [InlineData(Esito.ServizioChiuso)]
    [InlineData(Esito.ErroreInterno)]
    public void PresentaDomandaRefused_RegistersNothing(Esito esito)
    {
        var warning = new Segnalazione("MSG-W04", Severita.Avviso, "Ora lontana.", "Regolare l'orologio.");
        var blocco = new EsitoBlocco(IdRichiesta, null, esito, "Non registrata.", [Completa, warning, Completa with { Severita = Severita.Conferma }], true, Istante);

        var read = RoundTrip(
            At.Servizio,
            new PresentaDomandaRisposta(At, blocco, null, [], null),
            r => PresentaDomandaRisposta.Read(r, At));

        read.Registrazione.Should().BeNull();
        read.Esito.Positivo.Should().BeFalse();
    }

    [Theory]
    [InlineData("AssegnoTemporaneo")]
    [InlineData(Gestione)]
    public void Echo_IsValidInEveryService(string servizio)
    {
        var ns = $"http://inps.it/{servizio}/v1";
        RoundTrip(servizio, new EchoRichiesta(ns, null), EchoRichiesta.Read);
        RoundTrip(servizio, new EchoRichiesta(ns, "  prova  "), EchoRichiesta.Read);
        RoundTrip(
            servizio,
            new EchoRisposta(
                ns, IdRichiesta, Istante, "  prova  ", servizio, "1.0", "COLLAUDO", new("ENTE901", "Patronato d'esempio", "PAT901"), "6038C", "operatore1", "F1",
                new("CN=patronato1", "CN=CA", "0A1B", new string('a', 64), Istante)),
            EchoRisposta.Read);
    }

    [Fact]
    public void StatoDomanda_IsValidAndReadsBack()
    {
        var trovata = new DomandaInStato(
            371, "AT", StatoDomanda.InIstruttoria, Protocollo, Istante, [new(1, StatoDomanda.Accolta, new(2026, 11, 1))], []);
        var differita = new DomandaInStato(372, "AT", StatoDomanda.DaProtocollare, null, Istante, [], [new("INVIA_INTEGRAZIONE", "Inviare il documento.", Istante, "INT00000000000000001", 1)]);

        RoundTrip(Gestione, new StatoDomandaRichiesta(TestataDiProva, [IdDomanda, IdDomanda]), StatoDomandaRichiesta.Read);
        RoundTrip(Gestione, new StatoDomandaRisposta(Blocco(Esito.Ok), [new(IdDomanda, trovata), new(IdDomanda, differita), new(IdDomanda, null)]), StatoDomandaRisposta.Read);
        RoundTrip(Gestione, new StatoDomandaRisposta(Blocco(Esito.DatiNonTrovati), []), StatoDomandaRisposta.Read);
    }

    [Fact]
    public void DettaglioDomanda_IsValidAndReadsBack()
    {
        foreach (var chiave in new ChiaveDomanda[]
        {
            new ChiaveDomanda.PerId(IdDomanda), new ChiaveDomanda.PerNumero(371), new ChiaveDomanda.PerProtocollo(Protocollo),
        })
        {
            RoundTrip(Gestione, new DettaglioDomandaRichiesta(TestataDiProva with { Applicativo = null }, chiave), DettaglioDomandaRichiesta.Read);
        }

        var domanda = Domanda("affido-condiviso.xml");
        var dettaglio = new DomandaInDettaglio(
            IdDomanda, 371, "AT", StatoDomanda.Protocollata, 1, Istante, Istante, Protocollo, Istante, "AT-2026-00002", "6038C",
            [
                new(1, new("CNTSFO20S55F839E"), new("GRCMRT87B61A944M"), new(2026, 11, 1), StatoDomanda.Protocollata),
                new(2, new("CNTLCU21D22L219W"), null, new(2026, 11, 1), StatoDomanda.Protocollata),
            ],
            [], [], [], new(120, 40, 40), [], [],
            new ContenutoDomanda.Registrato(At, At.Mask(domanda)));
        RoundTrip(Gestione, new DettaglioDomandaRisposta(Blocco(Esito.Ok), dettaglio), r => DettaglioDomandaRisposta.Read(r, Catalogo.FindByElemento));
        RoundTrip(Gestione, new DettaglioDomandaRisposta(Blocco(Esito.DatiNonTrovati), null), r => DettaglioDomandaRisposta.Read(r, Catalogo.FindByElemento));
    }

    [Fact]
    public void DettaglioDomanda_OfAnUnknownPrestazione_IsReadWithoutItsContent()
    {
        var dettaglio = new DomandaInDettaglio(
            IdDomanda, 371, "AT", StatoDomanda.Protocollata, 1, Istante, Istante, null, null, null, "6038C", [], [], [], [], null, [], [],
            new ContenutoDomanda.Registrato(At, Domanda("minimo.xml")));

        using var reader = Open(Bytes(new DettaglioDomandaRisposta(Blocco(Esito.Ok), dettaglio)));
        var read = DettaglioDomandaRisposta.Read(reader, (_, _) => null);

        read.Domanda.Should().BeEquivalentTo(dettaglio with { Contenuto = null });
    }

    [Fact]
    public void RichiediRicevuta_IsValidAndReadsBack()
    {
        var pdf = FileRicevuta.Of("ricevuta.pdf", Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray());
        foreach (var tipo in Enum.GetValues<TipoRicevuta>())
        {
            RoundTrip(Gestione, new RichiediRicevutaRichiesta(TestataDiProva, IdDomanda, tipo), RichiediRicevutaRichiesta.Read);
            RoundTrip(Gestione, new RichiediRicevutaRichiesta(TestataDiProva, IdDomanda, tipo, FormatoRicevuta.Xml), RichiediRicevutaRichiesta.Read);
        }

        RoundTrip(Gestione, new RichiediRicevutaRisposta(Blocco(Esito.Ok), new(pdf, Protocollo, true, 2)), RichiediRicevutaRisposta.Read);
        RoundTrip(Gestione, new RichiediRicevutaRisposta(Blocco(Esito.Ok), new(pdf, null, false, 1)), RichiediRicevutaRisposta.Read);
        RoundTrip(Gestione, new RichiediRicevutaRisposta(Blocco(Esito.DatiNonTrovati, Completa), null), RichiediRicevutaRisposta.Read);
    }

    [Fact]
    public void Pdf_WithAnotherDigest_IsNotWhole() =>
        (FileRicevuta.Of("a.pdf", new byte[] { 1 }) with { Contenuto = new byte[] { 2 } }).Integra.Should().BeFalse();

    [Fact]
    public void DataOraInvioWithoutOffset_IsItalianTime()
    {
        var written = Bytes(new StatoDomandaRichiesta(TestataDiProva, [IdDomanda]));
        var text = System.Text.Encoding.UTF8.GetString(written).Replace("2026-11-24T09:30:15.123+01:00", "2026-07-24T09:30:15", StringComparison.Ordinal);

        using var reader = Open(System.Text.Encoding.UTF8.GetBytes(text));
        var read = StatoDomandaRichiesta.Read(reader);

        read.Testata.DataOraInvio.Should().Be(new DateTimeOffset(2026, 7, 24, 9, 30, 15, TimeSpan.FromHours(2))).And.HaveOffset(TimeSpan.FromHours(2));
    }

    private static EsitoMinore Minore(int progressivo, StatoDomanda? stato) =>
        EsitoMinore.Of(new MinoreInDomanda(progressivo, new("LNEPTR21B08G273S"), new(2026, 11, 1)), stato);
}
