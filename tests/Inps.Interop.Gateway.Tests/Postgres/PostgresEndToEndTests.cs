using Inps.Interop.Gateway.Tests.Kill;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Postgres;

/// <summary>The essentials of a patronato's day on a real PostgreSQL server.</summary>
[Collection(HeavyLoad.Name)]
public sealed class PostgresEndToEndTests
{
    [Fact]
    public async Task Domanda_IsPresentedReadAndReceipted()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var ct = TestContext.Current.CancellationToken;
        var database = TestDatabase.PostgreSql(PostgresServer.Shared);
        await using var gateway = await GatewayProcess.StartAsync(database.Settings);
        using var client = gateway.Client();

        var first = await client.PostAsync(DomandeDiProva.Envelope(1, "primo-invio-0001"));
        first.Esito.Should().StartWith("OK");
        first.Element("NumeroProtocollo").Should().MatchRegex("^INPS-AUF-20[0-9]{2}-000000000001$");
        first.Element("Duplicato").Should().Be("NO");

        var again = await client.PostAsync(DomandeDiProva.Envelope(1, "primo-invio-0001"));
        again.Element("Duplicato").Should().Be("SI");
        again.Element("NumeroDomanda").Should().Be(first.Element("NumeroDomanda"));
        again.Element("NumeroProtocollo").Should().Be(first.Element("NumeroProtocollo"));

        var otherContent = await client.PostAsync(DomandeDiProva.Envelope(2, "primo-invio-0001"));
        otherContent.Codici.Should().Contain("MSG-R001");
        var sameMinore = await client.PostAsync(DomandeDiProva.Envelope(1, "altro-invio-0001"));
        sameMinore.Codici.Should().Contain("AT-R013");

        var id = first.Element("IdDomanda")!;
        (await client.PostAsync(GestioneDomande.StatoDomanda(id), "GestioneDomande")).Element("StatoDomanda").Should().Be("PROTOCOLLATA");
        (await client.PostAsync(GestioneDomande.DettaglioDomanda(id), "GestioneDomande")).Element("DomandaAssegnoTemporaneo").Should().NotBeNull();
        var ricevuta = await client.PostAsync(GestioneDomande.RichiediRicevuta(id), "GestioneDomande");
        Convert.FromBase64String(ricevuta.Element("Contenuto")!).Should().StartWith("%PDF-"u8.ToArray());

        using var other = gateway.Client("patronato2");
        var foreign = await other.PostAsync(GestioneDomande.StatoDomanda(id).Replace("6038C", "7001A", StringComparison.Ordinal), "GestioneDomande");
        foreign.Esito.Should().Be("DATI_NON_TROVATI");

        (await gateway.StopAsync()).Should().Be(0, gateway.Errors);
        (await database.CountAsync("""SELECT COUNT(*) FROM "Domande" """, ct)).Should().Be(1);
        (await database.CountAsync("""SELECT COUNT(*) FROM "Transazioni" """, ct)).Should().Be(8, "every call leaves its trace, refused or not");
        (await database.CheckRegistroAsync(ct)).Should().ContainSingle().Which.InOrdine.Should().BeTrue();
    }

    [Fact]
    public async Task SchemaBehind_IsRefusedWhenMigratingIsForbidden()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var database = TestDatabase.PostgreSql(PostgresServer.Shared);
        var starting = () => GatewayProcess.StartAsync([.. database.Settings, "Database:Migrate=false"]);

        (await starting.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*Database:Migrate*");
    }

    [Fact]
    public async Task ServerGone_IsSaidAndServedAgainWhenItIsBack()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var own = PostgresServer.StartOwn();
        var ct = TestContext.Current.CancellationToken;
        var database = TestDatabase.PostgreSql(own);
        await using var gateway = await GatewayProcess.StartAsync(database.Settings);
        using var client = gateway.Client();
        (await client.PostAsync(DomandeDiProva.Envelope(1, "prima-del-guasto-1"))).Esito.Should().StartWith("OK");

        own.Stop();
        var down = await client.PostAsync(DomandeDiProva.Envelope(2, "durante-il-guasto-1"));
        down.Status.Should().Be(503, down.Text);
        down.FaultCode.Should().Be("GW-503");
        down.Headers.Should().ContainKey("Retry-After");

        own.Start();
        var back = await client.PostAsync(DomandeDiProva.Envelope(2, "durante-il-guasto-1"));
        back.Esito.Should().StartWith("OK", back.Text);
        back.Element("NumeroProtocollo").Should().EndWith("-000000000002", "the failed attempt used no number");
    }
}
