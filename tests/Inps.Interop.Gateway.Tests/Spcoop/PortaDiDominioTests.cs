using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spcoop;

/// <summary>Calls of the synchronous profile through the Porta di Dominio: same operations, same numbers as through ModI (AT-04, COOP-01..05).</summary>
[Collection(OneGateway.Name)]
public sealed class PortaDiDominioTests(GatewayFixture fixture)
{
    [Fact]
    public async Task Echo_IsAnswered_WithTheBustaOfTheAnswer()
    {
        var busta = new BustaDiProva();

        var answer = await fixture.Client().SendAsync(busta);

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        answer.ContentType.Should().Be("text/xml; charset=utf-8");
        answer.Element("CodiceEnte").Should().Be("PAT901");
        var parti = answer.Intestazione()!.Descendants().Where(e => e.Name.LocalName == "IdentificativoParte").Select(e => e.Value);
        parti.Take(2).Should().Equal("INPS0040", "PAT901");
        answer.InBusta("ProfiloCollaborazione").Should().Be("EGOV_IT_ServizioSincrono");
        (answer.InBusta("Servizio"), answer.InBusta("Azione")).Should().Be(("AssegnoTemporaneo", "Echo"));
        answer.InBusta("RiferimentoMessaggio").Should().Be(busta.Identificatore);
        answer.InBusta("Identificatore").Should().MatchRegex(@"^INPS0040_INPS0040SPCoopIT_[0-9]{7}_[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{2}:[0-9]{2}$");
        answer.Eccezioni().Should().BeEmpty();
    }

    [Fact]
    public async Task ValidDomanda_IsRegistered_AndTheOtherDoorTellsTheSameNumber()
    {
        var domanda = DomandeDiProva.Domanda(7_410_001, Target.Fresh("porta-0001"));

        var first = await fixture.Client().SendAsync(Presenta(domanda));
        var again = await fixture.Client().SendAsync(Presenta(domanda));
        var byModi = await fixture.Client().PostAsync(Wire.Envelope(Wire.PresentaDomanda(domanda)));

        first.Status.Should().Be(200, "the answer was {0}", first.Text);
        first.Esito.Should().Be("OK", "the answer was {0}", first.Text);
        first.Element("NumeroProtocollo").Should().StartWith("INPS-AUF-");
        foreach (var replay in new[] { again, byModi })
        {
            replay.Element("NumeroDomanda").Should().Be(first.Element("NumeroDomanda"), "the answer was {0}", replay.Text);
            replay.Element("Duplicato").Should().Be("SI");
        }
    }

    [Fact]
    public async Task DomandaOfTheOtherDoor_IsADuplicateHere()
    {
        var domanda = DomandeDiProva.Domanda(7_410_002, Target.Fresh("porta-0002"));

        var byModi = await fixture.Client().PostAsync(Wire.Envelope(Wire.PresentaDomanda(domanda)));
        var byPorta = await fixture.Client().SendAsync(Presenta(domanda));

        byModi.Esito.Should().Be("OK", "the answer was {0}", byModi.Text);
        byPorta.Element("NumeroDomanda").Should().Be(byModi.Element("NumeroDomanda"));
        byPorta.Element("Duplicato").Should().Be("SI");
    }

    private static BustaDiProva Presenta(string domanda) => new() { Azione = "PresentaDomanda", Body = Wire.PresentaDomanda(domanda) };
}
