using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>A document that waits for its protocol number (domain 4.6, IN_CODA). The row goes when the number comes, in the same transaction.</summary>
internal sealed class ProtocolloInCodaRow
{
    public required string Registro { get; set; }

    /// <summary>Order of registration, in one sequence for all registers.</summary>
    public long Posizione { get; set; }

    /// <summary>The key under which the number is asked: asked again, it gives the same number.</summary>
    public required string IdDocumento { get; set; }
    public long NumeroDomanda { get; set; }
    public required string Mittente { get; set; }
    public required string Oggetto { get; set; }
    public required byte[] Impronta { get; set; }
    public DateTimeOffset Presentazione { get; set; }
    public required string VersioneRegole { get; set; }
    public DateTimeOffset InCodaDal { get; set; }

    /// <summary>The call that registered the document.</summary>
    public Guid IdTransazione { get; set; }
    public int Tentativi { get; set; }
    public DateTimeOffset ProssimoTentativo { get; set; }
    public string? UltimoErrore { get; set; }
}

internal sealed class ProtocolloInCodaConfiguration : IEntityTypeConfiguration<ProtocolloInCodaRow>
{
    public void Configure(EntityTypeBuilder<ProtocolloInCodaRow> builder)
    {
        builder.ToTable("ProtocolliInCoda").HasKey(c => new { c.Registro, c.Posizione });
        builder.Property(c => c.Registro).HasMaxLength(3);
        builder.Property(c => c.IdDocumento).HasMaxLength(20);
        builder.Property(c => c.Mittente).HasMaxLength(40);
        builder.Property(c => c.Oggetto).HasMaxLength(80);
        builder.Property(c => c.Impronta).HasMaxLength(32);
        builder.Property(c => c.VersioneRegole).HasMaxLength(16);
        builder.Property(c => c.UltimoErrore).HasMaxLength(InteropDbContext.MaxTesto);

        // A document waits for the earlier ones of its domanda.
        builder.HasIndex(c => c.NumeroDomanda);
    }
}
