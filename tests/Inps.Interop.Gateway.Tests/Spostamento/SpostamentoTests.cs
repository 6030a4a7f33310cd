using System.Globalization;
using Inps.Interop.Gateway.Tests.Client;
using Inps.Interop.Gateway.Tests.ForeignClients;
using Inps.Interop.Gateway.Tests.Kill;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spostamento;

/// <summary>A running installation stopped, moved to a PostgreSQL server by the command line, started there, and moved back: its patronati see one gateway.</summary>
[Collection(HeavyLoad.Name)]
public sealed class SpostamentoTests
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    [Fact]
    public async Task Installation_GoesToPostgreSqlAndBack_AndGoesOn()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var ct = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("inps-interop-sposta-").FullName;
        TestDatabase prima = TestDatabase.Sqlite(folder), server = TestDatabase.PostgreSql(PostgresServer.Shared), dopo = new("Sqlite", $"Data Source={Path.Combine(folder, "dopo.db")}");
        var first = await RunAsync(prima, folder, async client =>
        {
            var answer = await client.PostAsync(DomandeDiProva.Envelope(1, "prima-dello-spostamento"));
            (await client.PostAsync(DomandeDiProva.Envelope(2, "seconda-domanda-0001"))).Element("NumeroProtocollo").Should().EndWith("-000000000002");
            return answer;
        });

        var andata = await MoveAsync(prima, server);

        andata.ExitCode.Should().Be(0, andata.Errors);
        andata.Output.Should().MatchRegex("Domande +2 righe").And.Contain("conteggi e impronte di ogni tabella coincidono");
        await RunAsync(server, folder, client => GoesOnAsync(client, first, 3));

        var ritorno = await MoveAsync(server, dopo);

        ritorno.ExitCode.Should().Be(0, ritorno.Errors);
        await RunAsync(dopo, folder, client => GoesOnAsync(client, first, 4));
        (await dopo.CheckRegistroAsync(ct)).Should().ContainSingle().Which.Should().Match<Engine.Protocollo.EsitoRegistro>(r => r.InOrdine && r.Massimo == 4);
        (await dopo.ListAsync("PRAGMA integrity_check", ct)).Should().Equal("ok");
        var catena = await ReceiptsAsync(dopo, Path.Combine(folder, "ricevute"));
        catena.Codice.Should().Be(0, catena.Error);
        catena.Out.Should().Contain(": 4 ricevute").And.Contain("Catena integra");
    }

    /// <summary>The first message gets its first answer, a new one the next number.</summary>
    private static async Task<Answer> GoesOnAsync(HttpClient client, Answer first, int next)
    {
        var replay = await client.PostAsync(DomandeDiProva.Envelope(1, "prima-dello-spostamento"));
        replay.Element("Duplicato").Should().Be("SI");
        replay.Element("NumeroDomanda").Should().Be(first.Element("NumeroDomanda"));
        replay.Element("NumeroProtocollo").Should().Be(first.Element("NumeroProtocollo"));
        var answer = await client.PostAsync(DomandeDiProva.Envelope(next, $"dopo-lo-spostamento-{next}"));
        answer.Element("NumeroDomanda").Should().Be(next.ToString(CultureInfo.InvariantCulture));
        answer.Element("NumeroProtocollo").Should().EndWith($"-{next:D12}");
        return answer;
    }

    private static async Task<Answer> RunAsync(TestDatabase database, string folder, Func<HttpClient, Task<Answer>> work)
    {
        await using var gateway = await GatewayProcess.StartAsync(database.Settings, folder);
        using var client = gateway.Client();
        var answer = await work(client);
        (await gateway.StopAsync()).Should().Be(0, gateway.Errors);
        return answer;
    }

    private static Task<ToolResult> MoveAsync(TestDatabase da, TestDatabase a) =>
        CommandAsync(["database", "sposta", "--da", da.Provider, da.ConnectionString, "--a", a.Provider, a.ConnectionString]);

    private static async Task<Uscita> ReceiptsAsync(TestDatabase database, string cartella)
    {
        var oggi = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Roma).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var exported = await CommandAsync(["registro", "esporta", oggi, cartella, .. database.Settings.Append($"Tls:CertificatiDiSviluppo={TestCertificates.Folder}").Select(setting => "--" + setting)]);
        exported.ExitCode.Should().Be(0, exported.Errors);
        return await Uscita.OfAsync("verifica", cartella, "--ca", TestCertificates.PemOf("ca"));
    }

    private static Task<ToolResult> CommandAsync(IEnumerable<string> words) =>
        Tool.RunAsync(null, "dotnet", [Path.Combine(AppContext.BaseDirectory, "Inps.Interop.Gateway.dll"), .. words]);
}
