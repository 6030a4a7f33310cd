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

    /// <summary>ALAS-65 and the others, each alone: what it admits is found, what it excludes is not.</summary>
    [Fact]
    public async Task RicercaDomande_EachFilter_FindsOrExcludes()
    {
        var n = Domande.NextN();
        var minore = string.Create(16, n, static (span, n) => CodiceFiscaleDiProva.Write(span, n));
        var pratica = $"PR-{Guid.CreateVersion7():N}";
        var body = DomandeDiProva.PresentaDomanda(n, Domande.NewId());
        var numero = (await fixture.PresentaAsync(System.Text.RegularExpressions.Regex.Replace(body, "(?<=<c:NumeroPratica>)[^<]*", pratica))).Element("NumeroDomanda");
        var oggi = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome")).DateTime);
        var questa = $"<g:NumeroDomanda>{numero}</g:NumeroDomanda>";
        (string Filtro, string Trovate)[] filtri =
        [
            ($"<g:CodiceFiscale>{minore}</g:CodiceFiscale>", "1"),
            ("<g:CodiceFiscale>RNLLNE90B48H501U</g:CodiceFiscale>" + questa, "0"),
            ($"<g:NumeroPratica>{pratica}</g:NumeroPratica>", "1"),
            ($"{questa}<g:NumeroPratica>ALTRA</g:NumeroPratica>", "0"),
            ("<g:Prestazione>AT</g:Prestazione>" + questa, "1"),
            ("<g:Prestazione>ALAS</g:Prestazione>" + questa, "0"),
            ("<g:StatoDomanda>RESPINTA</g:StatoDomanda><g:StatoDomanda>PROTOCOLLATA</g:StatoDomanda>" + questa, "1"),
            ($"<g:DataPresentazioneDa>{oggi:yyyy-MM-dd}</g:DataPresentazioneDa><g:DataPresentazioneA>{oggi.AddDays(1):yyyy-MM-dd}</g:DataPresentazioneA>{questa}", "1"),
            ($"<g:DataPresentazioneDa>{oggi.AddDays(2):yyyy-MM-dd}</g:DataPresentazioneDa>{questa}", "0"),
            ($"<g:DataPresentazioneA>{oggi.AddDays(-2):yyyy-MM-dd}</g:DataPresentazioneA>{questa}", "0"),
        ];

        foreach (var (filtro, trovate) in filtri)
        {
            var answer = await fixture.GestioneAsync("RicercaDomande", filtro);

            answer.Element("TotaleRisultati").Should().Be(trovate, "the filter was {0}, the answer {1}", filtro, answer.Text);
        }
    }

    /// <summary>ALAS-06, ALAS-63: without a filter those of any state, the last changed first.</summary>
    [Inside("wants a gateway that nobody else calls")]
    [Fact]
    public async Task RicercaDomande_WithoutFilter_HasThemInAnyState_LastChangedFirst()
    {
        var prima = await fixture.SubmitAsync();
        var seconda = await fixture.SubmitAsync();
        await fixture.GestioneAsync("AnnullaDomanda", $"<g:IdDomanda>{prima.Element("IdDomanda")}</g:IdDomanda>");

        var answer = await fixture.GestioneAsync("RicercaDomande", "<g:Dimensione>2</g:Dimensione><g:Ordinamento>VARIAZIONE_DECRESCENTE</g:Ordinamento>");

        var trovate = answer.Envelope.Descendants().Where(e => e.Name.LocalName == "Domanda")
            .Select(d => d.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value)).ToList();
        trovate.Select(d => (d["IdDomanda"], d["StatoDomanda"])).Should().Equal(
            (prima.Element("IdDomanda")!, "ANNULLATA"), (seconda.Element("IdDomanda")!, "PROTOCOLLATA"));
        trovate.Should().OnlyContain(d => d["Prestazione"] == "AT" && d["PresentataDa"] == Persone.Richiedente && d["DataUltimaVariazione"].Length > 0);
    }

    /// <summary>AT-61: a hundred in one call, not one more.</summary>
    [Fact]
    public async Task StatoDomanda_TakesAHundred_NotOneMore()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda");
        static string Ids(IEnumerable<string?> ids) => string.Concat(ids.Select(i => $"<g:IdDomanda>{i}</g:IdDomanda>"));

        var cento = await fixture.GestioneAsync("StatoDomanda", Ids(Enumerable.Range(1, 99).Select(i => $"DOM9{i:0000000000000000}").Prepend(id)));
        var centouno = await fixture.GestioneAsync("StatoDomanda", Ids(Enumerable.Repeat(id, 101)));

        cento.Esito.Should().Be("OK_CON_AVVISI", "the answer was {0}", cento.Text);
        cento.Envelope.Descendants().Count(e => e.Name.LocalName == "Trovata").Should().Be(100);
        cento.Element("StatoDomanda").Should().Be("PROTOCOLLATA");
        centouno.FaultCode.Should().Be("XSD-001");
    }

    [Inside("wants a gateway that nobody else calls")]
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
