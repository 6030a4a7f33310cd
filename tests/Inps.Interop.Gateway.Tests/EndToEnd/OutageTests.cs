using System.Globalization;
using Inps.Interop.Gateway.Tests.Spcoop;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>What a caller is told when the gateway cannot: try again, or that nothing was registered; never why (design D9).</summary>
public sealed class OutageTests
{
    // Words that would tell of our insides.
    private static readonly string[] Insides = ["SQLite", "SQL", "Exception", "   at ", "Domande\"", "/tmp", ".cs"];

    [Fact]
    public async Task StoreThatCannotBeWritten_IsGw503_AndTheRetryIsRegistered()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Database:AttesaSecondi=1", "Registrazione:RiprovaDopoSecondi=7"]);
        using var client = gateway.Client();
        var envelope = DomandeDiProva.Envelope(1, Domande.NewId());

        Answer refused;
        await using (await LockAsync(gateway))
        {
            refused = await client.PostAsync(envelope);
            (await client.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200, "what needs no writing is served");
        }

        var registered = await client.PostAsync(envelope);

        refused.ShouldBeFault("GW-503", 503, "operation");
        refused.Headers["Retry-After"].Should().Be("7");
        refused.Text.Should().Contain(":Receiver<").And.NotContainAny(Insides);
        registered.Element("NumeroDomanda").Should().Be("1", "a number that was not registered is not used");
        registered.Element("Duplicato").Should().Be("NO");
    }

    /// <summary>On the Porta di Dominio: the Server fault of e-Gov, a busta without exceptions, and the same busta may come again although it is at most once.</summary>
    [Fact]
    public async Task StoreThatCannotBeWritten_IsEgov300OnThePortaDiDominio_AndTheSameBustaMayComeAgain()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Database:AttesaSecondi=1", "Registrazione:RiprovaDopoSecondi=7"]);
        using var client = gateway.Client();
        var once = new BustaDiProva { Azione = "PresentaDomanda", Body = DomandeDiProva.PresentaDomanda(1, Domande.NewId()), DopoMessaggio = BustaDiProva.AlPiuUnaVolta() };
        var many = once with { DopoMessaggio = "", Identificatore = BustaDiProva.NewIdentificatore("PAT901") };

        Answer refusedOnce, refused;
        await using (await LockAsync(gateway))
        {
            refused = await client.SendAsync(many);
            refusedOnce = await client.SendAsync(once);
        }

        var registered = await client.SendAsync(once);

        refused.ShouldBeFault("GW-503", 503, "operation", Wire.Soap11);
        refused.Headers["Retry-After"].Should().Be("7");
        foreach (var answer in new[] { refused, refusedOnce })
        {
            answer.Status.Should().Be(503);
            answer.Fault().Should().Be(("Server", "EGOV_IT_300 - Errore nel processamento del messaggio SPCoop"));
            answer.Eccezioni().Should().BeEmpty();
            answer.InBusta("RiferimentoMessaggio").Should().StartWith("PAT901_");
            answer.Text.Should().NotContainAny(Insides);
        }

        registered.Element("NumeroDomanda").Should().Be("1", "the answer was {0}", registered.Text);
        registered.Element("Duplicato").Should().Be("NO");
    }

    [Fact]
    public async Task Defect_IsGw500_AndOnlyTheTransactionIdIsTold()
    {
        await using var gateway = await GatewayProcess.StartAsync();
        using var client = gateway.Client();
        await ExecuteAsync(gateway, "ALTER TABLE Domande RENAME COLUMN Contenuto TO Altro");
        var body = $"""<g:DettaglioDomanda xmlns:g="{Wire.GestioneDomande}" xmlns:c="{Wire.Comune}"><g:request><g:Testata><c:IdMessaggio>guasto-0001</c:IdMessaggio><c:DataOraInvio>2026-01-01T10:00:00Z</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></g:Testata><g:NumeroDomanda>1</g:NumeroDomanda></g:request></g:DettaglioDomanda>""";

        var answer = await client.PostAsync(Wire.Envelope(body), "GestioneDomande");

        answer.ShouldBeFault("GW-500", 500, "operation");
        answer.Text.Should().NotContainAny(Insides);
        gateway.Errors.Should().Contain(answer.IdTransazione!, "the log tells the operator");
        (await client.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
    }

    /// <summary>Holds the write lock of the database until disposed.</summary>
    private static async Task<SqliteConnection> LockAsync(GatewayProcess gateway)
    {
        var connection = await OpenAsync(gateway);
        await using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task ExecuteAsync(GatewayProcess gateway, string sql)
    {
        await using var connection = await OpenAsync(gateway);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<SqliteConnection> OpenAsync(GatewayProcess gateway)
    {
        var connection = new SqliteConnection(string.Create(
            CultureInfo.InvariantCulture, $"Data Source={Path.Combine(gateway.Folder, "gateway.db")};Pooling=False;Default Timeout=10"));
        await connection.OpenAsync();
        return connection;
    }
}
