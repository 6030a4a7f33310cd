using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>A protocol register that has, or had, documents waiting for their number.</summary>
internal sealed class RegistroProtocolloRow
{
    public required string Registro { get; set; }

    /// <summary>The instance that numbers the queue, until <see cref="TurnoFinoAl"/>. Order and safety do not depend on it: it spares asking twice.</summary>
    public Guid? Turno { get; set; }
    public DateTimeOffset? TurnoFinoAl { get; set; }

    /// <summary>Since when the queue stands because the remote service cannot be believed; null while it goes on.</summary>
    public DateTimeOffset? FermoDal { get; set; }
    public string? MotivoFermo { get; set; }
}

internal sealed class RegistroProtocolloConfiguration : IEntityTypeConfiguration<RegistroProtocolloRow>
{
    public void Configure(EntityTypeBuilder<RegistroProtocolloRow> builder)
    {
        builder.ToTable("RegistriProtocollo").HasKey(r => r.Registro);
        builder.Property(r => r.Registro).HasMaxLength(3);
        builder.Property(r => r.MotivoFermo).HasMaxLength(InteropDbContext.MaxTesto);
    }
}
