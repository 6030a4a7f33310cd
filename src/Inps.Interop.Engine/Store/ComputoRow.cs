using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>For how many days an accepted domanda is due, as it was computed when it was decided (ALAS-16).</summary>
internal sealed class ComputoRow
{
    public long NumeroDomanda { get; set; }
    public int Accreditate { get; set; }
    public int Escluse { get; set; }
    public int Spettanti { get; set; }
    public DateTimeOffset Istante { get; set; }

    public ComputoGiornate ToComputo() => new(Accreditate, Escluse, Spettanti);
}

internal sealed class ComputoConfiguration : IEntityTypeConfiguration<ComputoRow>
{
    public void Configure(EntityTypeBuilder<ComputoRow> builder)
    {
        builder.ToTable("Computi").HasKey(c => c.NumeroDomanda);
        builder.Property(c => c.NumeroDomanda).ValueGeneratedNever();
    }
}
