using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>A signed message that was accepted.</summary>
internal sealed class MessaggioVistoRow
{
    /// <summary>SHA-256 of signer and id: of one length, and no collation can take two ids for one.</summary>
    public required string Chiave { get; set; }

    /// <summary>The call that carried it: its record holds the answer.</summary>
    public Guid IdTransazione { get; set; }

    /// <summary>Of the Body as it was signed; empty when it was not.</summary>
    public required byte[] ImprontaCorpo { get; set; }

    public DateTimeOffset Scade { get; set; }
}

internal sealed class MessaggioVistoConfiguration : IEntityTypeConfiguration<MessaggioVistoRow>
{
    public void Configure(EntityTypeBuilder<MessaggioVistoRow> builder)
    {
        builder.ToTable("MessaggiVisti").HasKey(m => m.Chiave);
        builder.Property(m => m.Chiave).HasMaxLength(64);
        builder.Property(m => m.ImprontaCorpo).HasMaxLength(64);
        builder.HasIndex(m => m.Scade);
    }
}
