using Inps.Interop.Engine.Operatori;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>A person who may enter the console, known by a client certificate or by an account of the identity provider.</summary>
internal sealed class OperatoreRow
{
    public long Id { get; set; }
    public required string Codice { get; set; }
    public required string Nome { get; set; }
    public Ruolo Ruolo { get; set; }

    /// <summary>SHA-256 of the certificate, upper-case hexadecimal.</summary>
    public string? Certificato { get; set; }

    /// <summary>Claim <c>sub</c> of the identity provider.</summary>
    public string? Account { get; set; }
    public DateTimeOffset? DisabilitatoIl { get; set; }
}

/// <summary>One thing that an operator did.</summary>
internal sealed class AzioneOperatoreRow
{
    public long Id { get; set; }
    public DateTimeOffset Istante { get; set; }
    public required string Operatore { get; set; }
    public required string Azione { get; set; }
    public string? Oggetto { get; set; }
    public string? Motivo { get; set; }
    public string? Ip { get; set; }
}

internal sealed class RicercaSalvataRow
{
    public long Id { get; set; }
    public required string Operatore { get; set; }
    public required string Nome { get; set; }
    public required string Parametri { get; set; }
}

/// <summary>A key of the console's cookies and form tokens, the same for every instance.</summary>
internal sealed class ChiaveConsoleRow
{
    public long Id { get; set; }
    public required string Contenuto { get; set; }
}

internal static class OperatoriConfigurations
{
    public const int MaxCodice = 100;
    public const int MaxOggetto = 200;
    public const int MaxMotivo = 500;
    public const int MaxParametri = 2000;

    public static void Apply(ModelBuilder model)
    {
        var operatori = model.Entity<OperatoreRow>();
        operatori.ToTable("Operatori").HasKey(o => o.Id);
        operatori.HasIndex(o => o.Codice).IsUnique();
        operatori.HasIndex(o => o.Certificato).IsUnique();
        operatori.HasIndex(o => o.Account).IsUnique();
        operatori.Property(o => o.Codice).HasMaxLength(MaxCodice);
        operatori.Property(o => o.Nome).HasMaxLength(200);
        operatori.Property(o => o.Certificato).HasMaxLength(64);
        operatori.Property(o => o.Account).HasMaxLength(200);

        var azioni = model.Entity<AzioneOperatoreRow>();
        azioni.ToTable("AzioniOperatori").HasKey(a => a.Id);
        azioni.HasIndex(a => new { a.Operatore, a.Id });
        azioni.HasIndex(a => new { a.Oggetto, a.Id });
        azioni.Property(a => a.Operatore).HasMaxLength(MaxCodice);
        azioni.Property(a => a.Azione).HasMaxLength(MaxCodice);
        azioni.Property(a => a.Oggetto).HasMaxLength(MaxOggetto);
        azioni.Property(a => a.Motivo).HasMaxLength(MaxMotivo);
        azioni.Property(a => a.Ip).HasMaxLength(64);

        var ricerche = model.Entity<RicercaSalvataRow>();
        ricerche.ToTable("RicercheSalvate").HasKey(r => r.Id);
        ricerche.HasIndex(r => new { r.Operatore, r.Nome }).IsUnique();
        ricerche.Property(r => r.Operatore).HasMaxLength(MaxCodice);
        ricerche.Property(r => r.Nome).HasMaxLength(80);
        ricerche.Property(r => r.Parametri).HasMaxLength(MaxParametri);

        model.Entity<ChiaveConsoleRow>().ToTable("ChiaviConsole").HasKey(c => c.Id);
    }
}
