using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>The tables that a registration does not touch: here indexes cost nothing to the hot path.</summary>
internal static class CicloDiVitaConfigurations
{
    private const int Codice = 40;
    private const int Identificativo = 20;
    private const int Testo = 4000;

    public static void Apply(ModelBuilder model)
    {
        Variazioni(model.Entity<VariazioneRow>());
        Eventi(model.Entity<EventoRow>());
        Bozze(model.Entity<BozzaRow>());
        Versioni(model.Entity<VersioneRow>());
        Documenti(model.Entity<DocumentoRow>());
        Allegati(model.Entity<AllegatoRow>());
        Riesami(model.Entity<RiesameRow>());
        Integrazioni(model.Entity<IntegrazioneRow>());
        SecondiGenitori(model.Entity<SecondoGenitoreRow>());
        Pagamenti(model);
        Persone(model);
    }

    private static void Variazioni(EntityTypeBuilder<VariazioneRow> builder)
    {
        builder.ToTable("Variazioni").HasKey(v => new { v.IdMessaggio, v.Ente, v.Servizio, v.Operazione });
        builder.Property(v => v.IdMessaggio).HasMaxLength(64);
        builder.Property(v => v.Ente).HasMaxLength(Codice);
        builder.Property(v => v.Servizio).HasMaxLength(Codice);
        builder.Property(v => v.Operazione).HasMaxLength(Codice);
        builder.Property(v => v.Impronta).HasMaxLength(32);
        builder.HasIndex(v => new { v.Ente, v.Istante });
        builder.HasIndex(v => new { v.NumeroDomanda, v.Istante });
    }

    private static void Eventi(EntityTypeBuilder<EventoRow> builder)
    {
        builder.ToTable("Eventi").HasKey(e => e.Progressivo);
        builder.Property(e => e.Progressivo).ValueGeneratedNever();
        builder.Property(e => e.Ente).HasMaxLength(Codice);
        builder.Property(e => e.NumeroProtocollo).HasMaxLength(26);
        builder.Property(e => e.Riferimento).HasMaxLength(Identificativo);
        builder.Property(e => e.Dettaglio).HasMaxLength(InteropDbContext.MaxTesto);
        builder.HasIndex(e => new { e.Ente, e.Progressivo });
        builder.HasIndex(e => new { e.NumeroDomanda, e.Istante });
    }

    private static void Bozze(EntityTypeBuilder<BozzaRow> builder)
    {
        builder.ToTable("Bozze").HasKey(b => b.NumeroDomanda);
        builder.Property(b => b.NumeroDomanda).ValueGeneratedNever();
        builder.Property(b => b.Prestazione).HasMaxLength(Codice);
        builder.Property(b => b.Ente).HasMaxLength(Codice);
        builder.Property(b => b.CodiceUfficio).HasMaxLength(Codice);
        builder.Property(b => b.UserId).HasMaxLength(64);
        builder.Property(b => b.Canale).HasMaxLength(Codice);
        builder.Property(b => b.Richiedente).HasMaxLength(16);
        builder.Property(b => b.NumeroPratica).HasMaxLength(Codice);
        builder.HasIndex(b => new { b.Ente, b.Richiedente });
        builder.HasIndex(b => new { b.Stato, b.Scadenza });
    }

    private static void Versioni(EntityTypeBuilder<VersioneRow> builder)
    {
        builder.ToTable("Versioni").HasKey(v => new { v.NumeroDomanda, v.Versione });
        builder.Property(v => v.Operazione).HasMaxLength(Codice);
        builder.Property(v => v.CodiceUfficio).HasMaxLength(Codice);
        builder.Property(v => v.UserId).HasMaxLength(64);
        builder.Property(v => v.IdDocumento).HasMaxLength(Identificativo);
        builder.Property(v => v.NumeroPraticaPrecedente).HasMaxLength(Codice);
    }

    private static void Documenti(EntityTypeBuilder<DocumentoRow> builder)
    {
        builder.ToTable("Documenti").HasKey(d => d.IdDocumento);
        builder.Property(d => d.IdDocumento).HasMaxLength(Identificativo);
        builder.Property(d => d.Ente).HasMaxLength(Codice);
        builder.Property(d => d.CodiceUfficio).HasMaxLength(Codice);
        builder.Property(d => d.UserId).HasMaxLength(64);
        builder.Property(d => d.Registro).HasMaxLength(3);
        builder.Property(d => d.Impronta).HasMaxLength(32);
        builder.Ignore(d => d.Protocollo);
        builder.Property(d => d.Testo).HasMaxLength(Testo);
        builder.HasIndex(d => d.NumeroDomanda);
    }

    private static void Allegati(EntityTypeBuilder<AllegatoRow> builder)
    {
        builder.ToTable("Allegati").HasKey(a => a.IdAllegato);
        builder.Property(a => a.IdAllegato).HasMaxLength(Identificativo);
        builder.Property(a => a.IdDocumento).HasMaxLength(Identificativo);
        builder.Property(a => a.NomeFile).HasMaxLength(255);
        builder.Property(a => a.TipoContenuto).HasMaxLength(100);
        builder.Property(a => a.Descrizione).HasMaxLength(200);
        builder.Property(a => a.Impronta).HasMaxLength(32);
        builder.HasIndex(a => a.NumeroDomanda);
    }

