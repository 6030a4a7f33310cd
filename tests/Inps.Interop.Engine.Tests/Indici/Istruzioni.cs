using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inps.Interop.Engine.Tests.Indici;

/// <summary>The statements that EF sends to one database; a context that was in use before may keep silent for a second.</summary>
internal sealed class Istruzioni : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string database;
    private readonly string[] parole;
    private readonly ConcurrentQueue<(string Sql, IReadOnlyList<SqliteParameter> Parameters)> all = [];
    private readonly List<IDisposable> subscriptions = [];

    /// <param name="parole">A statement with one of these words is kept.</param>
    public Istruzioni(string database, params string[] parole)
    {
        this.database = database;
        this.parole = parole;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyCollection<(string Sql, IReadOnlyList<SqliteParameter> Parameters)> All => all;

    public void Clear() => all.Clear();

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Microsoft.EntityFrameworkCore.DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Value: CommandEventData { Command: { Connection.DataSource: { } source } command } } && value.Key == RelationalEventId.CommandExecuting.Name
            && source == database && parole.Any(parola => command.CommandText.Contains(parola, StringComparison.Ordinal)))
        {
            all.Enqueue((command.CommandText, [.. command.Parameters.Cast<SqliteParameter>()]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
