using System.Net;
using System.Net.Sockets;
using Inps.Interop.Client;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.Time.Testing;

namespace Inps.Interop.Gateway.Tests.Client;

public sealed class PatronatoClientTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_IsTyped()
    {
        using var server = new ServerFinto(_ => ServerFinto.Http(200, RisposteDiProva.Accettata));
        using var client = new PatronatoClient(Options(server.Address));

        var risposta = await client.PresentaDomandaAsync(Documento(), Ct);

        risposta.Esito.Esito.Should().Be(Esito.Ok);
        risposta.Registrazione!.NumeroDomanda.Should().Be(371);
        risposta.Registrazione.NumeroProtocollo.Should().Be("INPS-AUF-2026-000000000371");
        risposta.Registrazione.ProtocollazioneDifferita.Should().BeFalse();
    }

    [Theory]
    [InlineData(SoapVersion.Soap12, "application/soap+xml", "http://www.w3.org/2003/05/soap-envelope")]
    [InlineData(SoapVersion.Soap11, "text/xml", "http://schemas.xmlsoap.org/soap/envelope/")]
    public async Task Request_CarriesIdentityActionAndTheDocumentAsWritten(SoapVersion version, string mediaType, string ns)
    {
        using var server = new ServerFinto(_ => ServerFinto.Http(500, ""));
        using var client = new PatronatoClient(Options(server.Address) with { SoapVersion = version });

        await client.Invoking(c => c.PresentaDomandaAsync(Documento(), Ct)).Should().ThrowAsync<ConnessioneException>();

        var richiesta = server.Richieste.Single();
        richiesta.Intestazioni.Should().StartWith("POST /modi/soap/AssegnoTemporaneo/v1/ ").And.Contain(mediaType)
            .And.Contain("http://inps.it/AssegnoTemporaneo/v1/IAssegnoTemporaneo/PresentaDomanda");
        richiesta.Corpo.Should().Contain(ns).And.Contain("<UserId>operatore1</UserId><CodiceUfficio>6038C</CodiceUfficio>")
            .And.Contain("prova-0001").And.Contain("<Progressivo>1</Progressivo>");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task TransientStatus_IsSentAgainWithTheSameBytes(int status)
    {
        using var server = new ServerFinto(n => n < 2
            ? ServerFinto.Http(status, RisposteDiProva.Guasto("Receiver", "GW-503", "Riprovare."))
            : ServerFinto.Http(200, RisposteDiProva.Accettata));
        using var client = new PatronatoClient(Options(server.Address));

        var risposta = await client.PresentaDomandaAsync(Documento(), Ct);

        risposta.Esito.Positivo.Should().BeTrue();
        server.Richieste.Should().HaveCount(3);
        server.Richieste.Select(r => r.Corpo).Distinct().Should().ContainSingle().Which.Should().Contain("prova-0001");
    }

    [Fact]
    public async Task ConnectionClosedBeforeTheAnswer_IsSentAgain()
    {
        using var server = new ServerFinto(n => n == 0 ? null : ServerFinto.Http(200, RisposteDiProva.Accettata));
        using var client = new PatronatoClient(Options(server.Address));

        var risposta = await client.PresentaDomandaAsync(Documento(), Ct);

        risposta.Registrazione!.NumeroDomanda.Should().Be(371);
        server.Richieste.Select(r => r.Corpo).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task NoAnswerInTime_IsSentAgain()
    {
        var clock = new FakeTimeProvider();
        using var never = new SemaphoreSlim(0);
        using var server = new ServerFinto(n =>
        {
            if (n == 0)
            {
                clock.Advance(TimeSpan.FromSeconds(61));
                never.Wait(Ct);
            }

            return ServerFinto.Http(200, RisposteDiProva.Accettata);
        });
        using var client = new PatronatoClient(Options(server.Address) with
        {
            TimeProvider = clock,
            OnRetry = (_, _) => { Task.Run(() => AdvanceUntilSentAgain(clock, server), Ct); },
        });

        var risposta = await client.PresentaDomandaAsync(Documento(), Ct);
        never.Release();

        risposta.Esito.Positivo.Should().BeTrue();
        server.Richieste.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("Retry-After: 7", 7)]
    [InlineData("Retry-After: Tue, 24 Nov 2026 08:00:09 GMT", 9)]
    [InlineData("Retry-After: 3600", 60)]
    public async Task RetryAfter_IsTheWait(string header, int seconds)
    {
        using var server = new ServerFinto(_ => ServerFinto.Http(503, RisposteDiProva.Guasto("Receiver", "GW-503", "Riprovare."), header));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var waits = new List<TimeSpan>();
        using var client = new PatronatoClient(Options(server.Address) with
        {
            TimeProvider = new FakeTimeProvider(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero)),
            MaxDelay = TimeSpan.FromSeconds(60),
            OnRetry = (_, wait) =>
            {
                waits.Add(wait);
                giveUp.Cancel();
            },
        });

        await client.Invoking(c => c.PresentaDomandaAsync(Documento(), giveUp.Token)).Should().ThrowAsync<OperationCanceledException>();

        waits.Should().Equal(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(500, "Sender", "XSD-001", true)]
    [InlineData(403, "Sender", "GW-TLS-02", true)]
    [InlineData(500, "Receiver", "GW-500", false)]
    [InlineData(413, "Sender", "GW-HTTP-413", true)]
    public async Task OtherFault_IsNotSentAgainAndIsTyped(int status, string code, string subcode, bool delChiamante)
    {
        using var server = new ServerFinto(_ => ServerFinto.Http(status, RisposteDiProva.Guasto(code, subcode, "Frase in italiano.")));
        using var client = new PatronatoClient(Options(server.Address));

        var thrown = await client.Invoking(c => c.PresentaDomandaAsync(Documento(), Ct)).Should().ThrowAsync<GuastoException>();

        var guasto = thrown.Which.Guasto;
        guasto.Codice.Should().Be(subcode);
        guasto.Ragione.Should().Be("Frase in italiano.");
        guasto.DelChiamante.Should().Be(delChiamante);
        guasto.HttpStatus.Should().Be(status);
        guasto.Fase.Should().Be("schema");
        guasto.IdTransazione.Should().Be(RisposteDiProva.Transazione);
        guasto.Errori.Should().ContainSingle().Which.Should()
            .Be(new Soap.Faults.FaultError(subcode, "Messaggio.", 7, 9, "/Envelope/Body", "X", "Rimedio."));
        server.Richieste.Should().ContainSingle();
    }

    [Fact]
    public async Task TransientFaultForEver_IsTheLastFault()
    {
        using var server = new ServerFinto(_ => ServerFinto.Http(503, RisposteDiProva.Guasto("Receiver", "GW-503", "Riprovare."), "Retry-After: 0"));
        using var client = new PatronatoClient(Options(server.Address) with { MaxRetries = 2 });

        var thrown = await client.Invoking(c => c.PresentaDomandaAsync(Documento(), Ct)).Should().ThrowAsync<GuastoException>();

        thrown.Which.Guasto.Codice.Should().Be("GW-503");
        server.Richieste.Should().HaveCount(3);
    }

    [Fact]
    public async Task RefusedConnection_IsOneSentence()
    {
        using var client = new PatronatoClient(Options(FreeAddress()) with { MaxRetries = 0 });

        var thrown = await client.Invoking(c => c.EchoAsync("AssegnoTemporaneo", cancellationToken: Ct)).Should().ThrowAsync<ConnessioneException>();

        thrown.Which.Message.Should().StartWith("Connessione rifiutata da localhost:").And.Contain("INPS_INTEROP_URL").And.NotContain("\n");
    }

    [Theory]
    [InlineData("text/html", "<html/>", "senza un messaggio SOAP")]
    [InlineData("application/soap+xml", "<a>", "non è un messaggio SOAP corretto")]
    [InlineData("application/soap+xml", """<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><a xmlns="urn:x"/></s:Body></s:Envelope>""", "ha risposto con a")]
    public async Task AnswerThatIsNone_IsOneSentence(string type, string body, string sentence)
    {
        using var server = new ServerFinto(_ => ServerFinto.Http(200, body, type: type));
        using var client = new PatronatoClient(Options(server.Address));

        var thrown = await client.Invoking(c => c.PresentaDomandaAsync(Documento(), Ct)).Should().ThrowAsync<ConnessioneException>();

        thrown.Which.Message.Should().Contain(sentence);
    }

    [Fact]
    public async Task TlsWhereThereIsNone_IsOneSentence()
    {
        using var server = new ServerFinto(_ => ServerFinto.Http(200, RisposteDiProva.Accettata));
        var address = new UriBuilder(server.Address) { Scheme = "https" }.Uri;
        using var client = new PatronatoClient(Options(address));

        var thrown = await client.Invoking(c => c.PresentaDomandaAsync(Documento(), Ct)).Should().ThrowAsync<ConnessioneException>();

        thrown.Which.Message.Should().StartWith("La negoziazione TLS con localhost:").And.Contain("nessuno inviato");
    }

    [Fact]
    public async Task CertificateOfAnUnknownAuthority_NamesIt()
    {
        using var issued = CertificatoDiProva.Create("CN=server di prova", "localhost");
        using var server = new ServerFinto(_ => ServerFinto.Http(200, RisposteDiProva.Accettata), issued);
        using var client = new PatronatoClient(Options(server.Address));

        var thrown = await client.Invoking(c => c.PresentaDomandaAsync(Documento(), Ct)).Should().ThrowAsync<ConnessioneException>();

        thrown.Which.Message.Should().Contain("CN=server di prova").And.Contain("--ca");
    }

    [Fact]
    public async Task CertificateForAnotherName_SaysSo()
    {
        using var issued = CertificatoDiProva.Create("CN=altro", "altro.example");
        using var server = new ServerFinto(_ => ServerFinto.Http(200, RisposteDiProva.Accettata), issued);
        using var client = new PatronatoClient(Options(server.Address) with { Autorita = [issued] });

        var thrown = await client.Invoking(c => c.PresentaDomandaAsync(Documento(), Ct)).Should().ThrowAsync<ConnessioneException>();

        thrown.Which.Message.Should().Contain("non è per il nome usato");
    }

    [Fact]
    public async Task CertificateOfTheGivenAuthority_IsAccepted()
    {
        using var issued = CertificatoDiProva.Create("CN=server di prova", "localhost");
        using var server = new ServerFinto(_ => ServerFinto.Http(200, RisposteDiProva.Accettata), issued);
        using var client = new PatronatoClient(Options(server.Address) with { Autorita = [issued] });

        (await client.PresentaDomandaAsync(Documento(), Ct)).Esito.Positivo.Should().BeTrue();
    }

    internal static PatronatoClientOptions Options(Uri address) => new()
    {
        Address = address,
        UserId = "operatore1",
        CodiceUfficio = "6038C",
        FirstDelay = TimeSpan.FromMilliseconds(1),
        MaxDelay = TimeSpan.FromMilliseconds(10),
    };

    internal static DocumentoDomanda Documento()
    {
        var sample = File.ReadAllBytes(SampleFinder.PathOf("samples/AssegnoTemporaneo/v1/valide/minimo.xml"));
        return DocumentoDomanda.Read(Segnaposto.Fill(sample, "prova-0001", new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(1))));
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static void AdvanceUntilSentAgain(FakeTimeProvider clock, ServerFinto server)
    {
        while (server.Richieste.Count < 2 && !Ct.IsCancellationRequested)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            Thread.Sleep(1);
        }
    }
}
