using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>Tables of the Istituto's archives, read by codice fiscale.</summary>
internal static class ArchiviConfigurations
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<AnagraficaRow>(anagrafica =>
        {
            anagrafica.ToTable("ArchivioAnagrafica").HasKey(a => a.CodiceFiscale);
            anagrafica.Property(a => a.CodiceFiscale).HasMaxLength(16);
            anagrafica.Property(a => a.Cognome).HasMaxLength(64);
            anagrafica.Property(a => a.Nome).HasMaxLength(64);
            anagrafica.Property(a => a.Sesso).HasMaxLength(1);
            anagrafica.Property(a => a.Via).HasMaxLength(100);
            anagrafica.Property(a => a.Civico).HasMaxLength(10);
            anagrafica.Property(a => a.Cap).HasMaxLength(5);
            anagrafica.Property(a => a.CodiceCatastaleComune).HasMaxLength(4);
            anagrafica.Property(a => a.Provincia).HasMaxLength(2);
            anagrafica.Property(a => a.Email).HasMaxLength(254);
            anagrafica.Property(a => a.Cellulare).HasMaxLength(16);
            anagrafica.Property(a => a.Pec).HasMaxLength(254);
        });
        model.Entity<LavoratoreSpettacoloRow>(lavoratore =>
        {
            lavoratore.ToTable("ArchivioSpettacolo").HasKey(l => l.CodiceFiscale);
            lavoratore.Property(l => l.CodiceFiscale).HasMaxLength(16);
        });
        model.Entity<PeriodoRow>(periodo =>
        {
            periodo.ToTable("ArchivioPeriodi").HasKey(p => new { p.CodiceFiscale, p.Dal, p.Tipo });
            periodo.Property(p => p.CodiceFiscale).HasMaxLength(16);
        });
        model.Entity<MeseContributivoRow>(mese =>
        {
            mese.ToTable("ArchivioContribuzione").HasKey(m => new { m.CodiceFiscale, m.Mese });
            mese.Property(m => m.CodiceFiscale).HasMaxLength(16);
        });
        model.Entity<IseeRow>(isee =>
        {
            isee.ToTable("ArchivioIsee").HasKey(i => new { i.CodiceFiscale, i.Scadenza });
            isee.Property(i => i.CodiceFiscale).HasMaxLength(16);
            isee.Property(i => i.Valore).HasPrecision(12, 2);
        });
    }
}
