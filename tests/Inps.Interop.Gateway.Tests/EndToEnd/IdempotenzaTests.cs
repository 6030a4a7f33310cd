using System.Globalization;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>The same IdMessaggio twice: a replay or a conflict, never a second domanda (design D5, rulings 10 and 11).</summary>
[Collection(OneRegister.Name)]
public sealed partial class IdempotenzaTests(GatewayFixture fixture)
{
    private static readonly string[] Facts = ["NumeroDomanda", "IdDomanda", "StatoDomanda", "DataOraPresentazione", "NumeroProtocollo", "DataProtocollo", "NumeroPratica"];

    [Fact]
    public async Task Replay_AnswersTheSameFacts_WithANewIdRichiesta()
    {
        var body = DomandeDiProva.PresentaDomanda(Domande.NextN(), Domande.NewId());

        var first = await fixture.PresentaAsync(body);
        var second = await fixture.PresentaAsync(body);

        ShouldBeReplayOf(second, first);
        second.Element("IdRichiesta").Should().Be(second.IdTransazione).And.NotBe(first.Element("IdRichiesta"));
    }

    [Fact]
    public async Task Replay_KeepsTheWarningsOfTheFirstAnswer()
    {
        var body = DataOraInvio().Replace(DomandeDiProva.PresentaDomanda(Domande.NextN(), Domande.NewId()), "2026-01-01T00:00:00Z");

        var first = await fixture.PresentaAsync(body);
        var second = await fixture.PresentaAsync(DataOraInvio().Replace(body, DateTimeOffset.UnixEpoch.AddYears(60).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));

        first.Codici.Should().Equal("MSG-W04");
        second.Esito.Should().Be("OK_CON_AVVISI");
        second.Codici.Should().Equal("MSG-W04");
        ShouldBeReplayOf(second, first);
    }

    [Inside("wants adesioni of its own")]
    [Fact]
    public async Task ReplayFromAnotherUfficio_GivesTheReceiptOfTheFirst()
    {
        await using var gateway = await GatewayProcess.StartAsync(adesioni:
        [
            new
            {
                codiceEnte = "PAT901",
                denominazione = "Patronato con due uffici",
                codicePatronato = "PAT901",
                servizi = new[] { "AssegnoTemporaneo" },
                uffici = new[] { "6038C", "6039D" },
                certificati = new[] { new { pem = TestCertificates.PemOf("patronato1") } },
            },
        ]);
        using var client = gateway.Client();
        var body = Wire.PresentaDomanda(DomandeDiProva.Domanda(1, Domande.NewId()), ricevuta: true);

        var first = await client.PostAsync(Wire.Envelope(body));
        var second = await client.PostAsync(Wire.Envelope(body, Wire.Identity.Replace("6038C", "6039D", StringComparison.Ordinal)));

        second.Element("Duplicato").Should().Be("SI");
        first.Element("Contenuto").Should().NotBeNullOrEmpty();
        second.Element("Contenuto").Should().Be(first.Element("Contenuto"));
    }

    [Fact]
    public async Task Replay_MayDifferInWhatTheDigestLeavesOut()
    {
        var body = DomandeDiProva.PresentaDomanda(Domande.NextN(), Domande.NewId());
        var first = await fixture.PresentaAsync(body);

        var variants = new Dictionary<string, string>
        {
            ["DataOraInvio"] = DataOraInvio().Replace(body, "2026-01-01T00:00:00+01:00"),
            ["Applicativo"] = Regex.Replace(body, "<c:Applicativo>.*?</c:Applicativo>", "", RegexOptions.Singleline),
            ["prefixes"] = body.Replace("c:", "tipi:", StringComparison.Ordinal).Replace("xmlns:c=", "xmlns:tipi=", StringComparison.Ordinal),
            ["white space"] = Regex.Replace(body, @">\s+<", "><"),
            ["comments"] = body.Replace("<Minori>", "<!-- i minori --><Minori>", StringComparison.Ordinal),
        };
        foreach (var (difference, variant) in variants)
        {
            variant.Should().NotBe(body, "the variant differs in {0}", difference);
            ShouldBeReplayOf(await fixture.PresentaAsync(variant), first);
        }
    }

    [Fact]
    public async Task Replay_MayChangeTheSoapVersionAndHeaders()
    {
        var (n, id) = (Domande.NextN(), Domande.NewId());
        var first = await fixture.PresentaAsync(DomandeDiProva.PresentaDomanda(n, id));

        var second = await fixture.CallAsync("AssegnoTemporaneo", DomandeDiProva.Envelope(n, id, Wire.Soap11), mediaType: "text/xml");

        ShouldBeReplayOf(second, first);
    }

