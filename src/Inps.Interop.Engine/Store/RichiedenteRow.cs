using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>A domanda to be found by its person (ALAS-R004..R006, COV-R001): written only where the prestazione asks for it. State and dates are the domanda's.</summary>
internal sealed class RichiedenteRow
{
    public required string CodiceFiscale { get; set; }
    public long NumeroDomanda { get; set; }

    /// <summary>Keys of what the domanda is about, one a line; null when there are none.</summary>
    public string? Rapporti { get; set; }
}

/// <summary>An active domanda found by its person.</summary>
internal readonly record struct RichiedenteAttivo(
    string CodiceFiscale, long NumeroDomanda, string Ente, string Prestazione, StatoDomanda Stato, DateTimeOffset Presentazione, string? Rapporti);

internal sealed class RichiedenteConfiguration : IEntityTypeConfiguration<RichiedenteRow>
{
    public void Configure(EntityTypeBuilder<RichiedenteRow> builder)
    {
        builder.ToTable("Richiedenti").HasKey(r => new { r.CodiceFiscale, r.NumeroDomanda });
        builder.Property(r => r.CodiceFiscale).HasMaxLength(16);
        builder.Property(r => r.Rapporti).HasMaxLength(InteropDbContext.MaxTesto);
    }
}
