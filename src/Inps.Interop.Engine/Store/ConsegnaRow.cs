using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>The result of a lotto on its way to the address that its ente asked for.</summary>
internal sealed class ConsegnaRow
{
    public long NumeroLotto { get; set; }
    public required string Ente { get; set; }
    public required string Indirizzo { get; set; }
    public StatoConsegna Stato { get; set; }

    /// <summary>The next page of the result; those before it were acknowledged.</summary>
    public int Pagina { get; set; } = 1;

    /// <summary>When the result was there, or was asked for again: from then on the days of patience are counted.</summary>
    public DateTimeOffset Dal { get; set; }
    public int Tentativi { get; set; }
    public DateTimeOffset ProssimoTentativo { get; set; }
    public string? UltimoErrore { get; set; }
    public DateTimeOffset? ConclusaIl { get; set; }

    /// <summary>The instance that delivers it now; no other does until <see cref="TurnoFinoAl"/>.</summary>
    public Guid? Turno { get; set; }
    public DateTimeOffset? TurnoFinoAl { get; set; }
}

internal sealed class ConsegnaConfiguration : IEntityTypeConfiguration<ConsegnaRow>
{
    public void Configure(EntityTypeBuilder<ConsegnaRow> builder)
    {
        builder.ToTable("Consegne").HasKey(c => c.NumeroLotto);
        builder.Property(c => c.NumeroLotto).ValueGeneratedNever();
        builder.Property(c => c.Ente).HasMaxLength(40);
        builder.Property(c => c.Indirizzo).HasMaxLength(InteropDbContext.MaxTesto);
        builder.Property(c => c.UltimoErrore).HasMaxLength(InteropDbContext.MaxTesto);
        builder.HasIndex(c => new { c.Stato, c.ProssimoTentativo });
    }
}
