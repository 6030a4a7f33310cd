using Inps.Interop.Engine.Avvisi;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>An alert for operators, from the first look that found its cause to the last.</summary>
internal sealed class AvvisoRow
{
    public long Numero { get; set; }
    public CausaAvviso Causa { get; set; }

    /// <summary>What it is about: an operation, a certificate, a register, a machine.</summary>
    public required string Oggetto { get; set; }
    public required string Testo { get; set; }
    public DateTimeOffset ApertoIl { get; set; }

    /// <summary>The last look that found the cause.</summary>
    public DateTimeOffset VistoIl { get; set; }
    public DateTimeOffset? ChiusoIl { get; set; }

    /// <summary>Cause and thing while it is open, so that it cannot be there twice.</summary>
    public string? Aperto { get; set; }
}

/// <summary>A message about an alert, by one channel.</summary>
internal sealed class AvvisoInvioRow
{
    public long Avviso { get; set; }
    public CanaleAvviso Canale { get; set; }

    /// <summary>True for the message that it has ended.</summary>
    public bool Chiusura { get; set; }
    public int Tentativi { get; set; }

    /// <summary>Null when there is nothing more to do.</summary>
    public DateTimeOffset? ProssimoTentativo { get; set; }
    public DateTimeOffset? InviatoIl { get; set; }
    public string? UltimoErrore { get; set; }
}

internal static class AvvisiConfigurations
{
    public const int MaxOggetto = 150;
    public const int MaxTesto = 500;

    public static void Apply(ModelBuilder model)
    {
        var avvisi = model.Entity<AvvisoRow>();
        avvisi.ToTable("Avvisi").HasKey(a => a.Numero);
        avvisi.HasIndex(a => a.Aperto).IsUnique();
        avvisi.Property(a => a.Numero).ValueGeneratedNever();
        avvisi.Property(a => a.Oggetto).HasMaxLength(MaxOggetto);
        avvisi.Property(a => a.Testo).HasMaxLength(MaxTesto);
        avvisi.Property(a => a.Aperto).HasMaxLength(MaxOggetto + 4);

        var invii = model.Entity<AvvisoInvioRow>();
        invii.ToTable("AvvisiInvii").HasKey(i => new { i.Avviso, i.Canale, i.Chiusura });
        invii.HasIndex(i => i.ProssimoTentativo);
        invii.Property(i => i.UltimoErrore).HasMaxLength(MaxTesto);
    }
}
