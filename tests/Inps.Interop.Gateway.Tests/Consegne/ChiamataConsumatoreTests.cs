using System.Net.Sockets;
using System.Xml.Linq;
using Inps.Interop.Gateway.Consegne;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Tests.Consegne;

/// <summary>One page to a consumer over real mutual TLS: what counts as acknowledged, and what is told of the rest.</summary>
public sealed class ChiamataConsumatoreTests
{
    private const string Numero = "LOT00000000000000012";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Page_IsDeliveredWithItsCorrelationIdInHeaderAndBody_AndAcknowledged()
    {
        await using var consumatore = await ConsumatoreDiProva.StartAsync();
        using var chiamata = Chiamata();

        (await chiamata.SendAsync(consumatore.Indirizzo, Pagina(1), None)).Should().Be(EsitoChiamata.Acknowledged);
        (await chiamata.SendAsync(consumatore.Indirizzo, Pagina(2), None)).Should().Be(EsitoChiamata.Acknowledged);
        (await chiamata.SendAsync(consumatore.Indirizzo, Pagina(2), None)).Should().Be(EsitoChiamata.Acknowledged, "a page may come again");

        consumatore.Pagine.Ricevute.Should().Equal($"{Numero}-0001", $"{Numero}-0002");
        consumatore.Pagine.Ripetute.Should().Be(1);
        XNamespace im = "http://inps.it/InvioMassivo/v1";
        var envelope = XDocument.Parse(consumatore.Pagine.Read($"{Numero}-0002")).Root!;
        envelope.Name.NamespaceName.Should().Be(Wire.Soap12);
        envelope.Descendants(im + "X-Correlation-ID").Single().Value.Should().Be(Numero);
        envelope.Descendants(im + "NumeroLotto").Select(e => e.Value).Should().Equal(Numero, Numero);
        envelope.Descendants(im + "IdDomanda").Single().Value.Should().Be("DOM00000000000000371");
    }

    [Theory]
    [InlineData(500, "Il fruitore ha risposto 500.")]
    [InlineData(503, "Il fruitore ha risposto 503.")]
    [InlineData(404, "Il fruitore ha risposto 404.")]
    [InlineData(307, "Il fruitore ha risposto 307.")]
    [InlineData(200, "Il fruitore ha risposto 200 senza la conferma.")]
    public async Task AnythingElse_IsNoAcknowledgement(int status, string errore)
    {
        await using var consumatore = await ConsumatoreDiProva.StartAsync();
        using var chiamata = Chiamata();
        consumatore.Answer(status, 1);

        (await chiamata.SendAsync(consumatore.Indirizzo, Pagina(1), None)).Errore.Should().Be(errore);

        consumatore.Chiamate.Should().Be(1, "what the consumer answers is not asked again at once, and nobody is redirected");
        (await chiamata.SendAsync(consumatore.Indirizzo, Pagina(1), None)).Errore.Should().BeNull();
    }

    [Fact]
    public async Task Accepted202WithoutContent_Acknowledges()
    {
        await using var consumatore = await ConsumatoreDiProva.StartAsync();
        using var chiamata = Chiamata();
        consumatore.Answer(202, 1);

        (await chiamata.SendAsync(consumatore.Indirizzo, Pagina(1), None)).Errore.Should().BeNull();
    }

    [Fact]
    public async Task ConsumerThatDoesNotKnowUs_IsATlsFailure()
    {
        await using var consumatore = await ConsumatoreDiProva.StartAsync(gateway: "CN=un altro");
        using var chiamata = Chiamata();

        // With TLS 1.3 the refusal comes after the handshake: as a broken connection.
        (await chiamata.SendAsync(consumatore.Indirizzo, Pagina(1), None)).Errore.Should().MatchRegex("^La connessione (TLS )?non riesce");

        consumatore.Pagine.Ricevute.Should().BeEmpty();
    }

    [Fact]
    public async Task ConsumerWithACertificateOfAnotherAuthority_GetsNothing()
    {
        var stranger = new DevelopmentCertificates(TestFolders.New("altra-ca"), TimeProvider.System);
        stranger.Ensure();
        await using var consumatore = await ConsumatoreDiProva.StartAsync((stranger.PemOf("server"), stranger.KeyOf("server")));
        using var chiamata = Chiamata();

        (await chiamata.SendAsync(consumatore.Indirizzo, Pagina(1), None)).Errore.Should().StartWith("La connessione TLS non riesce");

        consumatore.Chiamate.Should().Be(0);
    }

    [Fact]
    public async Task NobodyThere_IsAFailure_AndSilenceToo()
    {
        using var chiamata = Chiamata();
        (await chiamata.SendAsync($"https://localhost:{GatewayProcess.FreePort()}/", Pagina(1), None)).Errore.Should().StartWith("La connessione non riesce");

        using var silent = new TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        (await chiamata.SendAsync($"https://localhost:{((System.Net.IPEndPoint)silent.LocalEndpoint).Port}/", Pagina(1), None)).Errore
            .Should().Be("Nessuna risposta entro 1000 ms.");
    }

    private static ChiamataConsumatore Chiamata() => new(
        Options.Create(new CallbackOptions { AttesaMillisecondi = 1000, Ripetizioni = 1 }),
        Options.Create(new GatewayOptions()),
        new DevelopmentCertificates(TestCertificates.Folder, TimeProvider.System),
        TimeProvider.System);

    private static ConsegnaEsitiRichiesta Pagina(int pagina)
    {
        var istante = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
        return new ConsegnaEsitiRichiesta(
            new LottoInStato(Numero, "lotto-1", null, StatoLotto.Completato, 2, 2, null, istante, istante, new(2, 0, 2, 1, 0), [], null),
            new PaginaEsiti(
                Numero, "lotto-1", StatoLotto.Completato, 2, pagina, 2,
                [new(pagina, StatoElementoLotto.Protocollata, "prova-0001", Esito.Ok, [], false, 371, "DOM00000000000000371", "INPS-AUF-2026-000000000371")]));
    }
}
