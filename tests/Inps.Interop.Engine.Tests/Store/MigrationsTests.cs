using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;

namespace Inps.Interop.Engine.Tests.Store;

public class MigrationsTests
{
    public static TheoryData<string> OnEach => ["Sqlite", "PostgreSql", "SqlServer"];

    [Theory, MemberData(nameof(OnEach))]
    public void Migrations_HoldTheWholeModel(string provider)
    {
        using var context = ContextOf(provider);

        context.Database.HasPendingModelChanges().Should().BeFalse();
        context.Database.GetMigrations().Should().NotBeEmpty();
    }

    [Fact]
    public void ScriptOfSqlServer_IsAValidModel()
    {
        SkipWithoutCultures();
        using var context = ContextOf("SqlServer");
        var script = context.Database.GenerateCreateScript();
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());

        // Only definitions belong to a model: the insert of the first counter is checked by the parser alone.
        var batches = Split(script);
        foreach (var batch in batches.Where(b => !b.Contains("INSERT INTO", StringComparison.Ordinal)))
        {
            model.AddObjects(batch);
        }

        model.Validate().Should().BeEmpty();
        var tables = model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Select(t => t.Name.Parts[^1]);
        tables.Should().BeEquivalentTo(context.Model.GetEntityTypes().Select(e => e.GetTableName()));
        batches.Should().ContainSingle(b => b.Contains("INSERT INTO", StringComparison.Ordinal));
    }

    [Fact]
    public void BatchThatIsNoSql_IsRefusedByTheModel()
    {
        SkipWithoutCultures();
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());

        model.Invoking(m => m.AddObjects("CREATE TABLE [X] ([A] nvarchar(40) NOT NULL, CONSTRAINT [PK_X] PRIMARY KEY ([B]);"))
            .Should().Throw<DacModelException>();
    }

    private static void SkipWithoutCultures() =>
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true",
            "DacFx needs the cultures of ICU, and DOTNET_SYSTEM_GLOBALIZATION_INVARIANT turns them off.");

    private static List<string> Split(string script) =>
        [.. script.Split("GO\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static InteropDbContext ContextOf(string provider) => provider switch
    {
        "Sqlite" => new SqliteDesignTimeFactory().CreateDbContext([]),
        "PostgreSql" => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
        _ => new SqlServerDesignTimeFactory().CreateDbContext([]),
    };
}
