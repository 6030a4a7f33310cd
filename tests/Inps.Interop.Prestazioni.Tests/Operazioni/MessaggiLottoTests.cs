using System.Xml;
using System.Xml.Schema;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Operazioni;

/// <summary>The messages of InvioMassivo are valid as they are written, and read back as they were.</summary>
public sealed class MessaggiLottoTests
{
    private const string Servizio = "InvioMassivo";
    private const string Numero = "LOT00000000000000012";
    private static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 15, 123, TimeSpan.FromHours(1));
    private static readonly Testata Testata = new("prova-0001", Istante, "1.0");
    private static readonly string Impronta = new('a', 64);
    private static readonly Segnalazione Segnalazione = new("XSD-001", Severita.Bloccante, "Descrizione", "Rimedio", "Lotto/*[2]", 12, 7, "<");

    [Fact]
    public void InviaLotto_IsValidAndReadsBack()
    {
        RoundTrip(new InviaLottoRichiesta(Testata, "lotto-1", null, 100, 1, Impronta, null, null, new ContenutoLotto.File(new byte[] { 1, 2, 3 })), InviaLottoRichiesta.Read);
        RoundTrip(new InviaLottoRichiesta(Testata, "lotto-1", "AT", 100, 51, Impronta, Impronta, "PRESA_VISIONE", new ContenutoLotto.File(new byte[] { 1 })), InviaLottoRichiesta.Read);
        RoundTrip(new InviaLottoRichiesta(Testata, "lotto-1", "AT", 0, 1, null, null, null, new ContenutoLotto.Domande([])), InviaLottoRichiesta.Read);
        RoundTrip(new InviaLottoRisposta(Blocco(Esito.Ok), "lotto-1", new(Numero, StatoLotto.Ricevuto, 100, Impronta, Istante, 5)), InviaLottoRisposta.Read)
            .IdCorrelazione.Should().Be(Numero);
        RoundTrip(new InviaLottoRisposta(Blocco(Esito.RichiestaInvalida, Segnalazione), "lotto-1", null), InviaLottoRisposta.Read).IdCorrelazione.Should().BeNull();
    }

    [Fact]
    public void WhatWasSeenInUnreadableBytes_IsToldWithoutWhatXmlDoesNotAllow()
    {
        var seen = Segnalazione with { Valore = "a\u0007b\uD800c\U0001F600" };

        using var reader = Open(Bytes(new InviaLottoRisposta(Blocco(Esito.RichiestaInvalida, seen), "lotto-1", null)));

        InviaLottoRisposta.Read(reader).Esito.Segnalazioni.Single().Valore.Should().Be("a\uFFFDb\uFFFDc\U0001F600");
    }

    [Fact]
    public void InviaLotto_LeavesTheDomandeInside_ToTheLettore()
    {
        var richiesta = new InviaLottoRichiesta(Testata, "lotto-1", null, 2, 1, null, null, null, new ContenutoLotto.Domande(
        [
            writer => writer.WriteElementString("Qualsiasi", "urn:x", "non verificato qui"),
            writer => writer.WriteElementString("DomandaAssegnoTemporaneo", "http://inps.it/AssegnoTemporaneo/v1", ""),
        ]));
        var bytes = Bytes(richiesta);

        using var reader = Open(bytes);
        SchemaCheck.Check(Servizio, reader).Errori.Should().BeEmpty("one bad domanda must not refuse the message");
        using var again = Open(bytes);
        InviaLottoRichiesta.Read(again).Should().BeEquivalentTo(richiesta with { Contenuto = new ContenutoLotto.Domande([]) });
    }

    [Fact]
    public void Attachment_IsOpenedByTheWriter_WhenItComesToIt()
    {
        using var stream = new MemoryStream();
        using (var writer = XmlDictionaryWriter.CreateTextWriter(stream, System.Text.Encoding.UTF8, ownsStream: false))
        {
            new InviaLottoRichiesta(Testata, "lotto-1", null, 1, 1, Impronta, null, null, new ContenutoLotto.Allegato(new Sorgente([1, 2, 3]))).Write(writer);
        }

        using var reader = Open(stream.ToArray());
        InviaLottoRichiesta.Read(reader).Contenuto.Should().BeOfType<ContenutoLotto.File>().Which.Bytes.ToArray().Should().Equal(1, 2, 3);
    }

    [Fact]
    public void StatoLotto_IsValidAndReadsBack()
    {
        var lotto = new LottoInStato(Numero, "lotto-1", "AT", StatoLotto.InElaborazione, 100, 100, null, Istante, null, new(100, 3, 40, 39, 2), [], 5);

        RoundTrip(new StatoLottoRichiesta(Testata, new(Numero, null)), StatoLottoRichiesta.Read);
        RoundTrip(new StatoLottoRichiesta(Testata, new(null, "lotto-1")), StatoLottoRichiesta.Read);
        RoundTrip(new StatoLottoRichiesta(Testata, new(null, null)), StatoLottoRichiesta.Read);
        RoundTrip(new StatoLottoRisposta(Blocco(Esito.Ok), lotto), StatoLottoRisposta.Read).Lotto!.Conteggi.Should().Match<ConteggiLotto>(c => c.Valide == 42 && c.Elaborate == 45);
        RoundTrip(
            new StatoLottoRisposta(
                Blocco(Esito.Ok),
                lotto with { Stato = StatoLotto.Scartato, MotiviScarto = [Segnalazione], Prestazione = null, ImprontaAcquisite = Impronta, DataOraConclusione = Istante, IntervalloInterrogazione = null }),
            StatoLottoRisposta.Read).Lotto!.IsConcluso.Should().BeTrue();
        RoundTrip(new StatoLottoRisposta(Blocco(Esito.DatiNonTrovati, Segnalazione), null), StatoLottoRisposta.Read);
    }

    [Fact]
    public void EsitiLotto_IsValidAndReadsBack()
    {
        var pagina = new PaginaEsiti(Numero, "lotto-1", StatoLotto.CompletatoConScarti, 3, 1, 1,
        [
            new(1, StatoElementoLotto.Protocollata, "prova-0001", Esito.Ok, [], false, 371, "DOM00000000000000371", "INPS-AUF-2026-000000000371"),
            new(2, StatoElementoLotto.Presentata, "prova-0002", Esito.OkConAvvisi, [Segnalazione with { Severita = Severita.Avviso }], true, 370, "DOM00000000000000370", null),
            new(3, StatoElementoLotto.Scartata, null, Esito.ErroreInterno, [], false, null, null, null),
        ]);

        RoundTrip(new EsitiLottoRichiesta(Testata, new(Numero, null), 2, 1000), EsitiLottoRichiesta.Read);
        RoundTrip(new EsitiLottoRisposta(Blocco(Esito.Ok), pagina), EsitiLottoRisposta.Read).Pagina!.IsConcluso.Should().BeTrue();
        RoundTrip(new EsitiLottoRisposta(Blocco(Esito.Ok), pagina with { Elementi = [] }), EsitiLottoRisposta.Read);
        RoundTrip(new EsitiLottoRisposta(Blocco(Esito.DatiNonTrovati, Segnalazione), null), EsitiLottoRisposta.Read);
    }

    [Fact]
    public void ConsegnaEsiti_IsValidAndReadsBack()
    {
        var lotto = new LottoInStato(Numero, "lotto-1", null, StatoLotto.Completato, 2, 2, null, Istante, Istante, new(2, 0, 2, 1, 0), [], null);
        var pagina = new PaginaEsiti(Numero, "lotto-1", StatoLotto.Completato, 2, 1, 2,
            [new(1, StatoElementoLotto.Protocollata, "prova-0001", Esito.Ok, [], false, 371, "DOM00000000000000371", "INPS-AUF-2026-000000000371")]);
        var consegna = new ConsegnaInStato("https://patronato.example/esiti", StatoConsegna.DaConsegnare, 1, 3, Istante, "Il fruitore ha risposto 500.", null);

        RoundTrip(new ConsegnaEsitiRichiesta(lotto, pagina), ConsegnaEsitiRichiesta.Read);
        RoundTrip(new StatoLottoRisposta(Blocco(Esito.Ok), lotto with { Consegna = consegna }), StatoLottoRisposta.Read);
        RoundTrip(
            new StatoLottoRisposta(
                Blocco(Esito.Ok),
                lotto with { Consegna = consegna with { Stato = StatoConsegna.Consegnata, ProssimoTentativo = null, UltimoErrore = null, DataOraConclusione = Istante } }),
            StatoLottoRisposta.Read);
        Acknowledges("""<ConsegnaEsitiResponse xmlns="http://inps.it/InvioMassivo/v1"><ConsegnaEsitiResult><Esito>OK</Esito></ConsegnaEsitiResult></ConsegnaEsitiResponse>""").Should().BeTrue();
        Acknowledges("""<ConsegnaEsitiResponse xmlns="http://inps.it/InvioMassivo/v1"><ConsegnaEsitiResult/></ConsegnaEsitiResponse>""").Should().BeFalse();
        Acknowledges("""<ConsegnaEsitiResponse><ConsegnaEsitiResult><Esito>OK</Esito></ConsegnaEsitiResult></ConsegnaEsitiResponse>""").Should().BeFalse("it is of no namespace");

        static bool Acknowledges(string answer)
        {
            using var reader = Open(System.Text.Encoding.UTF8.GetBytes(answer));
            return ConsegnaEsitiRisposta.IsAcknowledged(reader);
        }
    }

    [Fact]
    public void AnnullaLotto_IsValidAndReadsBack()
    {
        RoundTrip(new AnnullaLottoRichiesta(Testata, new(null, "lotto-1")), AnnullaLottoRichiesta.Read);
        RoundTrip(new AnnullaLottoRisposta(Blocco(Esito.Ok), Numero, StatoLotto.Annullato), AnnullaLottoRisposta.Read);
        RoundTrip(new AnnullaLottoRisposta(Blocco(Esito.DatiNonTrovati, Segnalazione), null, null), AnnullaLottoRisposta.Read);
    }

    [Fact]
    public void Names_AreThoseOfTheContract()
    {
        Enum.GetValues<StatoLotto>().Select(NomiWire.Name).Should().BeEquivalentTo(InContract("StatoLottoEnum"));
        Enum.GetValues<StatoConsegna>().Select(NomiWire.Name).Should().Equal(InContract("StatoConsegnaEnum"));
        Enum.GetValues<StatoElementoLotto>().Select(NomiWire.Name).Should().Equal(InContract("StatoElementoEnum"));
    }

    private static IEnumerable<string> InContract(string type)
    {
        var simple = (XmlSchemaSimpleType)SchemaCheck.SchemaOf(Servizio).GlobalTypes[new XmlQualifiedName(type, SpaziNomi.InvioMassivo)]!;
        return ((XmlSchemaSimpleTypeRestriction)simple.Content!).Facets.OfType<XmlSchemaEnumerationFacet>().Select(f => f.Value!);
    }

    private static EsitoBlocco Blocco(Esito esito, params IReadOnlyList<Segnalazione> segnalazioni) =>
        new("0198f3a2-5b1c-7d4e-8f60-112233445566", "prova-0001", esito, null, segnalazioni, false, Istante);

    private static T RoundTrip<T>(T messaggio, Func<XmlReader, T> read)
        where T : IMessaggio
    {
        var bytes = Bytes(messaggio);
        using var checkedReader = Open(bytes);
        SchemaCheck.Check(Servizio, checkedReader).Errori.Should().BeEmpty();
        using var reader = Open(bytes);
        var back = read(reader);
        back.Should().BeEquivalentTo(messaggio, options => options.RespectingRuntimeTypes().WithStrictOrdering()
            .Using<ReadOnlyMemory<byte>>(c => c.Subject.Span.SequenceEqual(c.Expectation.Span).Should().BeTrue())
            .WhenTypeIs<ReadOnlyMemory<byte>>());
        Bytes(back).Should().Equal(bytes);
        return back;
    }

    private static byte[] Bytes(IMessaggio messaggio)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream))
        {
            messaggio.Write(writer);
        }

        return stream.ToArray();
    }

    private static XmlReader Open(byte[] bytes)
    {
        var reader = HardenedReader.Create(bytes);
        reader.MoveToContent();
        return reader;
    }

    private sealed class Sorgente(byte[] bytes) : IStreamProvider
    {
        public Stream GetStream() => new MemoryStream(bytes);

        public void ReleaseStream(Stream stream) => stream.Dispose();
    }
}
