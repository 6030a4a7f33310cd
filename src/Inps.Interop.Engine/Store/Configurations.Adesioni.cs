using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

internal sealed class AdesioneConfiguration : IEntityTypeConfiguration<AdesioneRow>
{
    public void Configure(EntityTypeBuilder<AdesioneRow> builder)
    {
        builder.ToTable("Adesioni").HasKey(a => a.Id);
        builder.HasIndex(a => new { a.CodiceEnte, a.Ambiente }).IsUnique();
        builder.Property(a => a.CodiceEnte).HasMaxLength(40);
        builder.Property(a => a.Denominazione).HasMaxLength(200);
        builder.Property(a => a.CodicePatronato).HasMaxLength(40);
        builder.Property(a => a.CodiceFiscaleEnte).HasMaxLength(16);
        builder.Property(a => a.Referente).HasMaxLength(200);
        builder.Property(a => a.EmailReferente).HasMaxLength(200);
        builder.Property(a => a.TelefonoReferente).HasMaxLength(40);
        builder.HasMany(a => a.Certificati).WithOne().HasForeignKey(c => c.AdesioneId);
    }
}

internal sealed class CertificatoConfiguration : IEntityTypeConfiguration<CertificatoRow>
{
    public void Configure(EntityTypeBuilder<CertificatoRow> builder)
    {
        builder.ToTable("Certificati").HasKey(c => c.Id);
        builder.Property(c => c.ThumbprintSha256).HasMaxLength(64);
        builder.Property(c => c.Issuer).HasMaxLength(1000);
        builder.Property(c => c.Subject).HasMaxLength(1000);
        builder.Property(c => c.MotivoRevoca).HasMaxLength(500);
    }
}

internal sealed class StoriaAdesioneConfiguration : IEntityTypeConfiguration<StoriaAdesioneRow>
{
    public void Configure(EntityTypeBuilder<StoriaAdesioneRow> builder)
    {
        builder.ToTable("StoriaAdesioni").HasKey(s => s.Id);
        builder.HasIndex(s => new { s.CodiceEnte, s.Id });
        builder.Property(s => s.CodiceEnte).HasMaxLength(40);
        builder.Property(s => s.Operatore).HasMaxLength(100);
        builder.Property(s => s.Motivo).HasMaxLength(500);
    }
}
