using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inps.Interop.Engine.Tests.Store.Spostamento;

/// <summary>Rows of every table of the model, whatever tables it has: one with every column filled, one with as few as it may have.</summary>
internal static class RigheDiProva
{
    private static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 1, 123, TimeSpan.Zero);

    /// <summary>Adds them, and takes the last of each generated key away again: the database has counted further than what it holds.</summary>
    public static async Task FillAsync(InteropDbContext context)
    {
        foreach (var type in context.Model.GetEntityTypes().OrderBy(type => type.GetForeignKeys().Count()))
        {
            context.Add(Row(type, 1, filled: true));
            context.Add(Row(type, 2, filled: false));
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            if (type.FindPrimaryKey()!.Properties[0].ValueGenerated == ValueGenerated.OnAdd)
            {
                var last = Row(type, 3, filled: true);
                context.Add(last);
                await context.SaveChangesAsync(TestContext.Current.CancellationToken);
                context.Remove(last);
                await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        }
    }

    private static object Row(IEntityType type, int n, bool filled)
    {
        var row = Activator.CreateInstance(type.ClrType)!;
        foreach (var property in type.GetProperties().Where(property => property.ValueGenerated != ValueGenerated.OnAdd && (filled || !property.IsNullable)))
        {
            property.PropertyInfo!.SetValue(row, property.IsForeignKey() ? (long)Math.Min(n, 2) : Value(property, n));
        }

        return row;
    }

    private static object Value(IProperty property, int n)
    {
        var kind = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return kind switch
        {
            _ when kind.IsEnum => Enum.GetValues(kind).GetValue(n % Enum.GetValues(kind).Length)!,
            _ when kind == typeof(string) => Cut($"{n}è \"'\\\n\t€ 😀 {property.Name}", property.GetMaxLength() ?? 1000),
            _ when kind == typeof(byte[]) => Enumerable.Range(0, Math.Min(property.GetMaxLength() ?? 3000, 3000)).Select(i => (byte)(i * n)).ToArray(),
            _ when kind == typeof(DateTimeOffset) => Istante.AddDays(n),
            _ when kind == typeof(DateOnly) => new DateOnly(2026, 2, n),
            _ when kind == typeof(Guid) => Guid.CreateVersion7(Istante.AddDays(n)),
            _ when kind == typeof(decimal) => 1234.5m * n,
            _ when kind == typeof(bool) => n % 2 == 1,
            _ when kind == typeof(long) => 1_000_000_000_000L + n,
            _ => Convert.ChangeType(n, kind, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
