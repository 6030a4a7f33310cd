using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

internal sealed class DomandaConfiguration : IEntityTypeConfiguration<DomandaRow>
{
    public void Configure(EntityTypeBuilder<DomandaRow> builder)
    {
        builder.ToTable("Domande").HasKey(d => d.NumeroDomanda);
        builder.Property(d => d.NumeroDomanda).ValueGeneratedNever();
        builder.Property(d => d.Prestazione).HasMaxLength(40);
        builder.Property(d => d.Ente).HasMaxLength(40);
        builder.Property(d => d.CodiceUfficio).HasMaxLength(40);
        builder.Property(d => d.UserId).HasMaxLength(64);
        builder.Property(d => d.Canale).HasMaxLength(40);
        builder.Property(d => d.Richiedente).HasMaxLength(16);
        builder.Property(d => d.NumeroPratica).HasMaxLength(40);
        builder.Property(d => d.IdMessaggio).HasMaxLength(64);
        builder.Property(d => d.Registro).HasMaxLength(3);
    }
}

internal sealed class MinoreConfiguration : IEntityTypeConfiguration<MinoreRow>
{
    public void Configure(EntityTypeBuilder<MinoreRow> builder)
    {
        builder.ToTable("Minori").HasKey(m => new { m.NumeroDomanda, m.Progressivo });
        builder.Property(m => m.CodiceFiscale).HasMaxLength(16);
        builder.Property(m => m.AltroGenitore).HasMaxLength(16);

        // AT-R013 asks by codice fiscale inside the transaction.
        builder.HasIndex(m => m.CodiceFiscale);
    }
}

internal sealed class ProtocolloConfiguration : IEntityTypeConfiguration<ProtocolloRow>
{
    public void Configure(EntityTypeBuilder<ProtocolloRow> builder)
    {
        builder.ToTable("Protocolli").HasKey(p => new { p.Registro, p.Anno, p.Numero });
        builder.Property(p => p.Registro).HasMaxLength(3);
        builder.Property(p => p.Mittente).HasMaxLength(40);
        builder.Property(p => p.Oggetto).HasMaxLength(80);
        builder.Property(p => p.Impronta).HasMaxLength(32);
        builder.Property(p => p.VersioneRegole).HasMaxLength(16);
        builder.Property(p => p.Catena).HasMaxLength(32);
    }
}

internal sealed class RegistrazioneConfiguration : IEntityTypeConfiguration<RegistrazioneRow>
{
    public void Configure(EntityTypeBuilder<RegistrazioneRow> builder)
    {
        // IdMessaggio first: one list of messages finds a whole batch, and it tells keys apart soonest.
        builder.ToTable("Registrazioni").HasKey(r => new { r.IdMessaggio, r.Ente, r.Servizio, r.Operazione });
        builder.Property(r => r.IdMessaggio).HasMaxLength(64);
        builder.Property(r => r.Ente).HasMaxLength(40);
        builder.Property(r => r.Servizio).HasMaxLength(40);
        builder.Property(r => r.Operazione).HasMaxLength(40);
        builder.Property(r => r.Impronta).HasMaxLength(32);
        builder.Property(r => r.NonVerificate).HasMaxLength(InteropDbContext.MaxTesto);
    }
}

internal sealed class ContatoreConfiguration : IEntityTypeConfiguration<ContatoreRow>
{
    public void Configure(EntityTypeBuilder<ContatoreRow> builder)
    {
        builder.ToTable("Contatori").HasKey(c => c.Nome);
        builder.Property(c => c.Nome).HasMaxLength(40);
        builder.Property(c => c.Impronta).HasMaxLength(32);

        // The row that every writer locks first: it is there from the first migration on.
        builder.HasData(new ContatoreRow { Nome = Contatori.Domanda, Ultimo = 0, Istante = DateTimeOffset.UnixEpoch });
    }
}

internal sealed class ChiaveConfiguration : IEntityTypeConfiguration<ChiaveRow>
{
    public void Configure(EntityTypeBuilder<ChiaveRow> builder)
    {
        builder.ToTable("Chiavi").HasKey(c => c.Nome);
        builder.Property(c => c.Nome).HasMaxLength(40);
        builder.Property(c => c.Valore).HasMaxLength(64);
    }
}

internal sealed class TransazioneConfiguration : IEntityTypeConfiguration<RecordTraffico>
{
    public void Configure(EntityTypeBuilder<RecordTraffico> builder)
    {
        builder.ToTable("Transazioni").HasKey(t => t.IdTransazione);
        builder.Property(t => t.IdTransazione).ValueGeneratedNever();
        builder.Property(t => t.Ente).HasMaxLength(40);
        builder.Property(t => t.Certificato).HasMaxLength(32);
        builder.Property(t => t.Ip).HasMaxLength(64);
        builder.Property(t => t.Servizio).HasMaxLength(40);
        builder.Property(t => t.Operazione).HasMaxLength(40);
        builder.Property(t => t.UserId).HasMaxLength(64);
        builder.Property(t => t.CodiceUfficio).HasMaxLength(40);
        builder.Property(t => t.IdMessaggio).HasMaxLength(64);
        builder.Property(t => t.NumeroPratica).HasMaxLength(40);
        builder.Property(t => t.NumeroProtocollo).HasMaxLength(26);
        builder.Property(t => t.ImprontaCodiceFiscale).HasMaxLength(32);
        builder.Property(t => t.Fase).HasMaxLength(20);
        builder.Property(t => t.Codici).HasMaxLength(InteropDbContext.MaxTesto);
        builder.Property(t => t.Guasto).HasMaxLength(InteropDbContext.MaxTesto);
        builder.Property(t => t.Tempi).HasMaxLength(InteropDbContext.MaxTesto);
    }
}
