using System.Globalization;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>Drafts: saved, resumed, removed, presented.</summary>
[Collection(OneRegister.Name)]
public sealed partial class BozzeTests(GatewayFixture fixture)
{
    private static readonly string[] Salvata = ["IdDomanda", "StatoDomanda", "DataScadenzaBozza"];
    private static readonly string[] Presentata = ["NumeroDomanda", "IdDomanda", "NumeroProtocollo", "DataOraPresentazione"];

    [Fact]
    public async Task Draft_IsSavedOnce_AndGivenBackAsItIs()
    {
        var partial = Partial(Domande.NextN());

        var saved = await fixture.CallTwiceWithWarningsAsync("AssegnoTemporaneo", Save(partial, "<a:Passo>2</a:Passo>"), Salvata);
        var resumed = await fixture.GestioneAsync("RiprendiBozza", Id(saved));

        saved.Codici.Should().NotBeEmpty().And.OnlyContain(codice => codice == "BOZ-W01");
        resumed.Esito.Should().Be("OK");
        resumed.Element("Passo").Should().Be("2");
        resumed.Element("DataScadenzaBozza").Should().Be(saved.Element("DataScadenzaBozza"));
        resumed.Element("Cognome").Should().Be(Persone.Cognome);
        resumed.Element("DatiPagamento").Should().BeNull("it was not there when the draft was saved");
    }

    [Fact]
    public async Task IncompleteDraft_IsNotPresented_AndStays()
    {
        var id = (await fixture.PresentaAsync(Save(Partial(Domande.NextN())))).Element("IdDomanda")!;

        var answer = await fixture.PresentaAsync(Present(id, Domande.NewId()));

        answer.Esito.Should().Be("RICHIESTA_INVALIDA");
        answer.Codici.Should().NotBeEmpty().And.OnlyContain(codice => codice == "BOZ-R02");
        (await fixture.GestioneAsync("RiprendiBozza", $"<g:IdDomanda>{id}</g:IdDomanda>")).Esito.Should().Be("OK");
    }

    [Fact]
    public async Task DraftCompletedLater_BecomesADomandaWithItsNumber_AndTheSubmissionIsRepeatable()
    {
        var n = Domande.NextN();
        var id = (await fixture.PresentaAsync(Save(Partial(n)))).Element("IdDomanda")!;
        var completed = await fixture.PresentaAsync(Save(Whole(n), $"<a:IdDomanda>{id}</a:IdDomanda>"));

        var presented = await fixture.CallTwiceAsync("AssegnoTemporaneo", Present(id, Domande.NewId(), "<a:RichiediRicevutaInLinea>SI</a:RichiediRicevutaInLinea>"), Presentata);

        completed.Element("IdDomanda").Should().Be(id);
        completed.Codici.Should().BeEmpty();
        presented.Element("IdDomanda").Should().Be(id);
        presented.Element("NumeroProtocollo").Should().StartWith("INPS-AUF-");
        presented.Element("Contenuto").Should().NotBeNullOrEmpty("the receipt was asked for");
        var stato = await fixture.GestioneAsync("StatoDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");
        stato.Element("StatoDomanda").Should().Be("PROTOCOLLATA");
        (await fixture.GestioneAsync("RiprendiBozza", $"<g:IdDomanda>{id}</g:IdDomanda>")).ShouldBeForbidden("STA-R002");
        (await fixture.PresentaAsync(Present(id, Domande.NewId()))).Esito.Should().Be("STATO_NON_COMPATIBILE");
    }

