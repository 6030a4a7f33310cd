using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>SIGKILL at random moments: what was answered stays, what was not answered is registered once when it is sent again.</summary>
[Collection(HeavyLoad.Name)]
public sealed class KillTests
{
    [Fact]
    public async Task KilledOnSqlite_LosesAndDoublesNothing()
    {
        var folder = TestFolders.New("kill");
        await new KillScenario(TestDatabase.Sqlite(folder), folder).RunAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task KilledOnPostgreSql_LosesAndDoublesNothing()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var folder = TestFolders.New("kill");
        var database = TestDatabase.PostgreSql(PostgresServer.Shared);
        await new KillScenario(database, folder).RunAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
    }
}
