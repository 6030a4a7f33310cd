using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Prestazioni;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>The catalogue: which prestazioni can be asked for, when, and what has to be known before.</summary>
[Collection(OneRegister.Name)]
public sealed class PrestazioniTests(GatewayFixture fixture)
{
    public static TheoryData<string> Codici => new(Catalogo.Prestazioni.SelectMany(p => p.Codici));

    [Fact]
    public async Task Elenco_HasTheWholeCatalogue_WithItsDaysAndPages()
    {
        var answer = await fixture.GestioneAsync("ElencoPrestazioni", "");

        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        var offerte = Named(answer, "Prestazione").ToDictionary(p => Value(p, "Codice")!);
        offerte.Keys.Should().BeEquivalentTo(Catalogo.Prestazioni.SelectMany(p => p.Codici));
        offerte.Values.Should().OnlyContain(p => Value(p, "LinkInformativa") == "https://www.inps.it/" && Value(p, "Aperta") == "SI");
        Value(offerte["AT"], "Apertura").Should().Be("2021-07-01", "AT-12");
        Value(offerte["COVID_SPETTACOLO"], "Apertura").Should().Be("2020-04-01", "COVID-20");
        Value(offerte["ALAS"], "Apertura").Should().BeNull();
        answer.Text.Should().NotContain("DomandeAttive", "no person was named");
    }

    [Theory]
    [MemberData(nameof(Codici))]
    public async Task Dettaglio_TellsWhatHasToBeKnown_OfEveryPrestazione(string codice)
    {
        var answer = await DettaglioAsync(codice);

        answer.Element("Codice").Should().Be(codice, "the answer was {0}", answer.Text);
        answer.Element("RiferimentoNormativo").Should().StartWith("D.L. ");
        answer.Element("CategoriaUtenza").Should().NotBeNullOrWhiteSpace();
        answer.Element("VersioneTracciato").Should().Be("1.0");
        Named(answer, "Requisito").Should().HaveCountGreaterThan(2);
        Named(answer, "Dichiarazione").Should().NotBeEmpty().And.OnlyContain(d => Value(d, "Testo") != null);
        Value(Named(answer, "InformativaPrivacy").Single(), "Testo").Should().StartWith("L'Inps, in qualità di Titolare del trattamento, con sede legale in Roma, via Ciro il Grande, n. 21")
            .And.Contain("responsabileprotezionedati.inps@postacert.inps.gov.it").And.Contain("5 anni dalla conclusione del procedimento");
    }

    [Fact]
    public async Task Dettaglio_OfTheAssegnoTemporaneo_HasTheSevenDeclarationsWordForWord_AndTheFivePayments()
    {
        var answer = await DettaglioAsync("AT");

        var dichiarazioni = Named(answer, "Dichiarazione").ToDictionary(d => Value(d, "Codice")!);
        dichiarazioni.Should().HaveCount(7);
        dichiarazioni.Values.Should().OnlyContain(d => Value(d, "Obbligatoria") == "SI");
        Value(dichiarazioni["NO_RDC"], "Testo").Should().Be("Il mio nucleo familiare non percepisce il reddito di cittadinanza.");
        dichiarazioni["CITTADINANZA_SOGGIORNO"].Elements().Count(e => e.Name.LocalName == "Dettaglio").Should().Be(7);
        Named(answer, "ModalitaPagamento").Select(m => m.Value)
            .Should().Equal("CONTO_CORRENTE", "BONIFICO_DOMICILIATO", "LIBRETTO_POSTALE", "CONTO_ESTERO_SEPA", "CARTA_PREPAGATA");
        answer.Element("TestoAvviso").Should().BeNull();
    }

    /// <summary>AT-16: no message can prove it, so whoever asks is told beforehand; the one that was forgotten is added later.</summary>
    [Fact]
    public async Task Dettaglio_OfTheAssegnoTemporaneo_AsksForAllMinorsOfTheHousehold()
    {
        var answer = await DettaglioAsync("AT");

        Named(answer, "Requisito").Select(r => r.Value)
            .Should().ContainSingle(r => r == "Nella domanda vanno indicati tutti i minori di diciotto anni presenti nel nucleo familiare del richiedente.");
    }

