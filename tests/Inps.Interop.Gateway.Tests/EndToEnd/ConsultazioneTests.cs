using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>GestioneDomande: one's own domande, and nobody else's.</summary>
[Collection(OneRegister.Name)]
public sealed class ConsultazioneTests(GatewayFixture fixture)
{
    private const string Unknown = "DOM00000000999999999";
    private const string Iban = "IT79H0542811101000000100137";

    [Fact]
    public async Task StatoDomanda_AnswersInTheOrderAsked()
    {
        var first = await fixture.SubmitAsync();
        var second = await fixture.SubmitAsync();
        var ids = new[] { second, first }.Select(answer => answer.Element("IdDomanda")!).ToList();

        var answer = await fixture.GestioneAsync("StatoDomanda", string.Concat(ids.Select(id => $"<g:IdDomanda>{id}</g:IdDomanda>")));

        answer.Esito.Should().Be("OK");
        All(answer, "IdDomanda").Should().Equal(ids);
        All(answer, "Trovata").Should().Equal("SI", "SI");
        All(answer, "NumeroProtocollo").Should().Equal(second.Element("NumeroProtocollo"), first.Element("NumeroProtocollo"));
        All(answer, "StatoMinore").Should().OnlyContain(stato => stato == "PROTOCOLLATA").And.HaveCount(2);
    }

    [Fact]
    public async Task StatoDomanda_OfSomeAndOfNone_SaysWhichAreNotFound()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda");

        var some = await fixture.GestioneAsync("StatoDomanda", $"<g:IdDomanda>{id}</g:IdDomanda><g:IdDomanda>{Unknown}</g:IdDomanda>");
        var none = await fixture.GestioneAsync("StatoDomanda", $"<g:IdDomanda>{Unknown}</g:IdDomanda>");

