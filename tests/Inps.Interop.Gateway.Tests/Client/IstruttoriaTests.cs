using System.Text;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.ForeignClients;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The commands that answer the istruttore, against a gateway that has the simulated one.</summary>
public sealed partial class IstruttoriaTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private GatewayProcess gateway = null!;
    private int last;

    public async ValueTask InitializeAsync() => gateway = await GatewayConIstruttore.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        Directory.Delete(gateway.Folder, recursive: true);
    }

    [Fact]
    public async Task Integra_AnswersTheOpenRequest_Once()
    {
        var id = await PresentAsync("COMANDI-3");
        var pdf = Path.Combine(gateway.Folder, "documento.pdf");
        await File.WriteAllBytesAsync(pdf, Encoding.ASCII.GetBytes("%PDF-1.7 prova"), Ct);
        var early = await RunAsync("integra", await PresentAsync("COMANDI-0"), "--testo", "Non richiesta");
        await UntilAsync("INVIA_INTEGRAZIONE", "ricerca", "--pratica", "COMANDI-3");

        var integra = await RunAsync("integra", id, "--testo", "Si trasmette il documento.", "--allegato", pdf);

        early.Codice.Should().Be(1);
        early.Error.Should().Contain("STA-R010");
        integra.Codice.Should().Be(0, integra.Error);
        integra.Out.Should().Contain(id).And.Contain("IN_ISTRUTTORIA").And.Contain("INPS-");
        await UntilAsync("PAGATO", "pagamenti", id);
        (await RunAsync("pagamenti", id)).Out.Should().Contain("217,80");
        (await RunAsync("documenti", id)).Out.Should().Contain("documento.pdf");
    }

    [Fact]
    public async Task Riesame_IsAskedFor_Shown_AndGivenUp()
    {
        var id = await PresentAsync("COMANDI-2");
        var early = await RunAsync("riesame", "mostra", id);
        await UntilAsync("RESPINTA", "stato", id);

        var richiedi = await RunAsync("riesame", "richiedi", id, "--motivazione", "Il requisito di residenza c'è: si veda il certificato.");
        var mostra = await RunAsync("riesame", "mostra", id);
        var annulla = await RunAsync("riesame", "annulla", id);
        var again = await RunAsync("riesame", "annulla", id);

        early.Codice.Should().Be(1);
        richiedi.Codice.Should().Be(0, richiedi.Error);
        richiedi.Out.Should().StartWith("RIE").And.Contain("PRESENTATO");
        mostra.Out.Should().Contain("Il requisito di residenza c'è: si veda il certificato.").And.Contain(id);
        annulla.Codice.Should().Be(0, annulla.Error);
        annulla.Out.Should().Contain("ANNULLATO");
        again.Codice.Should().Be(1);
        again.Error.Should().Contain("STA-R021");
    }

    private async Task<string> PresentAsync(string pratica)
    {
        var file = Path.Combine(gateway.Folder, pratica + ".xml");
        var domanda = DomandeDiProva.Domanda(Interlocked.Increment(ref last), Guid.NewGuid().ToString());
        await File.WriteAllTextAsync(file, Pratica().Replace(domanda, $"<c:NumeroPratica>{pratica}<"), Ct);
        var invio = await RunAsync("invia", file, "--json");
        invio.Codice.Should().Be(0, invio.Out + invio.Error);
        return IdDomanda().Match(invio.Out).Value;
    }

    /// <summary>Repeats a command until it shows the word: the istruttore simulato works by itself.</summary>
    private async Task UntilAsync(string word, params string[] args)
    {
        var seen = "";
        for (var times = 0; times < 300 && !seen.Contains(word, StringComparison.Ordinal); times++)
        {
            await Task.Delay(100, Ct);
            seen = (await RunAsync(args)).Out;
        }

        seen.Should().Contain(word);
    }

    private Task<Uscita> RunAsync(params string[] args) => Uscita.OfAsync(
        [.. args, "--url", gateway.BaseAddress.GetLeftPart(UriPartial.Authority), "--cert", TestCertificates.PemOf("patronato1"), "--ca", TestCertificates.PemOf("ca")]);

    [GeneratedRegex("DOM[0-9]{17}")]
    private static partial Regex IdDomanda();

    [GeneratedRegex("<c:NumeroPratica>[^<]*<")]
    private static partial Regex Pratica();
}