    [Fact]
    public async Task Dettaglio_TellsTheAvvisoOfTheAlas_AndThatTheBonusIsPaidInAnotherWay()
    {
        var alas = await DettaglioAsync("ALAS");
        var bonus = await DettaglioAsync("BABY_SITTING");
        var covid = await DettaglioAsync("COVID_AGRICOLI");

        alas.Element("TestoAvviso").Should().StartWith("Stai per presentare la domanda");
        Named(alas, "ModalitaPagamento").Select(m => m.Value).Should().Equal("CONTO_CORRENTE", "CONTO_ESTERO_SEPA", "BONIFICO_DOMICILIATO");
        Named(bonus, "ModalitaPagamento").Should().BeEmpty();
        bonus.Text.Should().Contain("non ha compiuto più di 12 anni al 05/03/2020");
        Value(Named(covid, "Dichiarazione").Single(d => Value(d, "Codice") == "NO_PENSIONE"), "Obbligatoria").Should().Be("NO");
        covid.Text.Should().Contain("Almeno 50 giornate di lavoro agricolo nel 2019.");
    }

    [Inside("wants settings of its own")]
    [Fact]
    public async Task Settings_ReplacePageNoticeDaysAndHours()
    {
        await using var gateway = await GatewayProcess.StartAsync(
        [
            "Regole:Informative:AT:Link=https://www.inps.it/assegno-temporaneo",
            "Regole:Informative:AT:Versione=2026-01",
            "Regole:Informative:AT:Testo=Informativa di prova.",
            "Regole:AssegnoTemporaneoChiusura=2022-02-28",
            "Canali:ALAS:PATRONATO_COOP:Finestre:0:Dalle=16:00",
            "Canali:ALAS:PATRONATO_COOP:Finestre:0:Alle=08:00",
        ]);
        using var client = gateway.Client();

        var elenco = await client.PostAsync(Wire.Envelope(Domande.Gestione("ElencoPrestazioni", "")), "GestioneDomande");
        var dettaglio = await client.PostAsync(
            Wire.Envelope(Domande.Gestione("DettaglioPrestazione", "<g:CodicePrestazione>AT</g:CodicePrestazione>")), "GestioneDomande");

        var offerte = Named(elenco, "Prestazione").ToDictionary(p => Value(p, "Codice")!);

        Value(offerte["AT"], "Chiusura").Should().Be("2022-02-28");
        Value(offerte["AT"], "Aperta").Should().Be("NO", "AT-R015");
        Value(offerte["AT"], "LinkInformativa").Should().Be("https://www.inps.it/assegno-temporaneo");
        offerte["ALAS"].Elements().Single(e => e.Name.LocalName == "FinestraCanale").Value.Should().Be("16:00:0008:00:00", "COVID-22");
        Value(Named(dettaglio, "InformativaPrivacy").Single(), "VersioneTesto").Should().Be("2026-01");
        Value(Named(dettaglio, "InformativaPrivacy").Single(), "Testo").Should().Be("Informativa di prova.");
        dettaglio.Element("LinkInformativa").Should().Be("https://www.inps.it/assegno-temporaneo");
    }

    private async Task<Answer> DettaglioAsync(string codice)
    {
        var answer = await fixture.GestioneAsync("DettaglioPrestazione", $"<g:CodicePrestazione>{codice}</g:CodicePrestazione>");
        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        return answer;
    }

    private static IEnumerable<XElement> Named(Answer answer, string localName) => answer.Envelope.Descendants().Where(e => e.Name.LocalName == localName);

    private static string? Value(XElement block, string localName) => block.Elements().SingleOrDefault(e => e.Name.LocalName == localName)?.Value;
}
