using System.Text;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>InviaIntegrazione, ElencoDocumenti, ScaricaDocumento, RichiediRiepilogo.</summary>
[Collection(OneRegister.Name)]
public sealed class IntegrazioniTests(GatewayFixture fixture)
{
    private const string Allegato = "%PDF-1.7 prova";
    private static readonly string[] Fatti = ["IdDomanda", "StatoDomanda", "NumeroProtocollo", "DataProtocollo", "IdDocumento"];

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task InviaIntegrazione_IsRepeatable_AndTheExaminationGoesOn()
    {
        var submitted = await fixture.SubmitAsync();
        var id = submitted.Element("IdDomanda")!;
        var richiesta = await fixture.AskIntegrazioneAsync(submitted.Element("NumeroDomanda")!);

        var answer = await fixture.CallTwiceAsync("GestioneDomande", Domande.Gestione("InviaIntegrazione", Content(id, richiesta)), Fatti);

        answer.Element("StatoDomanda").Should().Be("IN_ISTRUTTORIA");
        answer.Element("IdDocumento").Should().StartWith("INT");
        (await fixture.GestioneAsync("InviaIntegrazione", Content(id, richiesta))).ShouldBeForbidden("STA-R010");
        var ricevuta = await fixture.GestioneAsync("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>INTEGRAZIONE</g:TipoRicevuta>");
        Documenti.Pdf(ricevuta).Should().NotBeEmpty();
    }

    [Fact]
    public async Task InviaIntegrazione_ThatNobodyAskedFor_IsForbidden()
    {
        var submitted = await fixture.SubmitAsync();

        var answer = await fixture.GestioneAsync("InviaIntegrazione", Content(submitted.Element("IdDomanda")!, "RIN00000000000000001"));

        answer.ShouldBeForbidden("STA-R010");
    }

    /// <summary>INT-R001: nothing is registered, and the request stays open.</summary>
    [Inside("examines domande as the Institute does")]
    [Theory]
    [InlineData("")]
    [InlineData("<g:Testo>   </g:Testo>")]
    public async Task InviaIntegrazione_WithNeitherTextNorFiles_IsRefused(string testo)
    {
        var submitted = await fixture.SubmitAsync();
        var richiesta = await fixture.AskIntegrazioneAsync(submitted.Element("NumeroDomanda")!);
        var key = $"<g:IdDomanda>{submitted.Element("IdDomanda")}</g:IdDomanda><g:IdRichiestaIntegrazione>{richiesta}</g:IdRichiestaIntegrazione>";

        var answer = await fixture.GestioneAsync("InviaIntegrazione", key + testo);

        answer.Esito.Should().Be("RICHIESTA_INVALIDA", "the answer was {0}", answer.Text);
        answer.Codici.Should().Equal("INT-R001");
        (await fixture.GestioneAsync("InviaIntegrazione", key + "<g:Testo>Risposta.</g:Testo>")).Esito.Should().Be("OK");
    }

    /// <summary>DOC-R001: another ente's document is told like one that does not exist.</summary>
    [Fact]
    public async Task DocumentThatIsNotThere_IsNotFound()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda")!;
        var documento = (await fixture.GestioneAsync("ElencoDocumenti", $"<g:IdDomanda>{id}</g:IdDomanda>")).Element("IdDocumento");

        var ricevuta = await fixture.GestioneAsync("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>ANNULLAMENTO</g:TipoRicevuta>");
        var unknown = await ScaricaAsync("INT99999999999999999");
        var others = await fixture.GestioneAsync("ScaricaDocumento", $"<g:IdDocumento>{documento}</g:IdDocumento>", "patronato2", Domande.IdentityPat902);

        foreach (var answer in new[] { ricevuta, unknown, others })
        {
            answer.Esito.Should().Be("DATI_NON_TROVATI", "the answer was {0}", answer.Text);
            answer.Codici.Should().Equal("DOC-R001");
        }
    }

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task Documenti_AreListed_AndEachCanBeDownloaded_ByItsEnteOnly()
    {
        var submitted = await fixture.SubmitAsync();
        var id = submitted.Element("IdDomanda")!;
        await fixture.GestioneAsync("InviaIntegrazione", Content(id, await fixture.AskIntegrazioneAsync(submitted.Element("NumeroDomanda")!)));

        var elenco = await fixture.GestioneAsync("ElencoDocumenti", $"<g:IdDomanda>{id}</g:IdDomanda>");

        elenco.Esito.Should().Be("OK", "the answer was {0}", elenco.Text);
        All(elenco, "TipoDocumento").Should().Equal("RICEVUTA_PRESENTAZIONE", "RICEVUTA_INTEGRAZIONE", "ALLEGATO_PRESENTATO");
        var documenti = All(elenco, "IdDocumento").ToList();
        foreach (var documento in documenti.Take(2))
        {
            Documenti.Pdf(await ScaricaAsync(documento)).Should().NotBeEmpty();
        }

        var allegato = await ScaricaAsync(documenti[2]);
        Encoding.ASCII.GetString(Documenti.Contenuto(allegato)).Should().Be(Allegato);
        allegato.Element("NomeFile").Should().Be("prova.pdf");
        foreach (var documento in documenti)
        {
            var other = await fixture.GestioneAsync("ScaricaDocumento", $"<g:IdDocumento>{documento}</g:IdDocumento>", "patronato2", Domande.IdentityPat902);
            other.Esito.Should().Be("DATI_NON_TROVATI");
        }
    }

    [Fact]
    public async Task Riepilogo_IsAPdf_OfOnesOwnDomandaOnly()
    {
        var content = $"<g:IdDomanda>{(await fixture.SubmitAsync()).Element("IdDomanda")}</g:IdDomanda>";

        var own = await fixture.GestioneAsync("RichiediRiepilogo", content);
        var other = await fixture.GestioneAsync("RichiediRiepilogo", content, "patronato2", Domande.IdentityPat902);

        Documenti.Pdf(own).Should().NotBeEmpty();
        other.Esito.Should().Be("DATI_NON_TROVATI");
    }

    private Task<Answer> ScaricaAsync(string documento) => fixture.GestioneAsync("ScaricaDocumento", $"<g:IdDocumento>{documento}</g:IdDocumento>");

    private static string Content(string id, string richiesta) =>
        $"""
        <g:IdDomanda>{id}</g:IdDomanda><g:IdRichiestaIntegrazione>{richiesta}</g:IdRichiestaIntegrazione><g:Testo>Si allega il provvedimento richiesto.</g:Testo><g:Allegati><c:Allegato><c:NomeFile>prova.pdf</c:NomeFile><c:TipoContenuto>application/pdf</c:TipoContenuto><c:Contenuto>{Convert.ToBase64String(Encoding.ASCII.GetBytes(Allegato))}</c:Contenuto></c:Allegato></g:Allegati>
        """;

    private static IEnumerable<string> All(Answer answer, string localName) =>
        answer.Envelope.Descendants().Where(element => element.Name.LocalName == localName).Select(element => element.Value);
}