    [Fact]
    public async Task OtherContent_IsAConflict_WhichNamesTheFirst()
    {
        var id = Domande.NewId();
        var first = await fixture.PresentaAsync(DomandeDiProva.PresentaDomanda(Domande.NextN(), id));

        var second = await fixture.PresentaAsync(DomandeDiProva.PresentaDomanda(Domande.NextN(), id));

        second.Esito.Should().Be("RICHIESTA_INVALIDA");
        second.Codici.Should().Equal("MSG-R001");
        second.Element("NumeroDomanda").Should().BeNull();
        second.Element("Valore").Should().MatchRegex(
            $"^domanda {first.Element("NumeroDomanda")} del {Regex.Escape(first.Element("DataOraPresentazione")!)}, impronta [0-9a-f]{{64}}$");
        second.Element("Riga").Should().NotBeNull();
    }

    [Fact]
    public async Task SameIdMessaggio_OfAnotherEnte_IsIndependent()
    {
        var id = Domande.NewId();

        var first = await fixture.PresentaAsync(DomandeDiProva.PresentaDomanda(Domande.NextN(), id));
        var other = await fixture.PresentaAsync(Domande.OfPat902(DomandeDiProva.PresentaDomanda(Domande.NextN(), id)), "patronato2", Domande.IdentityPat902);

        first.Esito.Should().Be("OK");
        other.Esito.Should().Be("OK", "the answer was {0}", other.Text);
        other.Element("Duplicato").Should().Be("NO");
        other.Element("NumeroDomanda").Should().NotBe(first.Element("NumeroDomanda"));
    }

    [Fact]
    public async Task ManyIdenticalSubmissionsAtOnce_AreOneRegistration()
    {
        var envelope = DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId());

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => fixture.Client().PostAsync(envelope)));

        answers.Select(answer => answer.Esito ?? answer.FaultCode).Should().OnlyContain(esito => esito == "OK", "the gateway said {0}", fixture.Gateway.Errors);
        answers.Select(answer => answer.Element("NumeroDomanda")).Distinct().Should().ContainSingle();
        answers.Select(answer => answer.Element("NumeroProtocollo")).Distinct().Should().ContainSingle();
        answers.Count(answer => answer.Element("Duplicato") == "NO").Should().Be(1);
        answers.Select(answer => answer.Element("IdRichiesta")).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task ManyDifferentContentsOfOneKeyAtOnce_AreOneRegistration()
    {
        var id = Domande.NewId();
        var envelopes = Enumerable.Range(0, 20).Select(_ => DomandeDiProva.Envelope(Domande.NextN(), id)).ToList();

        var answers = await Task.WhenAll(envelopes.Select(envelope => fixture.Client().PostAsync(envelope)));

        answers.Count(answer => answer.Esito == "OK").Should().Be(1);
        answers.Count(answer => answer.Codici.SequenceEqual(["MSG-R001"])).Should().Be(19);
    }

    [Fact]
    public async Task ManyDomandeOfOneMinoreAtOnce_AreOneRegistration()
    {
        var n = Domande.NextN();
        var envelopes = Enumerable.Range(0, 20).Select(_ => DomandeDiProva.Envelope(n, Domande.NewId())).ToList();

        var answers = await Task.WhenAll(envelopes.Select(envelope => fixture.Client().PostAsync(envelope)));

        answers.Count(answer => answer.Esito == "OK").Should().Be(1);
        answers.Count(answer => answer.Codici.SequenceEqual(["AT-R013"])).Should().Be(19);
    }

    private static void ShouldBeReplayOf(Answer second, Answer first)
    {
        second.Status.Should().Be(200);
        second.Element("Duplicato").Should().Be("SI", "the answer was {0}", second.Text);
        Facts.Select(second.Element).Should().Equal(Facts.Select(first.Element));
        Minori(second).Should().Equal(Minori(first));
        second.Esito.Should().Be(first.Esito);
    }

    private static IEnumerable<string> Minori(Answer answer) =>
        answer.Envelope.Descendants().Where(element => element.Name.LocalName == "MinoriEsito").Select(element => element.ToString());

    [GeneratedRegex("(?<=<c:DataOraInvio>)[^<]+")]
    private static partial Regex DataOraInvio();
}
