using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Store;

/// <summary>The database server behind the store.</summary>
internal enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>Settings under <c>Database</c>.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Default of <see cref="ConnectionString"/>; for SQLite only.</summary>
    public const string DefaultSqlite = "Data Source=data/inps-interop.db";

    /// <summary><c>Sqlite</c>, <c>PostgreSql</c> or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = nameof(DatabaseProvider.Sqlite);

    public string ConnectionString { get; set; } = "";

    /// <summary>True: pending migrations are applied at start. False: the process is refused while there are any.</summary>
    public bool Migrate { get; set; } = true;

    /// <summary>Folder against which a relative SQLite path is read; the working directory when empty.</summary>
    public string CartellaBase { get; set; } = "";

    /// <summary>How long a statement waits for a lock of another process, in seconds.</summary>
    public int AttesaSecondi { get; set; } = 30;

    /// <summary>SQLite: with less room on its disk, in MiB, the process says that it is not ready. 0: not looked at.</summary>
    public int SpazioMinimoMiB { get; set; } = 256;

    internal DatabaseProvider Kind => TryParse(Provider, out var kind)
        ? kind
        : throw new InvalidOperationException($"Database:Provider '{Provider}' was not validated.");

    internal static bool TryParse(string provider, out DatabaseProvider kind) =>
        Enum.TryParse(provider, ignoreCase: true, out kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(provider[0]);
}

internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var errors = new List<string>();
        if (!DatabaseOptions.TryParse(options.Provider, out var kind))
        {
            errors.Add($"Database:Provider is '{options.Provider}'; accepted: Sqlite, PostgreSql, SqlServer.");
        }
        else if (kind != DatabaseProvider.Sqlite && string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            errors.Add($"Database:ConnectionString is empty; {options.Provider} needs one.");
        }

        if (!IsConnectionString(options.ConnectionString))
        {
            errors.Add("Database:ConnectionString is not made of Key=Value pairs separated by ';'.");
        }

        if (options.AttesaSecondi is < 1 or > 600)
        {
            errors.Add($"Database:AttesaSecondi is {options.AttesaSecondi}; accepted: 1 to 600.");
        }

        if (options.SpazioMinimoMiB < 0)
        {
            errors.Add($"Database:SpazioMinimoMiB is {options.SpazioMinimoMiB}; accepted: 0 and more.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new DbConnectionStringBuilder { ConnectionString = text };
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
