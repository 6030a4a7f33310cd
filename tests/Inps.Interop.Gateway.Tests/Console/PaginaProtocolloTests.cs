using System.Net;
using Inps.Interop.Gateway.Tests.Collaudo;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>The registers on their page: what waits and why, tried again by a supervisore; entries by year; the proof that they are whole.</summary>
[Collection(OneConsoleGateway.Name)]
public sealed class PaginaProtocolloTests(ConsoleConLotti gateway)
{
    [Fact]
    public async Task Document_WaitsWhileTheRegisterIsUnderMaintenance_AndGetsItsNumberThen()
    {
        using var client = gateway.Client("operatore");
        using var fruitore = gateway.Process.Client("patronato1");

        var begun = await client.DoAsync("/protocollo/AUF", "Manutenzione", ("attiva", "true"), ("Motivo", "Aggiornamento"));
        var presentata = await fruitore.PostAsync(DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId()));
        var id = presentata.Element("IdDomanda")!;
        var waiting = await client.ReadAsync("/protocollo/AUF");
        var lista = await client.ReadAsync("/protocollo");
        var ended = await client.DoAsync("/protocollo/AUF", "Manutenzione", ("attiva", "false"), ("Motivo", "Aggiornamento finito"));
        var numbered = await client.PollAsync($"/domande/{id}", page => page.Contains("INPS-AUF-", StringComparison.Ordinal));

        begun.Should().Contain("in manutenzione dal");
        presentata.Element("StatoDomanda").Should().Be("DA_PROTOCOLLARE", presentata.Text);
        waiting.Should().Contain(id).And.Contain("Fine della manutenzione");
        lista.Should().Contain("in manutenzione dal").And.Contain("I registri sono tenuti da questo gateway.");
        ended.Should().Contain("La manutenzione è finita");
        numbered.Should().Contain("protocollata");
        (await client.ReadAsync("/protocollo/AUF")).Should().Contain($"/domande/{id}").And.Contain("Nessun documento è in attesa.");
        (await client.DoAsync("/protocollo/AUF", "Riprova", ("Motivo", "Prova"))).Should().Contain("Il registro riprende");
        (await client.ReadAsync("/azioni?oggetto=AUF")).Should().Contain("manutenzione del registro").And.Contain("protocollo ritentato");
    }

    [Fact]
    public async Task Registers_AreProven_ByWhoeverSees_AndChangedBySupervisoriOnly()
    {
        using var client = gateway.Client("vede");
        using var fruitore = gateway.Process.Client("patronato1");
        await fruitore.PostAsync(DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId()));

        var proven = await client.DoAsync("/protocollo", "Verifica");
        using var forbidden = await client.PostFormAsync("/protocollo/AUF", "Riprova", ("Motivo", "Curiosità"));
        using var none = await client.GetAsync(new Uri("/protocollo/auf1", UriKind.Relative), TestContext.Current.CancellationToken);

        proven.Should().Contain("Esito della verifica").And.Contain("in ordine").And.NotContain("da verificare");
        forbidden.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        none.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
