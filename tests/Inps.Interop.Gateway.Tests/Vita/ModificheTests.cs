using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>ModificaDomanda, AggiungiMinore, IntegraSecondoGenitore.</summary>
[Collection(OneRegister.Name)]
public sealed class ModificheTests(GatewayFixture fixture)
{
    private const string Servizio = "AssegnoTemporaneo";
    private const string SecondoGenitore = "GRCMRT87B61A944M";
    private static readonly string[] Fatti = ["NumeroDomanda", "IdDomanda", "DataOraVariazione", "NumeroProtocollo", "DataProtocollo", "IdDocumento"];

    [Fact]
    public async Task ModificaDomanda_ReplacesTheContent_AndIsRepeatable()
    {
        var (n, id, _) = await SubmitAsync();

        var answer = await fixture.CallTwiceAsync(Servizio, Modifica(n, id, 1), [.. Fatti, "VersioneDomanda", "StatoDomanda"]);

        answer.Element("VersioneDomanda").Should().Be("2");
        answer.Element("IdDocumento").Should().StartWith("VAR");
        answer.Element("StatoMinore").Should().Be("PROTOCOLLATA");
        var dettaglio = await fixture.GestioneAsync("DettaglioDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");
        dettaglio.Element("VersioneDomanda").Should().Be("2");
        dettaglio.Element("Cellulare").Should().Be("+393335550099");
        var ricevuta = await fixture.GestioneAsync("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>VARIAZIONE</g:TipoRicevuta>");
        ricevuta.Element("NumeroProtocollo").Should().Be(answer.Element("NumeroProtocollo"));
        Documenti.Testo(ricevuta).Should().Contain("Estremi della variazione").And.Contain("modificati, ora alla versione 2").And.Contain(answer.Element("IdDocumento"))
            .And.NotContain("presentazione");
        var scaricato = await fixture.GestioneAsync("ScaricaDocumento", $"<g:IdDocumento>{answer.Element("IdDocumento")}</g:IdDocumento>");
        Documenti.Pdf(scaricato).Should().Equal(Documenti.Pdf(ricevuta), "the same facts give the same bytes");
    }

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task ModificaDomanda_OfAnOldVersion_OrOfADomandaInProcessing_OrAnnulled_IsForbidden()
    {
        var (n, id, numero) = await SubmitAsync();

        (await fixture.PresentaAsync(Modifica(n, id, 7))).ShouldBeForbidden("STA-R013");
        await fixture.PassAsync(numero, StatoDomanda.InIstruttoria);
        (await fixture.PresentaAsync(Modifica(n, id, 1))).ShouldBeForbidden("AT-R020");
        await fixture.PassAsync(numero, StatoDomanda.Annullata);
        (await fixture.PresentaAsync(Modifica(n, id, 1))).ShouldBeForbidden("STA-R005");
    }

    [Fact]
    public async Task AggiungiMinore_AddsTheCard_AndIsRepeatable()
    {
        var (_, id, _) = await SubmitAsync();

        var answer = await fixture.CallTwiceAsync(Servizio, Aggiungi(id, 2), [.. Fatti, "VersioneDomanda"]);

        answer.Element("VersioneDomanda").Should().Be("2");
        answer.Envelope.Descendants().Count(element => element.Name.LocalName == "Minore").Should().Be(2);
        var ricevuta = await fixture.GestioneAsync("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>VARIAZIONE</g:TipoRicevuta>");
        Documenti.Testo(ricevuta).Should().Contain("aggiunti minori");
    }

    [Fact]
    public async Task AggiungiMinore_WithAWrongCard_SaysWhereInTheMessage()
    {
        var (_, id, _) = await SubmitAsync();

        var answer = await fixture.PresentaAsync(Aggiungi(id, 5));

        answer.Esito.Should().Be("RICHIESTA_INVALIDA", "the answer was {0}", answer.Text);
        answer.Codici.Should().Equal("AT-R001");
        answer.Element("Campo").Should().StartWith("request/Minori/Minore[1]");
        answer.Element("Riga").Should().NotBeNull();
    }

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task AggiungiMinore_OnADomandaInProcessing_OrAnnulled_IsForbidden()
    {
        var (_, id, numero) = await SubmitAsync();

        await fixture.PassAsync(numero, StatoDomanda.InIstruttoria);
        (await fixture.PresentaAsync(Aggiungi(id, 2))).ShouldBeForbidden("AT-R020");
        await fixture.PassAsync(numero, StatoDomanda.Annullata);
        (await fixture.PresentaAsync(Aggiungi(id, 2))).ShouldBeForbidden("STA-R006");
    }

