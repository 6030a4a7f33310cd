using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Bonus;

/// <summary>What becomes of an accepted bonus for baby-sitting services (domain 4.1).</summary>
internal sealed class BonusRow
{
    public long NumeroDomanda { get; set; }

    /// <summary>As last written: a bonus whose last day has passed is lost even before the job writes so.</summary>
    public StatoBonus Stato { get; set; }
    public DateTimeOffset Accoglimento { get; set; }

    /// <summary>Last day, in Italy, on which the person may take possession of it.</summary>
    public DateOnly Scadenza { get; set; }

    /// <summary>When the person was registered on the Libretto Famiglia platform.</summary>
    public DateTimeOffset? Libretto { get; set; }
    public DateTimeOffset? Appropriazione { get; set; }
}

internal sealed class BonusConfiguration : IEntityTypeConfiguration<BonusRow>
{
    public void Configure(EntityTypeBuilder<BonusRow> builder)
    {
        builder.ToTable("Bonus").HasKey(b => b.NumeroDomanda);
        builder.Property(b => b.NumeroDomanda).ValueGeneratedNever();
        builder.HasIndex(b => new { b.Stato, b.Scadenza });
    }
}
