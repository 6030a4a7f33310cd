using System.Text;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>The indennità COVID-19 and the bonus for baby-sitting services, from submission to receipt, over real TLS.</summary>
[Collection(OneRegister.Name)]
public sealed class PrestazioniDel2020Tests(GatewayFixture fixture)
{
    public static TheoryData<string, string> Categorie => new()
    {
        { "studio-associato", "COVID_PROF_COCOCO" },
        { "coltivatore-iap", "COVID_AUTONOMI_AGO" },
        { "stagionale-turismo", "COVID_STAGIONALI_TURISMO_TERME" },
        { "agricolo", "COVID_AGRICOLI" },
        { "spettacolo", "COVID_SPETTACOLO" },
    };

    [Theory]
    [MemberData(nameof(Categorie))]
    public async Task Indennita_IsRegisteredUnderTheCodeOfItsCategory_AndShownBackMasked(string sample, string codice)
    {
        var presented = await PresentaAsync("IndennitaCovid19", sample);
        var id = presented.Element("IdDomanda");

        var stato = await fixture.GestioneAsync("StatoDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");
        var dettaglio = await fixture.GestioneAsync("DettaglioDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");

        presented.Element("NumeroProtocollo").Should().StartWith("INPS-ICV-");
        stato.Element("Prestazione").Should().Be(codice);
        dettaglio.Element("Prestazione").Should().Be(codice);
        dettaglio.Element("TipoIndennita").Should().Be(codice["COVID_".Length..]);
        dettaglio.Element("Iban").Should().MatchRegex("^[A-Z]{2}[0-9]{2}X+[0-9A-Z]{4}$");
        await ReceiptsAreThereAsync(presented);
    }

    [Fact]
    public async Task Bonus_IsRegisteredWithItsMinori_AndWithoutAnyAccount()
    {
        var presented = await PresentaAsync("BonusBabySitting", "tre-minori");
        var id = presented.Element("IdDomanda");

        var dettaglio = await fixture.GestioneAsync("DettaglioDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");

        presented.Element("NumeroProtocollo").Should().StartWith("INPS-BBS-");
        All(presented, "StatoMinore").Should().Equal("PROTOCOLLATA", "PROTOCOLLATA", "PROTOCOLLATA");
        All(presented, "Decorrenza").Should().Equal("2020-03", "2020-03", "2020-03");
        dettaglio.Element("Prestazione").Should().Be("BABY_SITTING");
        dettaglio.Envelope.Descendants().Should().Contain(element => element.Name.LocalName == "DomandaBonusBabySitting");
        dettaglio.Element("Iban").Should().BeNull();
        await ReceiptsAreThereAsync(presented);
    }

    /// <summary>COVID-25: who presses F5 sends the same form again.</summary>
    [Theory]
    [InlineData("IndennitaCovid19", "artigiana")]
    [InlineData("BonusBabySitting", "affidataria")]
    public async Task SameMessageAgain_AnswersTheFirstFacts(string servizio, string sample)
    {
        var body = Wire.PresentaDomanda(Wire.Sample($"{servizio}/v1/valide/{sample}.xml", Domande.NewId()), servizio: servizio);

        var first = await fixture.CallAsync(servizio, Wire.Envelope(body));
        var second = await fixture.CallAsync(servizio, Wire.Envelope(body));

        (first.Element("Duplicato"), second.Element("Duplicato")).Should().Be(("NO", "SI"));
        second.Element("NumeroProtocollo").Should().NotBeNull().And.Be(first.Element("NumeroProtocollo"));
    }

    [Theory]
    [InlineData("IndennitaCovid19", "commerciante")]
    [InlineData("BonusBabySitting", "sanitaria")]
    public async Task Verifica_ShowsTheSummary_AndRegistersNothing(string servizio, string sample)
    {
        var domanda = Wire.Sample($"{servizio}/v1/valide/{sample}.xml", Domande.NewId());
        var verifica = $"""<a:VerificaDomanda xmlns:a="http://inps.it/{servizio}/v1"><a:request>{domanda}</a:request></a:VerificaDomanda>""";

        var first = await fixture.CallAsync(servizio, Wire.Envelope(verifica, ns: Wire.Soap11), mediaType: "text/xml");
        var second = await fixture.CallAsync(servizio, Wire.Envelope(verifica));

        first.Esito.Should().Be("OK", "the answer was {0}", first.Text);
        second.Esito.Should().Be("OK", "the first stored nothing");
        first.Envelope.Descendants().Should().Contain(element => element.Name.LocalName == "Domanda" + servizio);
    }

    [Theory]
    [InlineData("IndennitaCovid19")]
    [InlineData("BonusBabySitting")]
    public async Task Echo_NamesTheService(string servizio)
    {
        var answer = await fixture.CallAsync(servizio, Wire.Envelope($"""<a:Echo xmlns:a="http://inps.it/{servizio}/v1"><a:request/></a:Echo>"""));

        answer.Element("Servizio").Should().Be(servizio);
    }

    private async Task<Answer> PresentaAsync(string servizio, string sample)
    {
        var body = Wire.PresentaDomanda(Wire.Sample($"{servizio}/v1/valide/{sample}.xml", Domande.NewId()), ricevuta: true, servizio);
        var answer = await fixture.CallAsync(servizio, Wire.Envelope(body));
        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        Pdf(answer).Should().StartWith("%PDF-");
        return answer;
    }

    private async Task ReceiptsAreThereAsync(Answer presented)
    {
        foreach (var tipo in (string[])["SINTETICA", "COMPLETA"])
        {
            var answer = await fixture.GestioneAsync(
                "RichiediRicevuta", $"<g:IdDomanda>{presented.Element("IdDomanda")}</g:IdDomanda><g:TipoRicevuta>{tipo}</g:TipoRicevuta>");
            Pdf(answer).Should().StartWith("%PDF-");
            answer.Element("NumeroProtocollo").Should().Be(presented.Element("NumeroProtocollo"));
        }
    }

    private static IEnumerable<string> All(Answer answer, string name) =>
        answer.Envelope.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value);

    private static string Pdf(Answer answer)
    {
        var ricevuta = answer.Envelope.Descendants().Single(element => element.Name.LocalName == "Ricevuta");
        return Encoding.Latin1.GetString(Convert.FromBase64String(ricevuta.Elements().Single(element => element.Name.LocalName == "Contenuto").Value));
    }
}
