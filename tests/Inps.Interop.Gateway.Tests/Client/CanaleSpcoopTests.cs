using Inps.Interop.Client;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The client calls through the Porta di Dominio: the same commands, the same numbers.</summary>
[Collection(ClientAndGateway.Name)]
public sealed class CanaleSpcoopTests(GatewayDelClient gateway)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Domanda_IsPresented_AndIsADuplicateThroughTheOtherDoor()
    {
        var documento = DocumentoDomanda.Read(System.Text.Encoding.UTF8.GetBytes(DomandeDiProva.Domanda(7_430_001, Target.Fresh("client-spcoop-1"))));
        using var spcoop = new PatronatoClient(gateway.Options() with { Canale = Canale.Spcoop, CodiceEnte = "PAT901" });
        using var modi = new PatronatoClient(gateway.Options());

        var first = await spcoop.PresentaDomandaAsync(documento, Ct);
        var second = await modi.PresentaDomandaAsync(documento, Ct);

        first.Esito.Esito.Should().BeOneOf(Esito.Ok, Esito.OkConAvvisi);
        second.Registrazione!.NumeroDomanda.Should().Be(first.Registrazione!.NumeroDomanda);
        second.Esito.Duplicato.Should().BeTrue();
    }

    [Fact]
    public async Task SignedMessage_IsServed()
    {
        var options = gateway.Options() with { Canale = Canale.Spcoop, CodiceEnte = "PAT901" };
        using var client = new PatronatoClient(options with { Firma = new() { Profilo = ProfiloFirma.IntegritySoap01, Certificato = options.Certificato! } });

        (await client.EchoAsync("AssegnoTemporaneo", "ciao", Ct)).Messaggio.Should().Be("ciao");
    }

    [Fact]
    public async Task OtherSender_IsAFault()
    {
        using var client = new PatronatoClient(gateway.Options() with { Canale = Canale.Spcoop, CodiceEnte = "PAT902" });

        var calling = () => client.EchoAsync("AssegnoTemporaneo", "ciao", Ct);

        (await calling.Should().ThrowAsync<GuastoException>()).Which.Guasto.Codice.Should().Be("EGOV_IT_201");
    }

    [Fact]
    public void ClientWithoutEnte_IsADefect()
    {
        var making = () => new PatronatoClient(gateway.Options() with { Canale = Canale.Spcoop });

        making.Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Invia_OverSpcoop_IsAccepted_AndOtherCommandsWorkThere()
    {
        var file = Path.Combine(gateway.Gateway.Folder, "spcoop.xml");
        await File.WriteAllTextAsync(file, DomandeDiProva.Domanda(7_430_002, Target.Fresh("client-spcoop-2")), Ct);

        var invio = await gateway.RunAsync("invia", file, "--canale", "spcoop", "--ente", "PAT901");
        var ripetuto = await gateway.RunAsync("invia", file);
        var ricerca = await gateway.RunAsync("ricerca", "--canale", "spcoop");

        invio.Codice.Should().Be(0, invio.Out + invio.Error);
        ripetuto.Out.Should().Contain("1 accettate");
        ricerca.Codice.Should().Be(0, ricerca.Error);
    }

    [Fact]
    public async Task Lotto_OverSpcoop_HasItsOutcomes_AlsoWhereTheOtherDoorTookIt()
    {
        var (cartella, other) = (Folder(7_430_010), Folder(7_430_020));
        var (bySpcoop, again) = (await gateway.RunAsync("lotto", cartella, "--canale", "spcoop"), await gateway.RunAsync("lotto", cartella, "--canale", "spcoop"));
        var offline = await gateway.RunAsync("lotto", other, "--canale", "spcoop", "--url", "https://localhost:1", "--ritenta", "0");
        var byModi = await gateway.RunAsync("lotto", other);
        File.Delete(Path.Combine(other + ".lotto", "esiti.csv"));

        var taken = await gateway.RunAsync("lotto", other, "--canale", "spcoop");

        bySpcoop.Codice.Should().Be(0, bySpcoop.Out + bySpcoop.Error);
        bySpcoop.Out.Should().Contain("inviate 3 / registrate 3 / duplicate 0 / scartate 0 / senza esito = 0");
        again.Out.Should().Be(bySpcoop.Out);
        (await File.ReadAllLinesAsync(Path.Combine(cartella + ".lotto", "buste.txt"), Ct)).Should().ContainSingle().Which.Should().StartWith("PAT901_");
        (offline.Codice, byModi.Codice).Should().Be((2, 0), byModi.Out + byModi.Error);
        taken.Out.Should().Contain("inviate 3 / registrate 3 ", taken.Error);
    }

    [Fact]
    public async Task ResultWithoutABusta_IsADefectOfTheCaller()
    {
        using var client = new PatronatoClient(gateway.Options() with { Canale = Canale.Spcoop, CodiceEnte = "PAT901" });

        var asking = () => client.StatoLottoAsync(new(null, "lotto-1"), cancellationToken: Ct);

        await asking.Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData("invia", "--ente", "PAT_901", "non è il codice di un ente")]
    [InlineData("invia", "--firma", "ID_AUTH_SOAP_01", "INTEGRITY_SOAP_01")]
    public async Task WhatTheDoorDoesNotTake_IsToldInOneSentence(string comando, string opzione, string valore, string frase)
    {
        var uscita = await gateway.RunAsync(comando, SampleFinder.PathOf("samples/AssegnoTemporaneo/v1/valide"), "--canale", "spcoop", opzione, valore);

        uscita.Codice.Should().Be(2);
        uscita.Error.Should().Contain(frase);
    }

    private string Folder(int first)
    {
        var cartella = Path.Combine(gateway.Gateway.Folder, $"spcoop-{first}");
        Directory.CreateDirectory(cartella);
        for (var i = 0; i < 3; i++)
        {
            File.WriteAllText(Path.Combine(cartella, $"{i}.xml"), DomandeDiProva.Domanda(first + i, "{{IdMessaggio}}"));
        }

        return cartella;
    }
}
