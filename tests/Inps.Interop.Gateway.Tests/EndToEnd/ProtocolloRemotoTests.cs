using System.Text;
using Inps.Interop.Gateway.Tests.Contracts;
using Inps.Interop.Samples.Protocollo;
using Inps.Interop.Tests.Shared;
using UglyToad.PdfPig;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>The gateway with a register that another service keeps: in the answer when it is quick (ALAS-39), later when it is not (ALAS-41, AT-51).</summary>
public sealed class ProtocolloRemotoTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task QuickService_IsInTheAnswerAndInItsReceipt()
    {
        await using var server = await ServerDiProva.StartAsync();
        await using var gateway = await StartAsync(server, ("Protocollo:Servizio:AttesaInLineaMillisecondi", "30000"));
        using var client = gateway.Client();

        var answer = await client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(DomandeDiProva.Domanda(1, "in-linea-0001"), ricevuta: true)));

        var numero = $"INPS-AUF-{server.Registri.Of("AUF").Single().Anno}-000000000001";
        Facts(answer).Should().Be(("PROTOCOLLATA", numero, "NO"), "the answer was {0}", answer.Text);
        TextOf(answer).Should().Contain(numero).And.Contain("SEGNATURA DI PROTOCOLLO");
        var later = await ReceiptAsync(client, answer.Element("IdDomanda")!);
        later.Element("Contenuto").Should().Be(answer.Element("Contenuto"), "the same facts give the same bytes");
        (await ServedSchemas.ErrorsOfAsync(gateway, "AssegnoTemporaneo", answer)).Should().BeEmpty();
        (await HealthAsync(client)).Should().Be("ok\n");
    }

    [Fact]
    public async Task ServiceThatIsDown_DefersTheProtocollo_AndCompletesTheReceiptLater()
    {
        await using var server = await ServerDiProva.StartAsync();
        await using var gateway = await StartAsync(server, ("Protocollo:RiprovaMinimaSecondi", "1"), ("Protocollo:RiprovaMassimaSecondi", "1"));
        using var client = gateway.Client();
        server.Behave(Modo.Guasto);
        var envelope = Wire.Envelope(Wire.PresentaDomanda(DomandeDiProva.Domanda(1, "differita-0001"), ricevuta: true));

        var answer = await client.PostAsync(envelope);

        var id = answer.Element("IdDomanda")!;
        Facts(answer).Should().Be(("DA_PROTOCOLLARE", null, "SI"), "the answer was {0}", answer.Text);
        TextOf(answer).Should().Contain(id).And.Contain("PROTOCOLLAZIONE DIFFERITA");
        (await ServedSchemas.ErrorsOfAsync(gateway, "AssegnoTemporaneo", answer)).Should().BeEmpty();
        var first = await ReceiptAsync(client, id);
        (first.Element("SegnaturaPresente"), first.Element("VersioneRicevuta"), first.Element("Contenuto")).Should().Be(("NO", "1", answer.Element("Contenuto")));
        (await HealthAsync(client)).Should().MatchRegex("^ok\nAUF in attesa 1, il primo da \\d+ s, (regolare|in pausa)\n$");

        server.Behave(Modo.Regolare);
        var numero = await NumberOfAsync(client, id);

        var receipt = await ReceiptAsync(client, id);
        (receipt.Element("SegnaturaPresente"), receipt.Element("VersioneRicevuta"), receipt.Element("NumeroProtocollo")).Should().Be(("SI", "2", numero));
        TextOf(receipt).Should().Contain(numero).And.Contain("SEGNATURA DI PROTOCOLLO").And.NotContain("DIFFERITA");
        var replay = await client.PostAsync(envelope);
        Facts(replay).Should().Be(("PROTOCOLLATA", numero, "NO"));
        (replay.Element("Duplicato"), replay.Element("Contenuto")).Should().Be(("SI", receipt.Element("Contenuto")));
        (await HealthAsync(client)).Should().Be("ok\n");
    }

    [Fact]
    public async Task ServiceThatLies_StopsTheRegister_AndDomandeAreStillAccepted()
    {
        await using var server = await ServerDiProva.StartAsync();
        await using var gateway = await StartAsync(server);
        using var client = gateway.Client();
        server.Behave(Modo.AltroRegistro);

        Facts(await client.PostAsync(DomandeDiProva.Envelope(1, "bugia-0001"))).Should().Be(("DA_PROTOCOLLARE", null, "SI"));
        Facts(await client.PostAsync(DomandeDiProva.Envelope(2, "bugia-0002"))).Should().Be(("DA_PROTOCOLLARE", null, "SI"));

        (await HealthAsync(client)).Should().MatchRegex("^ok\nAUF in attesa 2, il primo da \\d+ s, fermo\n$").And.NotContain("XYZ", "why is for operators");
        gateway.Errors.Should().Contain("INPS-XYZ-").And.Contain("is of another register");
    }

    private static Task<GatewayProcess> StartAsync(ServerDiProva server, params (string Key, string Value)[] more) =>
        GatewayProcess.StartAsync(server.Settings(more).Select(s => $"{s.Key}={s.Value}"));

    private static (string? Stato, string? Numero, string? Differita) Facts(Answer answer) =>
        (answer.Element("StatoDomanda"), answer.Element("NumeroProtocollo"), answer.Element("ProtocollazioneDifferita"));

    private static async Task<string> NumberOfAsync(HttpClient client, string id)
    {
        while (true)
        {
            var answer = await client.PostAsync(Wire.Envelope(Domande.Gestione("StatoDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>")), "GestioneDomande");
            if (answer.Element("StatoDomanda") == "PROTOCOLLATA")
            {
                return answer.Element("NumeroProtocollo")!;
            }

            answer.Element("StatoDomanda").Should().Be("DA_PROTOCOLLARE");
            await Task.Delay(50, Ct);
        }
    }

    private static Task<Answer> ReceiptAsync(HttpClient client, string id) => client.PostAsync(
        Wire.Envelope(Domande.Gestione("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>SINTETICA</g:TipoRicevuta>")), "GestioneDomande");

    private static async Task<string> HealthAsync(HttpClient client) => await client.GetStringAsync(new Uri("health/protocollo", UriKind.Relative), Ct);

    private static string TextOf(Answer answer)
    {
        using var pdf = PdfDocument.Open(Convert.FromBase64String(answer.Element("Contenuto")!));
        var text = new StringBuilder();
        foreach (var page in pdf.GetPages())
        {
            text.AppendJoin(' ', page.GetWords().Select(word => word.Text));
        }

        return text.ToString();
    }
}
