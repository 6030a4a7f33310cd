using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spcoop;

/// <summary>The settings of the door: whether it is there, and under which codes.</summary>
public sealed class ImpostazioniDellaPortaTests
{
    [Fact]
    public async Task DoorThatIsNotActive_IsNoAddress()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Spcoop:Attiva=false"]);
        using var client = gateway.Client();
        using var content = Wire.Content(new BustaDiProva().ToString(), "text/xml");

        using var answer = await client.PostAsync(new Uri("PD", UriKind.Relative), content, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).Should().Be(404);
        (await client.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
    }

    [Fact]
    public async Task OurCodes_AreThoseOfTheSettings()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Spcoop:Parte=ISTITUTO", "Spcoop:PortaDominio=ISTITUTO1", "Spcoop:Nodo=4"]);
        using var client = gateway.Client();

        var answer = await client.SendAsync(new BustaDiProva { Destinatario = "ISTITUTO" });
        var other = await client.SendAsync(new BustaDiProva());

        answer.InBusta("Identificatore").Should().MatchRegex("^ISTITUTO_ISTITUTO1_4[0-9]{6}_");
        other.Eccezioni().Should().ContainSingle().Which.Codice.Should().Be("EGOV_IT_102");
    }
}
