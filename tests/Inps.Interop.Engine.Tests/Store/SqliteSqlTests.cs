using System.Text.RegularExpressions;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Tests.Store;

/// <summary>The hand-written statements must not fall behind the model.</summary>
public class SqliteSqlTests
{
    [Theory]
    [InlineData(SqliteSql.InsertDomanda)]
    [InlineData(SqliteSql.InsertMinore)]
    [InlineData(SqliteSql.InsertRichiedente)]
    [InlineData(SqliteSql.InsertProtocollo)]
    [InlineData(SqliteSql.InsertInCoda)]
    [InlineData(SqliteSql.InsertRegistrazione)]
    [InlineData(SqliteSql.InsertTransazione)]
    [InlineData(SqliteSql.InsertLottoEsito)]
    [InlineData(SqliteSql.UpsertContatore)]
    public void Insert_NamesEveryColumnOfItsTable_WithAParameterEach(string sql)
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);
        var names = Regex.Matches(sql.Split("VALUES")[0], "\"(\\w+)\"").Select(m => m.Groups[1].Value).ToList();
        var entity = context.Model.GetEntityTypes().Single(e => e.GetTableName() == names[0]);

        names.Skip(1).Should().BeEquivalentTo(entity.GetProperties().Select(p => p.GetColumnName()));
        Regex.Matches(sql, @"\?(\d+)").Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))
            .Should().Equal(Enumerable.Range(1, names.Count - 1));
    }

    [Fact]
    public void TablesWithAKeyOfSeveralColumns_AreOneTree()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);

        var script = context.Database.GenerateCreateScript();

        Regex.Matches(script, "CREATE TABLE \"(\\w+)\"[^;]*?WITHOUT ROWID").Select(m => m.Groups[1].Value)
            .Should().BeEquivalentTo("ArchivioContribuzione", "ArchivioIsee", "ArchivioPeriodi", "IbanUsati", "IndiceChiamate", "IndiceChiamateDomande", "IndiceElementi", "LottoBlocchi", "LottoEsiti", "Minori", "Richiedenti", "Protocolli", "ProtocolliInCoda", "Registrazioni", "SecondiGenitori", "Variazioni", "Verifiche", "Versioni",
                "IndiceTraffico", "Statistiche", "StatisticheCodici", "ScenariSuperati", "AvvisiInvii");
    }
}