        some.Esito.Should().Be("OK_CON_AVVISI");
        All(some, "Trovata").Should().Equal("SI", "NO");
        some.Codici.Should().Equal("PAT-R003");
        some.Element("Severita").Should().Be("W");
        none.Esito.Should().Be("DATI_NON_TROVATI");
        none.Codici.Should().Equal("PAT-R003");
    }

    [Theory]
    [InlineData("IdDomanda")]
    [InlineData("NumeroDomanda")]
    [InlineData("NumeroProtocollo")]
    public async Task DettaglioDomanda_IsFoundByEachKey_WithTheIbanMasked(string chiave)
    {
        var submitted = await fixture.SubmitAsync();

        var answer = await fixture.GestioneAsync("DettaglioDomanda", $"<g:{chiave}>{submitted.Element(chiave)}</g:{chiave}>");

        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        foreach (var fact in new[] { "IdDomanda", "NumeroDomanda", "NumeroProtocollo", "DataProtocollo", "DataOraPresentazione", "StatoDomanda", "NumeroPratica", "Decorrenza" })
        {
            answer.Element(fact).Should().Be(submitted.Element(fact), "{0} is that of the registration", fact);
        }

        answer.Element("CodiceUfficio").Should().Be("6038C");
        answer.Element("VersioneDomanda").Should().Be("1");
        answer.Text.Should().NotContain(Iban);
        answer.Element("Iban").Should().MatchRegex(@"^IT79X+0137$");
        answer.Envelope.Descendants().Should().Contain(element => element.Name.LocalName == "DomandaAssegnoTemporaneo");
    }

    [Fact]
    public async Task AnotherEntesDomanda_LooksLikeNone()
    {
        var theirs = await fixture.SubmitAsync();
        var (id, numero, protocollo) = (theirs.Element("IdDomanda")!, theirs.Element("NumeroDomanda")!, theirs.Element("NumeroProtocollo")!);
        (string Operazione, string Content, string Value, string Missing)[] calls =
        [
            ("StatoDomanda", "<g:IdDomanda>{0}</g:IdDomanda>", id, Unknown),
            ("DettaglioDomanda", "<g:IdDomanda>{0}</g:IdDomanda>", id, Unknown),
            ("DettaglioDomanda", "<g:NumeroDomanda>{0}</g:NumeroDomanda>", numero, "999999999"),
            ("DettaglioDomanda", "<g:NumeroProtocollo>{0}</g:NumeroProtocollo>", protocollo, "INPS-AUF-2021-000000999999"),
            ("RichiediRicevuta", "<g:IdDomanda>{0}</g:IdDomanda><g:TipoRicevuta>SINTETICA</g:TipoRicevuta>", id, Unknown),
        ];
        foreach (var (operazione, content, value, missing) in calls)
        {
            var asked = await AskAsOtherAsync(operazione, content, value);
            var none = await AskAsOtherAsync(operazione, content, missing);

            asked.Esito.Should().Be("DATI_NON_TROVATI", "{0} {1}", operazione, value);
            asked.Codici.Should().Equal("PAT-R003");
            Shape(asked, value).Should().Be(Shape(none, missing), "nothing tells that the domanda exists");
        }
    }

    [Fact]
    public async Task Ricevuta_IsTheSamePdf_InLineAndLater()
    {
        var presented = await fixture.PresentaAsync(Wire.PresentaDomanda(DomandeDiProva.Domanda(Domande.NextN(), Domande.NewId()), ricevuta: true));
        var inLine = Pdf(presented);

        var later = await fixture.GestioneAsync("RichiediRicevuta", Ricevuta(presented, "SINTETICA"));
        var complete = await fixture.GestioneAsync("RichiediRicevuta", Ricevuta(presented, "COMPLETA"));

        Pdf(later).Should().Equal(inLine);
        Pdf(complete).Length.Should().BeGreaterThan(inLine.Length);
        later.Element("SegnaturaPresente").Should().Be("SI");
        later.Element("NumeroProtocollo").Should().Be(presented.Element("NumeroProtocollo"));
        later.Element("VersioneRicevuta").Should().Be("1");
        later.Element("NomeFile").Should().EndWith(".pdf").And.Contain(presented.Element("NumeroDomanda"));
    }

    [Fact]
    public async Task ReplayWithRicevuta_CarriesTheSamePdf()
    {
        var body = Wire.PresentaDomanda(DomandeDiProva.Domanda(Domande.NextN(), Domande.NewId()), ricevuta: true);

        var first = await fixture.PresentaAsync(body);
        var second = await fixture.PresentaAsync(body);

        second.Element("Duplicato").Should().Be("SI");
        Pdf(second).Should().Equal(Pdf(first));
    }

    private Task<Answer> AskAsOtherAsync(string operazione, string content, string value) => fixture.GestioneAsync(
        operazione, content.Replace("{0}", value, StringComparison.Ordinal), "patronato2", Domande.IdentityPat902);

    /// <summary>The answer without what differs between any two calls.</summary>
    private static string Shape(Answer answer, string value)
    {
        var shape = new System.Xml.Linq.XElement(answer.Envelope);
        foreach (var element in shape.Descendants().Where(element => element.Name.LocalName is "IdRichiesta" or "IdMessaggio" or "DataOraRisposta").ToList())
        {
            element.Value = "";
        }

        // The value as a word: a domanda number of one digit stands in the names of versions too.
        return Regex.Replace(shape.ToString(), $@"\b{Regex.Escape(value)}\b", "?");
    }

    private static string Ricevuta(Answer presented, string tipo) =>
        $"<g:IdDomanda>{presented.Element("IdDomanda")}</g:IdDomanda><g:TipoRicevuta>{tipo}</g:TipoRicevuta>";

    private static byte[] Pdf(Answer answer)
    {
        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        var pdf = Convert.FromBase64String(answer.Element("Contenuto")!);
        Encoding.ASCII.GetString(pdf, 0, 5).Should().Be("%PDF-");
        Encoding.ASCII.GetString(pdf, pdf.Length - 8, 8).Should().Contain("%%EOF");
        Convert.ToHexStringLower(SHA256.HashData(pdf)).Should().Be(answer.Element("ImprontaSha256")!.ToLowerInvariant());
        return pdf;
    }

    private static IEnumerable<string> All(Answer answer, string localName) =>
        answer.Envelope.Descendants().Where(element => element.Name.LocalName == localName).Select(element => element.Value);
}
