using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Inps.Interop.Engine.Store;

/// <summary>SQLite: instants are milliseconds, days are day numbers, identifiers are 16 bytes in time order.</summary>
internal sealed class SqliteInteropDbContext(DbContextOptions<SqliteInteropDbContext> options) : InteropDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MillisecondiConverter>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<GiornoConverter>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidConverter>();
    }
}

/// <summary>PostgreSQL: <c>timestamptz</c>, <c>uuid</c>, and texts compared byte by byte.</summary>
internal sealed class PostgreSqlInteropDbContext(DbContextOptions<PostgreSqlInteropDbContext> options) : InteropDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InUtcConverter>();
        configurationBuilder.Properties<string>().UseCollation("C");
        configurationBuilder.Properties<StatoDomanda>().HaveConversion<short>();
    }
}

/// <summary>SQL Server: <c>datetime2(3)</c> in UTC, identifiers as <c>binary(16)</c> (a <c>uniqueidentifier</c> is not ordered by time), texts compared byte by byte.</summary>
internal sealed class SqlServerInteropDbContext(DbContextOptions<SqlServerInteropDbContext> options) : InteropDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>().HaveColumnType("datetime2(3)");
        configurationBuilder.Properties<Guid>().HaveConversion<GuidConverter>().HaveColumnType("binary(16)");
        configurationBuilder.Properties<string>().UseCollation("Latin1_General_100_BIN2");
        configurationBuilder.Properties<StatoDomanda>().HaveConversion<byte>();
    }
}

internal sealed class MillisecondiConverter() : ValueConverter<DateTimeOffset, long>(
    v => v.ToUnixTimeMilliseconds(), v => DateTimeOffset.FromUnixTimeMilliseconds(v));

internal sealed class GiornoConverter() : ValueConverter<DateOnly, int>(v => v.DayNumber, v => DateOnly.FromDayNumber(v));

internal sealed class GuidConverter() : ValueConverter<Guid, byte[]>(v => v.ToByteArray(true), v => new Guid(v, true));

/// <summary>Npgsql writes only instants whose offset is zero.</summary>
internal sealed class InUtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(v => v.ToUniversalTime(), v => v);

internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    v => v.UtcDateTime, v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));
