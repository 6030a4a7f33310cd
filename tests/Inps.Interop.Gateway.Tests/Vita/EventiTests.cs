using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>NuoviEventi, and what else is told of a domanda's life.</summary>
[Collection(OneRegister.Name)]
public sealed class EventiTests(GatewayFixture fixture)
{
    [Inside("wants a gateway that nobody else calls")]
    [Fact]
    public async Task NuoviEventi_TellsAllInOrder_AndCanBeReadAgainAfterTheAcknowledgement()
    {
        var start = await LastCursoreAsync();
        var id = (await fixture.SubmitAsync()).Element("IdDomanda")!;
        await fixture.GestioneAsync("AnnullaDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");

        var answer = await fixture.GestioneAsync("NuoviEventi", Cursore(start));
        var one = await fixture.GestioneAsync("NuoviEventi", Cursore(start) + "<g:Limite>1</g:Limite>");
        var rest = await fixture.GestioneAsync("NuoviEventi", Cursore(one.Element("UltimoCursore")));
        var confirmed = await fixture.GestioneAsync("NuoviEventi", $"<g:ConfermaFinoA>{answer.Element("UltimoCursore")}</g:ConfermaFinoA>");
        var again = await fixture.GestioneAsync("NuoviEventi", Cursore(start));

        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        All(answer, "TipoEvento").Should().Equal("PRESENTATA", "ANNULLATA");
        All(answer, "IdDomanda").Should().AllBe(id);
        answer.Element("AltriDisponibili").Should().Be("NO");
        All(one, "TipoEvento").Should().Equal("PRESENTATA");
        one.Element("AltriDisponibili").Should().Be("SI");
        All(rest, "TipoEvento").Should().Equal("ANNULLATA");
        All(confirmed, "TipoEvento").Should().BeEmpty();
        confirmed.Element("ConfermatoFinoA").Should().Be(answer.Element("UltimoCursore"));
        All(again, "TipoEvento").Should().Equal("PRESENTATA", "ANNULLATA");
    }

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task OpenIntegrazione_IsAnAction_InEveryAnswerAboutTheDomanda()
    {
        var submitted = await fixture.SubmitAsync();
        var (id, numero) = (submitted.Element("IdDomanda")!, submitted.Element("NumeroDomanda")!);
        var idRichiesta = await fixture.AskIntegrazioneAsync(numero);

        foreach (var answer in new[]
        {
            await fixture.GestioneAsync("StatoDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>"),
            await fixture.GestioneAsync("DettaglioDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>"),
            await fixture.GestioneAsync("RicercaDomande", $"<g:NumeroDomanda>{numero}</g:NumeroDomanda>"),
        })
        {
            All(answer, "IdRichiestaIntegrazione").Should().Equal([idRichiesta], "the answer was {0}", answer.Text);
        }
    }

    [Fact]
    public async Task DettaglioDomanda_TellsTheHistoryAndTheCanale()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda")!;
        await fixture.GestioneAsync("AnnullaDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");

        var answer = await fixture.GestioneAsync("DettaglioDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");

        All(answer, "TipoEvento").Should().Equal("PRESENTATA", "ANNULLATA");
        answer.Element("StatoCanale").Should().Be("IN_VERIFICA");
        All(answer, "Iban").Should().OnlyContain(iban => iban.Contains("XXXX"));
    }

    private static string Cursore(string? cursore) => cursore is null ? "" : $"<g:Cursore>{cursore}</g:Cursore>";

    private async Task<string?> LastCursoreAsync()
    {
        string? cursore = null;
        Answer answer;
        do
        {
            answer = await fixture.GestioneAsync("NuoviEventi", Cursore(cursore));
            cursore = answer.Element("UltimoCursore");
        }
        while (answer.Element("AltriDisponibili") == "SI");
        return cursore;
    }

    private static IEnumerable<string> All(Answer answer, string localName) =>
        answer.Envelope.Descendants().Where(element => element.Name.LocalName == localName).Select(element => element.Value);
}