    private static void Riesami(EntityTypeBuilder<RiesameRow> builder)
    {
        builder.ToTable("Riesami").HasKey(r => r.NumeroRiesame);
        builder.Property(r => r.NumeroRiesame).ValueGeneratedNever();
        builder.Property(r => r.Ente).HasMaxLength(Codice);
        builder.Property(r => r.Motivazione).HasMaxLength(Testo);
        builder.Property(r => r.CodiceSede).HasMaxLength(6);
        builder.Property(r => r.MotivoEsito).HasMaxLength(Testo);
        builder.HasIndex(r => r.NumeroDomanda);
    }

    private static void Integrazioni(EntityTypeBuilder<IntegrazioneRow> builder)
    {
        builder.ToTable("Integrazioni").HasKey(i => i.NumeroIntegrazione);
        builder.Property(i => i.NumeroIntegrazione).ValueGeneratedNever();
        builder.Property(i => i.Richiesta).HasMaxLength(Testo);
        builder.Property(i => i.Testo).HasMaxLength(Testo);
        builder.HasIndex(i => i.NumeroDomanda);
        builder.HasIndex(i => new { i.Stato, i.Scadenza });
    }

    private static void SecondiGenitori(EntityTypeBuilder<SecondoGenitoreRow> builder)
    {
        builder.ToTable("SecondiGenitori").HasKey(s => new { s.NumeroDomanda, s.CodiceFiscale });
        builder.Property(s => s.CodiceFiscale).HasMaxLength(16);
        builder.Property(s => s.Ente).HasMaxLength(Codice);
        builder.Property(s => s.IdDocumento).HasMaxLength(Identificativo);
        builder.HasIndex(s => s.CodiceFiscale);
    }

    private static void Pagamenti(ModelBuilder model)
    {
        var canali = model.Entity<CanaleRow>();
        canali.ToTable("Canali").HasKey(c => c.NumeroCanale);
        canali.Property(c => c.NumeroCanale).ValueGeneratedNever();
        canali.Property(c => c.Modalita).HasMaxLength(Codice);
        canali.Property(c => c.Iban).HasMaxLength(34);
        canali.Property(c => c.Bic).HasMaxLength(11);
        canali.Property(c => c.Intestazione).HasMaxLength(Codice);
        canali.HasIndex(c => c.NumeroDomanda);

        var pagamenti = model.Entity<PagamentoRow>();
        pagamenti.ToTable("Pagamenti").HasKey(p => p.NumeroPagamento);
        pagamenti.Property(p => p.NumeroPagamento).ValueGeneratedNever();
        pagamenti.Property(p => p.Motivo).HasMaxLength(InteropDbContext.MaxTesto);
        pagamenti.HasIndex(p => p.NumeroDomanda);

        model.Entity<VerificaRow>().ToTable("Verifiche").HasKey(v => new { v.NumeroDomanda, v.Mese });

        var indebiti = model.Entity<IndebitoRow>();
        indebiti.ToTable("Indebiti").HasKey(i => i.NumeroIndebito);
        indebiti.Property(i => i.NumeroIndebito).ValueGeneratedNever();
        indebiti.Property(i => i.Motivo).HasMaxLength(InteropDbContext.MaxTesto);
        indebiti.HasIndex(i => i.NumeroDomanda);
    }

    private static void Persone(ModelBuilder model)
    {
        var notifiche = model.Entity<NotificaRow>();
        notifiche.ToTable("Notifiche").HasKey(n => n.NumeroNotifica);
        notifiche.Property(n => n.NumeroNotifica).ValueGeneratedNever();
        notifiche.Property(n => n.Ente).HasMaxLength(Codice);
        notifiche.Property(n => n.CodiceFiscale).HasMaxLength(16);
        notifiche.Property(n => n.Oggetto).HasMaxLength(200);
        notifiche.Property(n => n.Testo).HasMaxLength(Testo);
        notifiche.HasIndex(n => n.CodiceFiscale);
        notifiche.HasIndex(n => new { n.NumeroDomanda, n.Istante });

        var conti = model.Entity<ContoRow>();
        conti.ToTable("Conti").HasKey(c => c.NumeroConto);
        conti.Property(c => c.NumeroConto).ValueGeneratedNever();
        conti.Property(c => c.Ente).HasMaxLength(Codice);
        conti.Property(c => c.CodiceFiscale).HasMaxLength(16);
        conti.Property(c => c.Iban).HasMaxLength(34);
        conti.Property(c => c.Bic).HasMaxLength(11);
        conti.Property(c => c.Intestazione).HasMaxLength(Codice);
        conti.HasIndex(c => c.CodiceFiscale);
        conti.HasIndex(c => c.Istante);

        var aggiornamenti = model.Entity<AggiornamentoRow>();
        aggiornamenti.ToTable("Aggiornamenti").HasKey(a => a.NumeroAggiornamento);
        aggiornamenti.Property(a => a.NumeroAggiornamento).ValueGeneratedNever();
        aggiornamenti.Property(a => a.Ente).HasMaxLength(Codice);
        aggiornamenti.Property(a => a.CodiceFiscale).HasMaxLength(16);
        aggiornamenti.HasIndex(a => a.CodiceFiscale);
        aggiornamenti.HasIndex(a => a.Istante);
    }
}