    [Fact]
    public async Task Draft_IsShownAndFound_WithItsAccountMasked()
    {
        var n = Domande.NextN();
        var saved = await fixture.PresentaAsync(Save(Whole(n)));

        var byId = await fixture.GestioneAsync("DettaglioDomanda", Id(saved));
        var byNumber = await fixture.GestioneAsync("DettaglioDomanda", $"<g:NumeroDomanda>{byId.Element("NumeroDomanda")}</g:NumeroDomanda>");
        var others = await fixture.GestioneAsync("DettaglioDomanda", Id(saved), "patronato2", Domande.IdentityPat902);
        var found = await fixture.GestioneAsync("RicercaDomande", $"<g:StatoDomanda>BOZZA</g:StatoDomanda><g:NumeroDomanda>{byId.Element("NumeroDomanda")}</g:NumeroDomanda>");
        var resumed = await fixture.GestioneAsync("RiprendiBozza", Id(saved));

        foreach (var answer in new[] { byId, byNumber })
        {
            answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
            answer.Element("StatoDomanda").Should().Be("BOZZA");
            answer.Element("DataOraPresentazione").Should().BeNull();
            answer.Element("AzioneRichiesta").Should().StartWith("COMPLETA_BOZZA");
            answer.Element("Cognome").Should().Be(Persone.Cognome);
            answer.Element("Iban").Should().Be(resumed.Element("Iban")![..4] + "XXXXXXXXXXXXXXXXXXX" + resumed.Element("Iban")![^4..]);
        }

        others.Esito.Should().Be("DATI_NON_TROVATI");
        found.Element("IdDomanda").Should().Be(saved.Element("IdDomanda"));
        found.Element("RiprendibileBozza").Should().Be("SI", "ALAS-64");
        resumed.Element("Iban").Should().NotContain("XX", "the patronato goes on with what it wrote");
    }

    [Fact]
    public async Task RemovedDraft_IsGoneForAll()
    {
        var saved = await fixture.PresentaAsync(Save(Partial(Domande.NextN())));

        await fixture.CallTwiceAsync("GestioneDomande", Domande.Gestione("EliminaBozza", Id(saved)), ["IdDomanda", "StatoDomanda"]);

        (await fixture.GestioneAsync("RiprendiBozza", Id(saved))).ShouldBeForbidden("STA-R002");
        (await fixture.GestioneAsync("EliminaBozza", Id(saved))).ShouldBeForbidden("STA-R003");
        (await fixture.GestioneAsync("DettaglioDomanda", Id(saved))).Codici.Should().Equal("PAT-R003");
        (await fixture.PresentaAsync(Save(Partial(Domande.NextN()), $"<a:IdDomanda>{saved.Element("IdDomanda")}</a:IdDomanda>"))).ShouldBeForbidden("STA-R001");
    }

    [Fact]
    public async Task AnotherEntesDraft_IsNotFound()
    {
        var saved = await fixture.PresentaAsync(Save(Partial(Domande.NextN())));
        var id = saved.Element("IdDomanda")!;

        var resumed = await fixture.GestioneAsync("RiprendiBozza", Id(saved), "patronato2", Domande.IdentityPat902);
        var presented = await fixture.PresentaAsync(Present(id, Domande.NewId()), "patronato2", Domande.IdentityPat902);

        resumed.Esito.Should().Be("DATI_NON_TROVATI");
        resumed.Codici.Should().Equal("PAT-R003");
        presented.Esito.Should().Be("DATI_NON_TROVATI");
        presented.Codici.Should().Equal("PAT-R003");
    }

    private static string Id(Answer saved) => $"<g:IdDomanda>{saved.Element("IdDomanda")}</g:IdDomanda>";

    private static string Save(string bozza, string more = "") =>
        $"""<a:SalvaBozza xmlns:a="http://inps.it/AssegnoTemporaneo/v1"><a:request>{bozza}{more}</a:request></a:SalvaBozza>""";

    private static string Present(string id, string idMessaggio, string more = "")
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""
            <a:PresentaDomanda xmlns:a="http://inps.it/AssegnoTemporaneo/v1" xmlns:c="{Wire.Comune}"><a:request><a:Bozza><c:Testata><c:IdMessaggio>{idMessaggio}</c:IdMessaggio><c:DataOraInvio>{now}</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></c:Testata><c:IdDomanda>{id}</c:IdDomanda></a:Bozza>{more}</a:request></a:PresentaDomanda>
            """;
    }

    private static string Whole(long n) => DomandeDiProva.Domanda(n, Domande.NewId()).Replace("DomandaAssegnoTemporaneo", "BozzaAssegnoTemporaneo", StringComparison.Ordinal);

    private static string Partial(long n) => Payment().Replace(Whole(n), "");

    [GeneratedRegex("<DatiPagamento>.*?</DatiPagamento>", RegexOptions.Singleline)]
    private static partial Regex Payment();
}
