using System.Globalization;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>RicercaDomande, Riconcilia and Diagnosi: what the ente has, what it sent, how it went.</summary>
[Collection(OneRegister.Name)]
public sealed class RicercaTests(GatewayFixture fixture)
{
    [Fact]
    public async Task RicercaDomande_ByNumber_FindsOnesOwnOnly()
    {
        var submitted = await fixture.SubmitAsync();
        var numero = submitted.Element("NumeroDomanda")!;
        var filtro = $"<g:Prestazione>AT</g:Prestazione><g:StatoDomanda>PROTOCOLLATA</g:StatoDomanda><g:NumeroDomanda>{numero}</g:NumeroDomanda>";

        var answer = await fixture.GestioneAsync("RicercaDomande", filtro);
        var others = await fixture.GestioneAsync("RicercaDomande", filtro, "patronato2", Domande.IdentityPat902);
        var otherState = await fixture.GestioneAsync("RicercaDomande", $"<g:StatoDomanda>ACCOLTA</g:StatoDomanda><g:NumeroDomanda>{numero}</g:NumeroDomanda>");

        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        answer.Element("TotaleRisultati").Should().Be("1");
        answer.Element("IdDomanda").Should().Be(submitted.Element("IdDomanda"));
        answer.Element("NumeroProtocollo").Should().Be(submitted.Element("NumeroProtocollo"));
        answer.Element("DataOraPresentazione").Should().Be(submitted.Element("DataOraPresentazione"));
        answer.Element("RiprendibileBozza").Should().Be("NO");
        others.Element("TotaleRisultati").Should().Be("0");
        otherState.Element("TotaleRisultati").Should().Be("0");
    }

    [Fact]
    public async Task RicercaDomande_PagesDoNotMove_WhenADomandaArrives()
    {
        var older = (await fixture.SubmitAsync()).Element("NumeroDomanda");
        var newer = (await fixture.SubmitAsync()).Element("NumeroDomanda");
        var first = await fixture.GestioneAsync("RicercaDomande", "<g:Pagina>1</g:Pagina><g:Dimensione>1</g:Dimensione>");
        await fixture.SubmitAsync();

        var second = await fixture.GestioneAsync(
            "RicercaDomande", $"<g:Pagina>2</g:Pagina><g:Dimensione>1</g:Dimensione><g:Fino>{first.Element("Fino")}</g:Fino>");

        first.Element("NumeroDomanda").Should().Be(newer);
        second.Element("NumeroDomanda").Should().Be(older);
        second.Element("TotaleRisultati").Should().Be(first.Element("TotaleRisultati"));
    }

    [Fact]
    public async Task Riconcilia_TellsEveryRegisteredMessage_WithWhatBecameOfIt()
    {
        var da = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        var idMessaggio = Domande.NewId();
        var submitted = await fixture.PresentaAsync(DomandeDiProva.PresentaDomanda(Domande.NextN(), idMessaggio));
        await fixture.GestioneAsync("AnnullaDomanda", $"<g:IdDomanda>{submitted.Element("IdDomanda")}</g:IdDomanda>");

        var answer = await fixture.GestioneAsync("Riconcilia", $"<g:Da>{Iso(da)}</g:Da><g:A>{Iso(da.AddHours(1))}</g:A>");
        var others = await fixture.GestioneAsync("Riconcilia", $"<g:Da>{Iso(da)}</g:Da><g:A>{Iso(da.AddHours(1))}</g:A>", "patronato2", Domande.IdentityPat902);

        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        var voci = answer.Envelope.Descendants().Where(e => e.Name.LocalName == "Voce")
            .Where(v => v.Elements().Any(e => e.Name.LocalName == "IdDomanda" && e.Value == submitted.Element("IdDomanda"))).ToList();
        voci.Select(v => v.Elements().Single(e => e.Name.LocalName == "Operazione").Value).Should().Equal("PresentaDomanda", "AnnullaDomanda");
        voci[0].Elements().Single(e => e.Name.LocalName == "IdMessaggio").Value.Should().Be(idMessaggio);
        voci[0].Elements().Single(e => e.Name.LocalName == "NumeroProtocollo").Value.Should().Be(submitted.Element("NumeroProtocollo"));
        voci[0].Elements().Single(e => e.Name.LocalName == "ImprontaSha256").Value.Should().MatchRegex("^[0-9a-f]{64}$");
        voci.Select(v => v.Elements().Single(e => e.Name.LocalName == "StatoDomanda").Value).Should().AllBe("ANNULLATA");
        others.Text.Should().NotContain(submitted.Element("IdDomanda"));
    }

    [Fact]
    public async Task Diagnosi_TellsHowACallWent_ToTheEnteThatMadeIt()
    {
        var idMessaggio = Domande.NewId();
        var submitted = await fixture.PresentaAsync(DomandeDiProva.PresentaDomanda(Domande.NextN(), idMessaggio));

        var byMessaggio = await fixture.GestioneAsync("Diagnosi", $"<g:IdMessaggio>{idMessaggio}</g:IdMessaggio>");
        var byTransazione = await fixture.GestioneAsync("Diagnosi", $"<g:IdTransazione>{submitted.IdTransazione}</g:IdTransazione>");
        var others = await fixture.GestioneAsync("Diagnosi", $"<g:IdTransazione>{submitted.IdTransazione}</g:IdTransazione>", "patronato2", Domande.IdentityPat902);

        foreach (var answer in new[] { byMessaggio, byTransazione })
        {
            answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
            answer.Element("IdTransazione").Should().Be(submitted.IdTransazione);
            answer.Element("Operazione").Should().Be("PresentaDomanda");
            answer.Element("FaseRaggiunta").Should().Be("operation");
            answer.Element("NumeroProtocollo").Should().Be(submitted.Element("NumeroProtocollo"));
            answer.Element("ImprontaCertificato").Should().MatchRegex("^[0-9a-f]{64}$");
        }

        others.Esito.Should().Be("DATI_NON_TROVATI");
    }

    [Fact]
    public async Task ElencoPrestazioni_HasTheWholeCatalogue_AndCountsThePersonsDomande()
    {
        await fixture.SubmitAsync();

        var answer = await fixture.GestioneAsync("ElencoPrestazioni", $"<g:CodiceFiscale>{Persone.Richiedente}</g:CodiceFiscale>");

        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        var prestazioni = answer.Envelope.Descendants().Where(e => e.Name.LocalName == "Prestazione").ToList();
        prestazioni.Select(p => p.Elements().First(e => e.Name.LocalName.StartsWith("Codice", StringComparison.Ordinal)).Value)
            .Should().Equal(Prestazioni.Catalogo.Prestazioni.SelectMany(p => p.Codici));
        int.Parse(answer.Element("DomandeAttive")!, CultureInfo.InvariantCulture).Should().BePositive();
    }

    private static string Iso(DateTimeOffset istante) => istante.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
