using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spcoop;

/// <summary>EGOV_IT_ALPIUUNAVOLTA: a message is worked once, and one that came to nothing may come again.</summary>
[Collection(OneGateway.Name)]
public sealed class UnaVoltaTests(GatewayFixture fixture)
{
    [Fact]
    public async Task SameIdentifier_IsNotWorkedAgain()
    {
        var busta = new BustaDiProva { DopoMessaggio = BustaDiProva.AlPiuUnaVolta() };

        var first = await fixture.Client().SendAsync(busta);
        var again = await fixture.Client().SendAsync(busta);

        first.Status.Should().Be(200, "the answer was {0}", first.Text);
        again.ShouldBeFault("EGOV_IT_110", 500, "operation", Wire.Soap11);
        again.Eccezioni().Should().Equal(("EGOV_IT_110", "GRAVE", "IntestazioneMessaggio/Messaggio/Identificatore"));
        again.Elenco().Single().Messaggio.Should().Contain(first.IdTransazione);
    }

    [Fact]
    public async Task SameDomandaUnderANewIdentifier_IsTheFirstAnswer()
    {
        var body = DomandeDiProva.PresentaDomanda(7_410_010, Target.Fresh("porta-una-volta-1"));

        var first = await fixture.Client().SendAsync(Presenta(body));
        var again = await fixture.Client().SendAsync(Presenta(body));

        again.Element("NumeroDomanda").Should().Be(first.Element("NumeroDomanda")).And.NotBeNull();
        again.Element("Duplicato").Should().Be("SI");
    }

    [Fact]
    public async Task SameIdentifierTogether_IsWorkedOnce()
    {
        var busta = Presenta(DomandeDiProva.PresentaDomanda(7_410_011, Target.Fresh("porta-una-volta-2")));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fixture.Client().SendAsync(busta)));

        answers.Count(answer => answer.Status == 200).Should().Be(1);
        answers.Where(answer => answer.Status != 200).Should().OnlyContain(answer => answer.FaultCode == "EGOV_IT_110");
    }

    [Fact]
    public async Task RefusedMessage_MayComeAgain()
    {
        var busta = new BustaDiProva { DopoMessaggio = BustaDiProva.AlPiuUnaVolta() };

        var refused = await fixture.Client().SendAsync(busta with { Identity = "" });
        var again = await fixture.Client().SendAsync(busta);

        refused.FaultCode.Should().Be("IDN-001");
        again.Status.Should().Be(200, "the answer was {0}", again.Text);
    }

    [Fact]
    public async Task SameIdentifierOfAnotherProfile_IsWorkedAgain()
    {
        var busta = new BustaDiProva { DopoMessaggio = "<e:ProfiloTrasmissione inoltro=\"EGOV_IT_PIUDIUNAVOLTA\"/>" };

        (await fixture.Client().SendAsync(busta)).Status.Should().Be(200);
        (await fixture.Client().SendAsync(busta)).Status.Should().Be(200);
    }

    private static BustaDiProva Presenta(string body) => new() { Azione = "PresentaDomanda", Body = body, DopoMessaggio = BustaDiProva.AlPiuUnaVolta() };
}
