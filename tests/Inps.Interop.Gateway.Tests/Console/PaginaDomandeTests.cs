using System.Net;
using Inps.Interop.Gateway.Tests.Collaudo;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>A domanda on its page: found by whatever names it, its life, hidden and revealed, its receipts.</summary>
[Collection(OneConsoleGateway.Name)]
public sealed class PaginaDomandeTests(ConsoleConLotti gateway)
{
    private const string Richiedente = "FNTLCU88D52H501K";

    [Fact]
    public async Task Domanda_IsFound_Masked_Revealed_AndItsReceiptsAreTaken()
    {
        var messaggio = Domande.NewId();
        var presentata = await PresentAsync(messaggio);
        var (id, numero, protocollo) = (presentata.Element("IdDomanda")!, presentata.Element("NumeroDomanda")!, presentata.Element("NumeroProtocollo")!);
        using var client = gateway.Client("operatore");
        var pagina = $"/domande/{id}";

        foreach (var query in new[] { $"Numero={numero}", $"Numero={id}", $"Protocollo={protocollo}", $"Messaggio={messaggio}", "Ente=PAT901&Prestazione=AT&Stato=Protocollata&Dal=2020-01-01", "" })
        {
            (await client.ReadAsync($"/domande?{query}")).Should().Contain($"href=\"{pagina}\"", query).And.NotContain(Richiedente);
        }

        foreach (var query in new[] { "Numero=x", "Protocollo=INPS-AUF-2021-999999999999", "Messaggio=mai", "Ente=PAT902", "Stato=Respinta", "Al=2020-01-01" })
        {
            (await client.ReadAsync($"/domande?{query}")).Should().Contain("Nessuna domanda.", query);
        }

        (await client.ReadAsync(pagina)).Should().Contain(protocollo).And.Contain("presentata").And.NotContain(Richiedente);
        await client.PollAsync(pagina, page => page.Contains("PresentaDomanda", StringComparison.Ordinal));
        (await client.DoAsync(pagina, "InChiaro", ("Motivo", "Segnalazione 7"))).Should().Contain(Richiedente);
        using var pdf = await client.PostFormAsync(pagina, "Ricevuta", ("tipo", "Completa"), ("Motivo", "Segnalazione 7"));
        using var xml = await client.PostFormAsync(pagina, "Firmata", ("Motivo", "Segnalazione 7"));

        (await pdf.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().StartWith("%PDF");
        (await xml.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain(protocollo).And.Contain("SignatureValue");
        (await client.ReadAsync($"/azioni?oggetto={id}")).Should().Contain("domanda in chiaro").And.Contain("ricevuta scaricata").And.Contain("ricevuta firmata scaricata");
    }

    [Fact]
    public async Task Person_IsSearchedFor_OutOfTheAddress_AndRecorded()
    {
        var id = (await PresentAsync(Domande.NewId())).Element("IdDomanda")!;
        using var client = gateway.Client("vede");

        var trovate = await client.DoAsync("/domande", "Persona", ("codiceFiscale", Richiedente.ToLowerInvariant()));
        var nessuna = await client.DoAsync("/domande", "Persona", ("codiceFiscale", "VRDLGU70A01H501X"));

        trovate.Should().Contain("Domande della persona").And.Contain($"/domande/{id}").And.NotContain(Richiedente);
        nessuna.Should().Contain("Nessuna domanda.");
        (await client.ReadAsync("/azioni?operatore=vede")).Should().Contain("domande di una persona").And.NotContain(Richiedente);
    }

    [Fact]
    public async Task Operatore_RevealsNothing()
    {
        var pagina = $"/domande/{(await PresentAsync(Domande.NewId())).Element("IdDomanda")}";
        using var client = gateway.Client("vede");

        (await client.ReadAsync(pagina)).Should().NotContain("Mostra in chiaro");
        foreach (var handler in new[] { "InChiaro", "Ricevuta", "Firmata" })
        {
            using var answer = await client.PostFormAsync(pagina, handler, ("Motivo", "Curiosità"));
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden, handler);
        }
    }

    private async Task<Answer> PresentAsync(string messaggio)
    {
        using var fruitore = gateway.Process.Client("patronato1");
        var answer = await fruitore.PostAsync(DomandeDiProva.Envelope(Domande.NextN(), messaggio));
        answer.Esito.Should().StartWith("OK", answer.Text);
        return answer;
    }
}
