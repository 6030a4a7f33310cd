using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Inps.Interop.Engine.Tests;

/// <summary>A whole engine on a database of its own, as a process would have it.</summary>
internal sealed class MotoreDiProva : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string? folder;

    private MotoreDiProva(ServiceProvider services, string provider, string connectionString, string? folder)
    {
        this.services = services;
        this.folder = folder;
        Provider = provider;
        ConnectionString = connectionString;
    }

    public string Provider { get; }

    public string ConnectionString { get; }

    public Submit Submit => Get<Submit>();

    /// <summary>Names of the providers that every storage test runs on.</summary>
    public static Autore Prova { get; } = new("prova", "Prova");

    public static TheoryData<string> Providers => ["Sqlite", "PostgreSql"];

    /// <summary>An engine on an empty database; skips the test where the server is not installed.</summary>
    public static async Task<MotoreDiProva> StartAsync(string provider, TimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        if (provider == "PostgreSql")
        {
            Assert.SkipUnless(PostgresServer.WhyNot is null, PostgresServer.WhyNot ?? "");
            return await StartAsync(provider, await ModelliDiDatabase.CopyPostgreSqlAsync(), null, clock, settings);
        }

        var folder = TestFolders.New("engine");
        return await StartAsync(provider, await ModelliDiDatabase.CopySqliteAsync(folder), folder, clock, settings);
    }

    /// <summary>A second engine on the same database.</summary>
    public Task<MotoreDiProva> StartTwinAsync(TimeProvider? clock = null, params (string Key, string Value)[] settings) =>
        StartAsync(Provider, ConnectionString, null, clock, settings);

    public static FakeTimeProvider ClockAt(string istante) => new(DateTimeOffset.Parse(istante, System.Globalization.CultureInfo.InvariantCulture));

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public InteropDbContext Context() => Get<InteropDbContextFactory>().CreateDbContext();

    /// <summary>Runs SQL of both providers; names are quoted the same way in both.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var context = Context();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>The register must always be in order, and hold as many entries as told.</summary>
    public async Task RegisterHoldsAsync(long entries)
    {
        var esiti = await Get<CheckRegistro>().RunAsync(CancellationToken.None);
        esiti.Should().OnlyContain(e => e.InOrdine);
        esiti.Sum(e => e.Conteggio).Should().Be(entries);
        await using var context = Context();
        (await context.Domande.CountAsync()).Should().Be((int)entries);
        (await context.Domande.MaxAsync(d => (long?)d.NumeroDomanda) ?? 0).Should().Be(entries);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<MotoreDiProva> StartAsync(
        string provider, string connectionString, string? folder, TimeProvider? clock, (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Database:Provider", provider),
            new("Database:ConnectionString", connectionString),
            .. settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)),
        ]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider, LogDiProva>();
        if (clock is not null)
        {
            services.AddSingleton(clock);
        }

        var built = services.AddInpsInteropEngine(configuration).BuildServiceProvider();
        await built.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
        return new MotoreDiProva(built, provider, connectionString, folder);
    }
}
