using Inps.Interop.Engine.Operatori;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Store.Spostamento;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Engine.Tests.Store.Spostamento;

/// <summary>A database moved to another provider and back: every table of the model, with nothing lost and nothing begun again.</summary>
public sealed class MoveDatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inps-interop-sposta-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryTable_GoesToPostgreSqlAndBack()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var (prima, server, dopo) = (Sqlite("prima"), TestDatabase.PostgreSql(PostgresServer.Shared), Sqlite("dopo"));
        await using (var engine = await StartAsync(prima))
        {
            await using var context = Context(engine);
            await RigheDiProva.FillAsync(context);
        }

        var andata = await MoveAsync(prima, server);
        var ritorno = await MoveAsync(server, dopo);

        await using var arrived = dopo.Engine();
        await using var rows = Context(arrived);
        andata.Select(tabella => tabella.Nome).Should().BeEquivalentTo(rows.Model.GetEntityTypes().Select(type => type.GetTableName()));
        andata.Should().OnlyContain(tabella => tabella.Righe >= 2).And.BeEquivalentTo(ritorno);
        (await rows.Set<IseeRow>().ToListAsync(Ct)).Should().BeEquivalentTo(await ListAsync(prima, context => context.Set<IseeRow>()));
        (await rows.Transazioni.ToListAsync(Ct)).Should().BeEquivalentTo(await ListAsync(prima, context => context.Transazioni));
    }

    [Fact]
    public async Task GeneratedKeys_GoOnWhereTheyWere()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var (prima, server, dopo) = (Sqlite("prima"), TestDatabase.PostgreSql(PostgresServer.Shared), Sqlite("dopo"));
        await using (var engine = await StartAsync(prima))
        {
            await using var context = Context(engine);
            await RigheDiProva.FillAsync(context);
        }

        await MoveAsync(prima, server);
        (await NextAzioneAsync(server)).Should().Be(4, "the third was given and removed");
        await MoveAsync(server, dopo);
        (await NextAzioneAsync(dopo)).Should().Be(5);
    }

    [Fact]
    public async Task TargetThatHoldsSomething_IsRefused_AndLeftAsItIs()
    {
        var (prima, altra) = (Sqlite("prima"), Sqlite("altra"));
        await using (await StartAsync(prima))
        {
        }

        await using (var engine = await StartAsync(altra))
        {
            await engine.GetRequiredService<RegistroOperatori>().EnrolAsync(new Operatore("rossi", "Maria Rossi", Ruolo.Operatore, new string('A', 64), null), Ct);
        }

        var moving = () => MoveAsync(prima, altra);

        (await moving.Should().ThrowAsync<SpostamentoException>()).WithMessage("*non è vuoto*");
        (await altra.CountAsync("""SELECT COUNT(*) FROM "Operatori" """, Ct)).Should().Be(1);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task SourceInUse_IsRefused_AndTheTargetStaysEmpty(string provider)
    {
        await using var motore = await MotoreDiProva.StartAsync(provider);
        await motore.Submit.RunAsync(RichiestaDiProva.Of("MSG-SPOSTA-1"), Ct);
        var dopo = Sqlite("dopo");

        var moving = () => MoveAsync(new TestDatabase(provider, motore.ConnectionString), dopo);

        (await moving.Should().ThrowAsync<SpostamentoException>()).WithMessage("*origine è in uso*");
        File.Exists(Path.Combine(folder, "dopo.db")).Should().BeFalse();
    }

    [Fact]
    public async Task SourceThatIsNoInstallation_IsRefused()
    {
        var moving = () => MoveAsync(Sqlite("manca"), Sqlite("dopo"));
        (await moving.Should().ThrowAsync<SpostamentoException>()).WithMessage("*origine non si apre*");
        File.Exists(Path.Combine(folder, "manca.db")).Should().BeFalse();

        await File.WriteAllBytesAsync(Path.Combine(folder, "manca.db"), [], Ct);
        (await moving.Should().ThrowAsync<SpostamentoException>()).WithMessage("*schema di questa versione*");
    }

    /// <summary>Whoever adds a column of a new kind is told here, not by an operator.</summary>
    [Fact]
    public void EveryColumn_IsKnownToTheDigest_AndHasAPropertyOfItsRow()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);
        foreach (var property in context.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.PropertyInfo.Should().NotBeNull("{0} is moved with its row", property);
            ImprontaTabella.Knows(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).Should().BeTrue("{0} is compared", property);
        }
    }

    [Fact]
    public void Digest_SeesEveryChange_ButNotTheOrder()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);
        var type = context.Model.FindEntityType(typeof(IndiceRow))!;
        UInt128 Of(params IndiceRow[] rows)
        {
            var impronta = new ImprontaTabella(type);
            Array.ForEach(rows, impronta.Add);
            return impronta.Somma;
        }

        IndiceRow Row(string nome, long fino) => new() { Nome = nome, Fino = fino };

        Of(Row("A", 1), Row("B", 2)).Should().Be(Of(Row("B", 2), Row("A", 1)));
        Of(Row("A", 1), Row("B", 2)).Should().NotBe(Of(Row("A", 2), Row("B", 1)));
        Of(Row("A", 1), Row("A", 1)).Should().NotBe(Of(Row("A", 1))).And.NotBe(Of());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private TestDatabase Sqlite(string name) => new("Sqlite", $"Data Source={Path.Combine(folder, name + ".db")};Pooling=false");

    private static async Task<ServiceProvider> StartAsync(TestDatabase database)
    {
        var engine = database.Engine(migrate: true);
        await engine.GetRequiredService<StoreStartup>().PrepareAsync(Ct);
        return engine;
    }

    private static InteropDbContext Context(ServiceProvider engine) => engine.GetRequiredService<InteropDbContextFactory>().CreateDbContext();

    private static async Task<IReadOnlyList<TabellaSpostata>> MoveAsync(TestDatabase da, TestDatabase a)
    {
        await using var engine = da.Engine();
        var told = new List<TabellaSpostata>();
        var moved = await engine.GetRequiredService<MoveDatabase>().RunAsync(null, new IndirizzoDatabase(a.Provider, a.ConnectionString), told.Add, Ct);
        told.Should().Equal(moved);
        return moved;
    }

    private static async Task<long> NextAzioneAsync(TestDatabase database)
    {
        // What is left in a pool would be taken for a gateway.
        await using var engine = (database with { ConnectionString = database.ConnectionString + ";Pooling=false" }).Engine();
        await using var context = Context(engine);
        var azione = context.Add(new AzioneOperatoreRow { Azione = "prova", Operatore = "prova", Istante = DateTimeOffset.UnixEpoch }).Entity;
        await context.SaveChangesAsync(Ct);
        return azione.Id;
    }

    private static async Task<List<TRow>> ListAsync<TRow>(TestDatabase database, Func<InteropDbContext, IQueryable<TRow>> rows)
    {
        await using var engine = database.Engine();
        await using var context = Context(engine);
        return await rows(context).ToListAsync(Ct);
    }
}
