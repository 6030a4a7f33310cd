using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>What was purged in one round: kind, cut-off, count, instant, who. The row grows with each piece, in the transaction that removes it. Never removed.</summary>
internal sealed class CancellazioneRow
{
    public long Numero { get; set; }
    public CategoriaDati Categoria { get; set; }

    /// <summary>What is older than this was due.</summary>
    public DateTimeOffset Limite { get; set; }

    /// <summary>Things removed: domande, calls, lotti, and so on by kind.</summary>
    public long Quante { get; set; }
    public DateTimeOffset Inizio { get; set; }

    /// <summary>Instant of the last piece.</summary>
    public DateTimeOffset Fine { get; set; }
    public required string Operatore { get; set; }
    public required string Motivo { get; set; }
}

/// <summary>A litigation: nothing of an ente, or of one of its domande, is purged until it is lifted. Never removed.</summary>
internal sealed class BloccoContenziosoRow
{
    public long Numero { get; set; }
    public required string Ente { get; set; }

    /// <summary>Null for everything of the ente.</summary>
    public long? NumeroDomanda { get; set; }
    public DateTimeOffset Istante { get; set; }
    public required string Operatore { get; set; }
    public required string Motivo { get; set; }

    /// <summary>When it was lifted; null while it holds.</summary>
    public DateTimeOffset? RimossoIl { get; set; }
    public string? RimossoDa { get; set; }
    public string? MotivoRimozione { get; set; }
}

/// <summary>Whose turn the purge is, and how far the records of calls were looked through. One row.</summary>
internal sealed class TurnoConservazioneRow
{
    public const string Unico = "CONSERVAZIONE";

    public string Nome { get; set; } = Unico;

    /// <summary>The instance that purges, until <see cref="TurnoFinoAl"/> nobody else does.</summary>
    public Guid? Turno { get; set; }
    public DateTimeOffset? TurnoFinoAl { get; set; }

    /// <summary>When the last round that the process made by itself began.</summary>
    public DateTimeOffset? UltimoGiro { get; set; }

    /// <summary>Unix milliseconds: of the calls before, those that stay belong to a domanda and go with it. A lifted litigation puts it back.</summary>
    public long TrafficoFino { get; set; }

    /// <summary>The same for the messages of the calls.</summary>
    public long MessaggiFino { get; set; }
}

/// <summary>A traced call, found by the domanda that it was about; filled as <see cref="IndiceChiamataRow"/>.</summary>
internal sealed class IndiceChiamataDomandaRow
{
    public long NumeroDomanda { get; set; }
    public Guid IdTransazione { get; set; }

    /// <summary>Null for a call that was about no domanda, or several.</summary>
    public static IndiceChiamataDomandaRow? Of(RecordTraffico record) =>
        record.NumeroDomanda is { } numero ? new() { NumeroDomanda = numero, IdTransazione = record.IdTransazione } : null;
}

internal static class ConservazioneConfigurations
{
    public static void Apply(ModelBuilder model)
    {
        var cancellazioni = model.Entity<CancellazioneRow>();
        cancellazioni.ToTable("Cancellazioni").HasKey(c => c.Numero);
        cancellazioni.Property(c => c.Numero).ValueGeneratedNever();
        cancellazioni.Property(c => c.Operatore).HasMaxLength(100);
        cancellazioni.Property(c => c.Motivo).HasMaxLength(500);

        var blocchi = model.Entity<BloccoContenziosoRow>();
        blocchi.ToTable("BlocchiContenzioso").HasKey(b => b.Numero);
        blocchi.Property(b => b.Numero).ValueGeneratedNever();
        blocchi.Property(b => b.Ente).HasMaxLength(40);
        blocchi.Property(b => b.Operatore).HasMaxLength(100);
        blocchi.Property(b => b.Motivo).HasMaxLength(500);
        blocchi.Property(b => b.RimossoDa).HasMaxLength(100);
        blocchi.Property(b => b.MotivoRimozione).HasMaxLength(500);
        blocchi.HasIndex(b => new { b.Ente, b.NumeroDomanda });

        var turno = model.Entity<TurnoConservazioneRow>();
        turno.ToTable("TurnoConservazione").HasKey(t => t.Nome);
        turno.Property(t => t.Nome).HasMaxLength(40);

        model.Entity<IndiceChiamataDomandaRow>().ToTable("IndiceChiamateDomande").HasKey(c => new { c.NumeroDomanda, c.IdTransazione });
    }
}
