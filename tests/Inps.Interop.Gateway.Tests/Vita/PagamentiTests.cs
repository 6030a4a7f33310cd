using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>Payments, canali, saved accounts.</summary>
[Collection(OneRegister.Name)]
public sealed class PagamentiTests(GatewayFixture fixture)
{
    private const string Iban = "IT60X0542811101000000123456";
    private static readonly string[] FattiConto = ["IdConto", "StatoCanale"];
    private static readonly string[] FattiCanale = ["IdDomanda", "Quota", "StatoCanale", "PagamentiInteressati"];

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task ModificaCanale_IsRepeatable_AndTheListShowsTheNewOneMasked()
    {
        var submitted = await fixture.SubmitAsync();
        var (id, numero) = (submitted.Element("IdDomanda")!, submitted.Element("NumeroDomanda")!);
        await fixture.PassAsync(numero, StatoDomanda.Accolta);
        await fixture.WithIstruttoreAsync(numero, (istruttore, n) =>
            istruttore.VerifyMeseAsync(n, new DateOnly(2021, 7, 1), new EsitoMese(Requisiti: true, Misura: true, 167.50m), CancellationToken.None));

        var answer = await fixture.CallTwiceAsync("GestioneDomande", Domande.Gestione("ModificaCanaleAccredito", Canale(id, Iban)), FattiCanale);
        var list = await fixture.GestioneAsync("ElencoPagamenti", $"<g:IdDomanda>{id}</g:IdDomanda>");

        answer.Element("StatoCanale").Should().Be("IN_VERIFICA");
        answer.Element("PagamentiInteressati").Should().Be("1");
        list.Esito.Should().Be("OK", "the answer was {0}", list.Text);
        list.Element("Importo").Should().Be("167.50");
        list.Element("StatoPagamento").Should().Be("PREDISPOSTO");
        list.Element("Iban").Should().MatchRegex("^IT60X+3456$");
    }

    [Fact]
    public async Task ModificaCanale_WithAWrongIban_ChangesNothing_AndAnotherEntesIsNotFound()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda")!;

        var wrong = await fixture.GestioneAsync("ModificaCanaleAccredito", Canale(id, "IT61X0542811101000000123456"));
        var other = await fixture.GestioneAsync("ModificaCanaleAccredito", Canale(id, Iban), "patronato2", Domande.IdentityPat902);
        var othersList = await fixture.GestioneAsync("ElencoPagamenti", $"<g:IdDomanda>{id}</g:IdDomanda>", "patronato2", Domande.IdentityPat902);
        var list = await fixture.GestioneAsync("ElencoPagamenti", $"<g:IdDomanda>{id}</g:IdDomanda>");

        wrong.Esito.Should().Be("RICHIESTA_INVALIDA");
        wrong.Codici.Should().Contain("PAG-R003");
        other.Codici.Should().Equal("PAT-R003");
        othersList.Codici.Should().Equal("PAT-R003");
        list.Element("Iban").Should().NotEndWith("3456");
    }

    [Fact]
    public async Task Conto_IsSaved_Listed_AndRemoved()
    {
        var persona = $"<g:CodiceFiscale>{Persone.Richiedente}</g:CodiceFiscale>";

        var saved = await fixture.CallTwiceAsync(
            "GestioneDomande", Domande.Gestione("AggiungiContoAccredito", persona + $"<g:Iban>{Iban}</g:Iban><g:Intestazione>INTESTATO</g:Intestazione>"), FattiConto);
        var idConto = saved.Element("IdConto")!;
        var list = await fixture.GestioneAsync("ElencoContiAccredito", persona);
        var others = await fixture.GestioneAsync("ElencoContiAccredito", persona, "patronato2", Domande.IdentityPat902);
        var removed = await fixture.GestioneAsync("EliminaContoAccredito", $"{persona}<g:IdConto>{idConto}</g:IdConto>");
        var again = await fixture.GestioneAsync("EliminaContoAccredito", $"{persona}<g:IdConto>{idConto}</g:IdConto>");
        var after = await fixture.GestioneAsync("ElencoContiAccredito", persona);

        list.Element("IdConto").Should().Be(idConto);
        list.Element("Iban").Should().MatchRegex("^IT60X+3456$");
        list.Element("StatoCanale").Should().Be("IN_VERIFICA");
        others.Text.Should().NotContain(idConto);
        removed.Esito.Should().Be("OK", "the answer was {0}", removed.Text);
        again.Codici.Should().Equal("PAG-R010");
        after.Text.Should().NotContain(idConto);
    }

    private static string Canale(string id, string iban) =>
        $"<g:IdDomanda>{id}</g:IdDomanda><g:DatiPagamento><c:Modalita>CONTO_CORRENTE</c:Modalita><c:Iban>{iban}</c:Iban><c:Intestazione>INTESTATO</c:Intestazione></g:DatiPagamento>";
}
