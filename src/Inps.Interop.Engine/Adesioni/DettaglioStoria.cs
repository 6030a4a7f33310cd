using System.Globalization;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>What a change does to an adesione and its certificates, in words: <c>Uffici: 6038C → 6038C, 7001A</c>, one property a line.</summary>
internal static class DettaglioStoria
{
    /// <summary>Empty when nothing changes.</summary>
    public static string Of(InteropDbContext context)
    {
        context.ChangeTracker.DetectChanges();
        return string.Join('\n', context.ChangeTracker.Entries().SelectMany(Lines));
    }

    private static IEnumerable<string> Lines(EntityEntry entry) => entry switch
    {
        { Entity: AdesioneRow, State: EntityState.Added } => Values(entry, ""),
        { Entity: AdesioneRow, State: EntityState.Modified } => Changes(entry, ""),
        { Entity: CertificatoRow certificato, State: EntityState.Added } => [$"Certificato aggiunto: {NameOf(certificato)}"],
        { Entity: CertificatoRow certificato, State: EntityState.Deleted } => [$"Certificato tolto: {NameOf(certificato)}"],
        { Entity: CertificatoRow certificato, State: EntityState.Modified } => Changes(entry, $"Certificato {NameOf(certificato)} "),
        _ => [],
    };

    private static IEnumerable<string> Values(EntityEntry entry, string subject) => entry.Properties
        .Where(p => !p.Metadata.IsKey() && Text(p.CurrentValue).Length > 0)
        .Select(p => $"{subject}{p.Metadata.Name}: {Text(p.CurrentValue)}");

    private static IEnumerable<string> Changes(EntityEntry entry, string subject) => entry.Properties
        .Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue))
        .Select(p => $"{subject}{p.Metadata.Name}: {Or(Text(p.OriginalValue))} → {Or(Text(p.CurrentValue))}");

    private static string NameOf(CertificatoRow certificato) => certificato.ThumbprintSha256 ?? $"{certificato.Subject} ({certificato.Issuer})";

    private static string Or(string text) => text.Length == 0 ? "(vuoto)" : text;

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Replace("\n", ", ", StringComparison.Ordinal),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
        byte[] bytes => $"{bytes.Length} byte",
        bool yes => yes ? "sì" : "no",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
