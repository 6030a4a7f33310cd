using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Store;

public class StoreStartupTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task SecondStart_FindsNothingToDo(string provider)
    {
        await using var motore = await StartAsync(provider);

        await using var altro = await motore.StartTwinAsync(null, ("Database:Migrate", "false"));

        (await altro.Get<StoreStartup>().FindProblemsAsync(CancellationToken.None)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SchemaBehind_AndMigrateFalse_IsRefusedWithASentence(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.ExecuteAsync("""DELETE FROM "__EFMigrationsHistory" """);

        var start = () => motore.StartTwinAsync(null, ("Database:Migrate", "false"));

        (await start.Should().ThrowAsync<StoreRefusedException>()).Which.Message.Should()
            .Match("The database is behind by * migration(s) (*Iniziale) and Database:Migrate is false*");
    }

    [Fact]
    public async Task NoDatabaseAtAll_AndMigrateFalse_IsRefusedWithASentence()
    {
        var folder = Directory.CreateTempSubdirectory("inps-interop-engine-");
        var start = () => PrepareAsync(("Database:ConnectionString", $"Data Source={folder.FullName}/nuovo.db"), ("Database:Migrate", "false"));

        (await start.Should().ThrowAsync<StoreRefusedException>()).Which.Message.Should().StartWith("The database does not exist or does not answer");
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Sqlite", "Data Source=/dev/null/no/such.db", "The folder of the database cannot be made (*): check Database:ConnectionString.")]
    [InlineData("Sqlite", "Data Source=/", "The database cannot be opened (*): check Database:Provider and Database:ConnectionString.")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Username=nobody;Timeout=5", "The database cannot be opened (*): check Database:Provider and Database:ConnectionString.")]
    public async Task DatabaseThatCannotBeOpened_IsRefusedWithASentence(string provider, string connectionString, string sentence)
    {
        var start = () => PrepareAsync(("Database:Provider", provider), ("Database:ConnectionString", connectionString));

        (await start.Should().ThrowAsync<StoreRefusedException>()).Which.Message.Should()
            .Match(sentence);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SchemaOfANewerVersion_IsRefusedWithASentence(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Futura', '20.0.0')""");

        var start = () => motore.StartTwinAsync();

        (await start.Should().ThrowAsync<StoreRefusedException>()).Which.Message.Should()
            .StartWith("The database was migrated by a newer version (29990101000000_Futura)");
    }

    [Fact]
    public async Task SqliteFile_IsMadeInItsFolder_AsADurableLog()
    {
        var folder = Directory.CreateTempSubdirectory("inps-interop-engine-");
        await using var services = await PrepareAsync(("Database:ConnectionString", "Data Source=data/sotto/x.db"), ("Database:CartellaBase", folder.FullName));

        await using (var context = services.GetRequiredService<InteropDbContextFactory>().CreateDbContext())
        {
            await context.Database.OpenConnectionAsync(CancellationToken.None);
            (await PragmaAsync(context, "journal_mode")).Should().Be("wal");
            (await PragmaAsync(context, "synchronous")).Should().Be("2", "FULL");
            (await PragmaAsync(context, "busy_timeout")).Should().Be("30000");
        }

        File.Exists(Path.Combine(folder.FullName, "data", "sotto", "x.db")).Should().BeTrue();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task KeyOfTheCodiceFiscale_IsTheDatabases(string provider)
    {
        await using var motore = await StartAsync(provider);
        await using var altro = await motore.StartTwinAsync();
        await using var estraneo = await StartAsync(provider);
        var codice = new Prestazioni.Comune.CodiceFiscale("RSSMRA80A01H501U");

        var hash = Hash(motore);

        hash.Should().HaveCount(16);
        Hash(altro).Should().Equal(hash);
        Hash(estraneo).Should().NotEqual(hash);
        byte[] Hash(MotoreDiProva m) => m.Get<Engine.Traffico.ImprontaCodiceFiscale>().Of(codice);
    }

    private static async Task<string?> PragmaAsync(InteropDbContext context, string name)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync(CancellationToken.None))?.ToString();
    }

    private static async Task<ServiceProvider> PrepareAsync(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build();
        var services = new ServiceCollection().AddInpsInteropEngine(configuration).BuildServiceProvider();
        await services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
        return services;
    }
}
