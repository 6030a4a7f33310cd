using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>How far an ente has acknowledged its events.</summary>
internal sealed class LetturaEventiRow
{
    public required string Ente { get; set; }

    /// <summary>Last event.</summary>
    public long Progressivo { get; set; }

    /// <summary>Last presentation, which has no event of its own.</summary>
    public long NumeroDomanda { get; set; }
}

internal sealed class LetturaEventiConfiguration : IEntityTypeConfiguration<LetturaEventiRow>
{
    public void Configure(EntityTypeBuilder<LetturaEventiRow> builder)
    {
        builder.ToTable("LettureEventi").HasKey(l => l.Ente);
        builder.Property(l => l.Ente).HasMaxLength(40);
    }
}
