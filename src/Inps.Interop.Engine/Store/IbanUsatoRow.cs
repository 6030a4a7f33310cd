using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>An applicant who asked to be paid on an IBAN; written only where PAG-W11 is switched on.</summary>
internal sealed class IbanUsatoRow
{
    public required string Iban { get; set; }
    public required string CodiceFiscale { get; set; }
}

internal sealed class IbanUsatoConfiguration : IEntityTypeConfiguration<IbanUsatoRow>
{
    public void Configure(EntityTypeBuilder<IbanUsatoRow> builder)
    {
        builder.ToTable("IbanUsati").HasKey(i => new { i.Iban, i.CodiceFiscale });
        builder.Property(i => i.Iban).HasMaxLength(34);
        builder.Property(i => i.CodiceFiscale).HasMaxLength(16);
        builder.HasIndex(i => i.CodiceFiscale);
    }
}
