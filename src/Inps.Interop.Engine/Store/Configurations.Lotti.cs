using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

internal sealed class LottoConfiguration : IEntityTypeConfiguration<LottoRow>
{
    public void Configure(EntityTypeBuilder<LottoRow> builder)
    {
        builder.ToTable("Lotti").HasKey(l => l.NumeroLotto);
        builder.Property(l => l.NumeroLotto).ValueGeneratedNever();
        builder.Property(l => l.Ente).HasMaxLength(40);
        builder.Property(l => l.IdLotto).HasMaxLength(64);
        builder.Property(l => l.CodicePatronato).HasMaxLength(40);
        builder.Property(l => l.CodiceUfficio).HasMaxLength(40);
        builder.Property(l => l.UserId).HasMaxLength(64);
        builder.Property(l => l.Canale).HasMaxLength(40);
        builder.Property(l => l.Prestazione).HasMaxLength(40);
        builder.Property(l => l.Impronta).HasMaxLength(32);
        builder.Property(l => l.ImprontaIniziale).HasMaxLength(32);
        builder.Property(l => l.RispostaA).HasMaxLength(InteropDbContext.MaxTesto);
        builder.HasIndex(l => new { l.Ente, l.IdLotto });

        // The workers ask for those that are not concluded, the purge for the old ones.
        builder.HasIndex(l => new { l.Stato, l.Inizio });
        builder.HasIndex(l => l.DaIndicizzare);
    }
}

internal sealed class LottoBloccoConfiguration : IEntityTypeConfiguration<LottoBloccoRow>
{
    public void Configure(EntityTypeBuilder<LottoBloccoRow> builder) => builder.ToTable("LottoBlocchi").HasKey(b => new { b.NumeroLotto, b.Da });
}

internal sealed class LottoEsitoConfiguration : IEntityTypeConfiguration<LottoEsitoRow>
{
    public void Configure(EntityTypeBuilder<LottoEsitoRow> builder)
    {
        builder.ToTable("LottoEsiti").HasKey(e => new { e.NumeroLotto, e.Posizione });
        builder.Property(e => e.IdMessaggio).HasMaxLength(64);
    }
}
