using System.Net;
using Inps.Interop.Gateway.Tests.Collaudo;
using Inps.Interop.Gateway.Tests.Consegne;
using Inps.Interop.Gateway.Tests.Lotti;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>A lotto on its page: progress, outcomes, and the delivery of its result, which a supervisore repeats.</summary>
[Collection(OneConsoleGateway.Name)]
public sealed class PaginaLottiTests(ConsoleConLotti gateway)
{
    [Fact]
    public async Task Lotto_IsFound_WithItsOutcomes_AndDeliveredAgain()
    {
        var patronato = new PatronatoConLotti(gateway.Process); // Not disposed: the gateway is everybody's.
        var numero = await patronato.SendAsync(ConsoleConLotti.NonRisponde);
        await patronato.ConsegnaAsync(numero, consegna => PatronatoConLotti.Of(consegna, "Tentativi") != "0");
        using var client = gateway.Client("operatore");

        var lista = await client.ReadAsync($"/lotti?Ente=PAT901&Stato=CompletatoConScarti&Numero={numero}");
        var pagina = await client.ReadAsync($"/lotti/{numero}");
        var rinviato = await client.DoAsync($"/lotti/{numero}", "Rinvia", ("Motivo", "L'ente ha riparato il suo server"));
        var annullato = await client.DoAsync($"/lotti/{numero}", "Annulla", ("Motivo", "Errore"));

        lista.Should().Contain($"href=\"/lotti/{numero}\"").And.Contain("da consegnare");
        pagina.Should().Contain("7 di 7 domande hanno il loro esito").And.Contain("scartata").And.Contain("/domande/DOM").And.Contain(ConsoleConLotti.NonRisponde).And.Contain("Consegna di nuovo")
            .And.NotContain("Annulla il lotto");
        rinviato.Should().Contain("Gli esiti sono di nuovo da consegnare");
        annullato.Should().Contain("role=\"alert\"", "a lotto that was worked is not annulled");
        (await client.ReadAsync($"/azioni?oggetto={numero}")).Should().Contain("esiti da consegnare di nuovo").And.Contain("L'ente ha riparato il suo server");
    }

    [Fact]
    public async Task Operatore_SeesNoForm_AndUnknownLottoIsNotFound()
    {
        var patronato = new PatronatoConLotti(gateway.Process); // Not disposed: the gateway is everybody's.
        var numero = (await patronato.InviaAsync("", 2)).Element("NumeroLotto", Messaggi.Ns)!;
        using var client = gateway.Client("vede");

        (await client.PollAsync($"/lotti/{numero}", page => page.Contains("2 di 2", StringComparison.Ordinal))).Should().NotContain("name=\"Motivo\"");
        using var forbidden = await client.PostFormAsync($"/lotti/{numero}", "Annulla", ("Motivo", "Curiosità"));
        using var unknown = await client.GetAsync(new Uri("/lotti/LOT00000000000099999", UriKind.Relative), TestContext.Current.CancellationToken);

        forbidden.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
