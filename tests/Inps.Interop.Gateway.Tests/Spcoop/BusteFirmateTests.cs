using System.Text;
using Inps.Interop.Gateway.Tests.Sicurezza;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spcoop;

/// <summary>WS-Security on the busta is optional, whatever was agreed for ModI; a signature that is there must be good, and cover busta, Identity and Body.</summary>
[Collection(SicurezzaTestGroup.Name)]
public sealed class BusteFirmateTests(SicurezzaGateway gateway)
{
    private const string Formato = "EGOV_IT_001 - Formato Busta non corretto";
    private static readonly SecurityRequirements Tutto = SecurityRequirements.BustaEgov.WithHeaders(("http://inps.it/", "Identity"));

    [Fact]
    public async Task UnsignedBusta_IsServed() => (await gateway.Client.SendAsync(Busta())).Status.Should().Be(200);

    [Fact]
    public async Task SignedBusta_IsServed()
    {
        var answer = await gateway.Client.SendToPortaAsync(Sign(Busta(), Tutto));

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        answer.Eccezioni().Should().BeEmpty();
    }

    [Theory]
    [InlineData("ciao<", "addio<")]
    [InlineData("RSSMRA80A01H501U", "operatore.altro")]
    [InlineData("EGOV_IT_Locale", "EGOV_IT_SPC")]
    public async Task PartChangedAfterwards_IsTheException202(string before, string after)
    {
        var message = Sign(Busta(), Tutto).Replace(before, after, StringComparison.Ordinal);

        var answer = await gateway.Client.SendToPortaAsync(message);

        answer.ShouldBeFault("WSS-011", 500, "integrity", Wire.Soap11);
        answer.Fault().Should().Be(("Client", Formato));
        answer.Eccezioni().Should().Equal(("EGOV_IT_202", "GRAVE", ""));
    }

    [Fact]
    public async Task BustaOutsideTheSignature_IsTheException200()
    {
        var partial = SecurityRequirements.IntegritySoap01.WithHeaders(("http://inps.it/", "Identity"));

        var answer = await gateway.Client.SendToPortaAsync(Sign(Busta(), partial, "https://altro.example/"));

        answer.ShouldBeFault("WSS-003", 500, "integrity", Wire.Soap11);
        answer.Eccezioni().Should().Equal(("EGOV_IT_200", "GRAVE", ""));
    }

    private static BustaDiProva Busta() => new() { Ente = EntiDiProva.CodiceFirmatario, Identificatore = BustaDiProva.NewIdentificatore(EntiDiProva.CodiceFirmatario) };

    private string Sign(BustaDiProva busta, SecurityRequirements parts, string? to = null) => Encoding.UTF8.GetString(
        new MessageSigner(gateway.Certificate, [], TimeProvider.System)
            .Sign(Encoding.UTF8.GetBytes(busta.ToString()), SoapVersion.Soap11, new SigningOptions { Parts = parts, To = to }).Bytes.Span);
}
