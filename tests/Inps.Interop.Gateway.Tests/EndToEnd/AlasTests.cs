using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.Contracts;
using Inps.Interop.Gateway.Tests.Samples;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>ALAS over real TLS: the two phases of its submission, what the archives tell, its receipts.</summary>
[Conformance]
public sealed class AlasTests(DefaultGateway fixture) : IClassFixture<DefaultGateway>
{
    private const string Servizio = "Alas";

    private static int last;

    [Fact]
    public async Task FirstCall_AsksToConfirm_AndTheSecondRegistersTheDraft_WithALASC16()
    {
        var domanda = Domanda();

        var prima = await PresentaAsync(domanda);
        var ripetuta = await PresentaAsync(domanda);
        var confermata = await PresentaAsync(domanda, prima.Element("TokenConferma"));
        var replica = await PresentaAsync(domanda, prima.Element("TokenConferma"));

        prima.Esito.Should().Be("CONFERMA_RICHIESTA", "the answer was {0}", prima.Text);
        prima.Codici.Should().Contain("ALAS-C16");
        prima.Element("TestoAvviso").Should().StartWith("Stai per presentare la domanda");
        prima.Element("NumeroProtocollo").Should().BeNull();
        ripetuta.Esito.Should().Be("CONFERMA_RICHIESTA");
        ripetuta.Element("Duplicato").Should().Be("SI");
        (ripetuta.Element("IdDomanda"), ripetuta.Element("TokenConferma")).Should().Be((prima.Element("IdDomanda"), prima.Element("TokenConferma")));
        confermata.Esito.Should().Be("OK_CON_AVVISI", "the answer was {0}", confermata.Text);
        confermata.Element("IdDomanda").Should().Be(prima.Element("IdDomanda"), "the draft became the domanda");
        confermata.Element("NumeroProtocollo").Should().StartWith("INPS-ALS-");
        confermata.Codici.Should().NotContain("ALAS-C16");
        replica.Element("Duplicato").Should().Be("SI");
        replica.Element("NumeroProtocollo").Should().Be(confermata.Element("NumeroProtocollo"));
    }

    [Fact]
    public async Task TokenOfAnotherContent_OrOfAnotherEnte_AsksAgain()
    {
        var token = (await PresentaAsync(Domanda())).Element("TokenConferma");
        using var altroEnte = fixture.Gateway.Client("patronato2");
        var perAltri = Domanda().Replace("PAT901", "PAT902", StringComparison.Ordinal).Replace("6038C", "7001A", StringComparison.Ordinal);
        var identity = Wire.Identity.Replace("6038C", "7001A", StringComparison.Ordinal);

        var altra = await PresentaAsync(Domanda(), token);
        var diAltri = await altroEnte.PostAsync(Wire.Envelope(Wire.PresentaDomanda(perAltri, servizio: Servizio, conferma: token), identity), Servizio);

        altra.Esito.Should().Be("CONFERMA_RICHIESTA");
        altra.Element("TokenConferma").Should().NotBe(token);
        diAltri.Esito.Should().Be("CONFERMA_RICHIESTA", "the answer was {0}", diAltri.Text);
    }

    [Fact]
    public async Task PresaVisione_IsTaken_OnlyWhereTheAdesioneAdmitsIt()
    {
        using var altroEnte = fixture.Gateway.Client("patronato2");

        var ammessa = await PresentaAsync(Domanda(), "PRESA_VISIONE");
        var nonAmmessa = await altroEnte.PostAsync(
            Wire.Envelope(Wire.PresentaDomanda(Domande.OfPat902(Domanda()), servizio: Servizio, conferma: "PRESA_VISIONE"), Domande.IdentityPat902), Servizio);

        ammessa.Esito.Should().Be("OK_CON_AVVISI");
        nonAmmessa.Esito.Should().Be("CONFERMA_RICHIESTA", "the answer was {0}", nonAmmessa.Text);
    }

    [Fact]
    public async Task BlockingFinding_IsToldBeforeAnyConfirmation()
    {
        var answer = await PresentaAsync(Wire.Sample("Alas/v1/errori/ALAS-R014.xml", Domande.NewId()));

        answer.Esito.Should().Be("RICHIESTA_INVALIDA");
        answer.Element("TokenConferma").Should().BeNull();
    }

    [Fact]
    public async Task Verifica_TellsTheConfirmationToCome_AndTheSummary()
    {
        var body = $"""<a:VerificaDomanda xmlns:a="http://inps.it/Alas/v1"><a:request>{Domanda()}</a:request></a:VerificaDomanda>""";

        var answer = await fixture.Client.PostAsync(Wire.Envelope(body), Servizio);

        answer.Esito.Should().Be("CONFERMA_RICHIESTA", "the answer was {0}", answer.Text);
        answer.Codici.Should().Contain("ALAS-C16").And.NotContain("ALAS-R007");
        answer.Element("Riepilogo").Should().NotBeNull();
        (await ServedSchemas.ErrorsOfAsync(fixture.Gateway, Servizio, answer)).Should().BeEmpty();
    }

    [Inside("wants settings of its own")]
    [Fact]
    public async Task WithoutArchives_TheAnswerNamesWhatWasNotChecked()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Archivi:Fonte=Nessuna"]);
        using var client = gateway.Client();

        var answer = await client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(Domanda(), servizio: Servizio, conferma: "PRESA_VISIONE")), Servizio);

        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        answer.Envelope.Descendants().Where(e => e.Name.LocalName == "Codice").Select(e => e.Value).Should().Equal("ALAS-R007", "ALAS-R008", "ALAS-W17");
        (await ServedSchemas.ErrorsOfAsync(gateway, Servizio, answer)).Should().BeEmpty();
    }

    [Fact]
    public async Task Receipts_AreReleased_SinteticaAndCompleta()
    {
        var presentata = await PresentaAsync(Domanda(), "PRESA_VISIONE");
        foreach (var tipo in (string[])["SINTETICA", "COMPLETA"])
        {
            var answer = await fixture.Client.PostAsync(
                Wire.Envelope($"""
                    <g:RichiediRicevuta xmlns:g="http://inps.it/GestioneDomande/v1" xmlns:c="http://inps.it/Domande/TipiComuni/v1"><g:request><g:Testata>
                    <c:IdMessaggio>{Domande.NewId()}</c:IdMessaggio><c:DataOraInvio>2026-11-24T09:30:00Z</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></g:Testata>
                    <g:IdDomanda>{presentata.Element("IdDomanda")}</g:IdDomanda><g:TipoRicevuta>{tipo}</g:TipoRicevuta></g:request></g:RichiediRicevuta>
                    """),
                "GestioneDomande");

            answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
            Convert.FromBase64String(answer.Element("Contenuto")!)[..4].Should().Equal("%PDF"u8.ToArray());
        }
    }

    private Task<Answer> PresentaAsync(string domanda, string? conferma = null) =>
        fixture.Client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(domanda, servizio: Servizio, conferma: conferma)), Servizio);

    /// <summary>A domanda of its own: each for another employment.</summary>
    private static string Domanda()
    {
        var n = Interlocked.Increment(ref last);
        return Regex.Replace(Wire.Sample("Alas/v1/valide/conto-corrente.xml", Domande.NewId()), "(?<=<IdRapporto>)[^<]*", Target.Fresh($"RAPP-{n}"))
            .Replace("<DataCessazione>2025-06-30", $"<DataCessazione>2025-{(n / 28 % 12) + 1:00}-{(n % 28) + 1:00}", StringComparison.Ordinal)
            .Replace("<DataInizio>2025-01-13</DataInizio>", "", StringComparison.Ordinal);
    }
}
