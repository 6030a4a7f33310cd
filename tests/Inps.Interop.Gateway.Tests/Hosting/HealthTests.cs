using System.Net;
using Inps.Interop.Tests.Shared;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Gateway.Tests.Hosting;

/// <summary>Readiness says why a process cannot take calls; that it lives it says all the same.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task FullDisk_IsAReason()
    {
        await using var gateway = GatewayProcess.Launch(["Database:SpazioMinimoMiB=2000000000"]);
        using var client = gateway.Client();

        await UntilAsync(client, "the disk of the database is nearly full\n");
        (await client.GetAsync(new Uri("health/live", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SchemaOfAnotherVersion_IsAReason_AsLongAsItLasts()
    {
        await using var gateway = await GatewayProcess.StartAsync();
        using var client = gateway.Client();
        await ExecuteAsync(gateway, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Futura', '99')""");
        await UntilAsync(client, "the schema of the database is not this version's\n");
        await ExecuteAsync(gateway, """DELETE FROM "__EFMigrationsHistory" WHERE "ProductVersion" = '99'""");
        await UntilAsync(client, "ok\n");
    }

    [Fact]
    public async Task RegisterThatStandsStill_IsTold_AndCallsAreTaken()
    {
        await using var gateway = await GatewayProcess.StartAsync();
        using var client = gateway.Client();
        await ExecuteAsync(gateway, """INSERT INTO "RegistriProtocollo" ("Registro", "FermoDal", "MotivoFermo") VALUES ('AUF', 0, 'segreto')""");

        await UntilAsync(client, "ok\nAUF in attesa 0, il primo da 0 s, fermo\n");
    }

    private static async Task UntilAsync(HttpClient client, string text)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
                if (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) == text)
                {
                    answer.StatusCode.Should().Be(text.StartsWith("ok", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"The gateway never said: {text}");
    }

    private static async Task ExecuteAsync(GatewayProcess gateway, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(gateway.Folder, "gateway.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