    [Fact]
    public async Task IntegraSecondoGenitore_ByAnotherPatronato_CompletesTheQuota_Once()
    {
        var (_, _, numero) = await SubmitAsync(divisa: true);

        var answer = await fixture.CallTwiceAsync(Servizio, Integra(numero), [.. Fatti, "StatoQuota"], "patronato2", Domande.IdentityPat902);
        var again = await fixture.PresentaAsync(Integra(numero), "patronato2", Domande.IdentityPat902);

        answer.Element("StatoQuota").Should().Be("COMPLETA");
        answer.Element("NumeroDomanda").Should().Be(numero);
        again.ShouldBeForbidden("AT-R022");
        var chiesta = $"<g:IdDomanda>{answer.Element("IdDomanda")}</g:IdDomanda><g:TipoRicevuta>SECONDO_GENITORE</g:TipoRicevuta>";
        Documenti.Testo(await fixture.GestioneAsync("RichiediRicevuta", chiesta, "patronato2", Domande.IdentityPat902))
            .Should().Contain("Estremi dell'integrazione del secondo genitore").And.Contain("quota 2");
        (await fixture.GestioneAsync("RichiediRicevuta", chiesta)).Codici.Should().Equal("DOC-R001");
        var scaricato = await fixture.GestioneAsync("ScaricaDocumento", $"<g:IdDocumento>{answer.Element("IdDocumento")}</g:IdDocumento>", "patronato2", Domande.IdentityPat902);
        scaricato.Element("TipoDocumento").Should().Be("RICEVUTA_SECONDO_GENITORE", "the answer was {0}", scaricato.Text);
    }

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task IntegraSecondoGenitore_OfAnAnnulledDomanda_IsForbidden_AndOfNobodysDomandaNotFound()
    {
        var (_, _, divisa) = await SubmitAsync(divisa: true);
        var (_, _, intera) = await SubmitAsync();
        await fixture.PassAsync(divisa, StatoDomanda.Annullata);

        (await fixture.PresentaAsync(Integra(divisa), "patronato2", Domande.IdentityPat902)).ShouldBeForbidden("AT-R023");
        var other = await fixture.PresentaAsync(Integra(intera), "patronato2", Domande.IdentityPat902);

        other.Esito.Should().Be("DATI_NON_TROVATI");
        other.Codici.Should().Equal("PAT-R003");
    }

    private async Task<(long N, string Id, string Numero)> SubmitAsync(bool divisa = false)
    {
        var n = Domande.NextN();
        var domanda = DomandeDiProva.Domanda(n, Domande.NewId());
        var answer = await fixture.PresentaAsync(Wire.PresentaDomanda(divisa ? Dividi(domanda) : domanda));
        answer.Element("NumeroProtocollo").Should().NotBeNull("the answer was {0}", answer.Text);
        return (n, answer.Element("IdDomanda")!, answer.Element("NumeroDomanda")!);
    }

    private static string Dividi(string domanda) => domanda
        .Replace("<NonPresente>SI</NonPresente>", $"<CodiceFiscale>{SecondoGenitore}</CodiceFiscale>", StringComparison.Ordinal)
        .Replace("<ModalitaRipartizione>100_RICHIEDENTE<", "<ModalitaRipartizione>50_ENTRAMBI<", StringComparison.Ordinal)
        .Replace("<AffidoCondiviso>NO<", "<AffidoCondiviso>SI<", StringComparison.Ordinal);

    private static string Modifica(long n, string id, int versione) =>
        $"""
        <a:ModificaDomanda xmlns:a="{Wire.AssegnoTemporaneo}"><a:request>{DomandeDiProva.Domanda(n, Domande.NewId()).Replace("+393335550001", "+393335550099", StringComparison.Ordinal)}<a:IdDomanda>{id}</a:IdDomanda><a:VersioneDomanda>{versione}</a:VersioneDomanda></a:request></a:ModificaDomanda>
        """;

    private static string Aggiungi(string id, int progressivo)
    {
        var domanda = DomandeDiProva.Domanda(Domande.NextN(), Domande.NewId());
        var minore = Between(domanda, "<Minori>", "</Minori>").Replace("<Progressivo>1<", $"<Progressivo>{progressivo}<", StringComparison.Ordinal);
        return Richiesta("AggiungiMinore", Between(domanda, "<Testata>", "</Testata>") + $"<IdDomanda>{id}</IdDomanda>" + minore + "<VersioneDomanda>1</VersioneDomanda>");
    }

    private static string Integra(string numero)
    {
        var domanda = Domande.OfPat902(DomandeDiProva.Domanda(1, Domande.NewId()));
        return Richiesta(
            "IntegraSecondoGenitore",
            Between(domanda, "<Testata>", "</Testata>")
            + $"""
            <NumeroDomanda>{numero}</NumeroDomanda><SecondoGenitore><c:CodiceFiscale>{SecondoGenitore}</c:CodiceFiscale><c:Cognome>GRECO</c:Cognome><c:Nome>MARTA</c:Nome></SecondoGenitore>
            """
            + Between(domanda, "<DatiPagamento>", "</DatiPagamento>").Replace("IT79H0542811101000000100137", "IT98P0542811101000000100274", StringComparison.Ordinal)
            + Between(domanda, "<Dichiarazioni>", "</Dichiarazioni>")
            + Between(domanda, "<InformativaPrivacy>", "</InformativaPrivacy>")
            + Between(domanda, "<Patrocinio>", "</Patrocinio>"));
    }

    private static string Richiesta(string operazione, string content) =>
        $"""<{operazione} xmlns="{Wire.AssegnoTemporaneo}" xmlns:c="{Wire.Comune}"><request>{content}</request></{operazione}>""";

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        return text[from..(text.IndexOf(end, from, StringComparison.Ordinal) + end.Length)];
    }
}
