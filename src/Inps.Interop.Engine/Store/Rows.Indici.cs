using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inps.Interop.Engine.Store;

/// <summary>How far an index has been filled: everything up to here is in it, what comes after is read where it stands.</summary>
internal sealed class IndiceRow
{
    /// <summary>Number of the last domanda in <see cref="IndiceDomandaRow"/>.</summary>
    public const string Domande = "DOMANDE";

    /// <summary>Unix milliseconds; every earlier call is in <see cref="IndiceChiamataRow"/>.</summary>
    public const string Chiamate = "CHIAMATE";

    /// <summary>Name of the mark of <see cref="IndiceTrafficoRow"/>.</summary>
    public const string Traffico = "TRAFFICO";

    public required string Nome { get; set; }
    public long Fino { get; set; }

    public static async Task<long> FinoAsync(InteropDbContext context, string nome, CancellationToken ct) =>
        await context.Indici.AsNoTracking().Where(i => i.Nome == nome).Select(i => (long?)i.Fino).SingleOrDefaultAsync(ct).ConfigureAwait(false) ?? 0;
}

/// <summary>
/// What domande are searched by, each with the index that its registration does not write: filled behind the writer, and from then on changed together
/// with the domanda.
/// </summary>
internal sealed class IndiceDomandaRow
{
    public long NumeroDomanda { get; set; }
    public required string Ente { get; set; }
    public required string Prestazione { get; set; }
    public required string Richiedente { get; set; }
    public string? NumeroPratica { get; set; }
    public StatoDomanda Stato { get; set; }
    public DateTimeOffset Presentazione { get; set; }
    public DateTimeOffset UltimaVariazione { get; set; }

    /// <summary>Instant at which its message was registered (Riconcilia).</summary>
    public DateTimeOffset Registrazione { get; set; }
    public required string IdMessaggio { get; set; }

    public static IndiceDomandaRow Of(DomandaRow domanda) => new()
    {
        NumeroDomanda = domanda.NumeroDomanda,
        Ente = domanda.Ente,
        Prestazione = domanda.Prestazione,
        Richiedente = domanda.Richiedente,
        NumeroPratica = domanda.NumeroPratica,
        Stato = domanda.Stato,
        Presentazione = domanda.Presentazione,
        UltimaVariazione = domanda.UltimaVariazione,
        Registrazione = domanda.Registrazione,
        IdMessaggio = domanda.IdMessaggio,
    };

    /// <summary>Takes over what a write has changed.</summary>
    public void Follow(DomandaRow domanda) =>
        (Stato, UltimaVariazione, NumeroPratica) = (domanda.Stato, domanda.UltimaVariazione, domanda.NumeroPratica);
}

/// <summary>A traced call, found by the message that it carried (Diagnosi).</summary>
internal sealed class IndiceChiamataRow
{
    public required string Ente { get; set; }
    public required string IdMessaggio { get; set; }

    /// <summary>In the order of time.</summary>
    public Guid IdTransazione { get; set; }

    /// <summary>Null for a call that names no message.</summary>
    public static IndiceChiamataRow? Of(RecordTraffico record) => record is { Ente: { } ente, IdMessaggio: { } idMessaggio }
        ? new() { Ente = ente, IdMessaggio = idMessaggio, IdTransazione = record.IdTransazione }
        : null;
}

/// <summary>A domanda of a concluded lotto, found by its message (Diagnosi).</summary>
internal sealed class IndiceElementoRow
{
    public required string Ente { get; set; }
    public required string IdMessaggio { get; set; }
    public long NumeroLotto { get; set; }
    public int Posizione { get; set; }
}

internal static class IndiciConfigurations
{
    public static void Apply(ModelBuilder model)
    {
        var indici = model.Entity<IndiceRow>();
        indici.ToTable("Indici").HasKey(i => i.Nome);
        indici.Property(i => i.Nome).HasMaxLength(40);
        Domande(model.Entity<IndiceDomandaRow>());

        var chiamate = model.Entity<IndiceChiamataRow>();
        chiamate.ToTable("IndiceChiamate").HasKey(c => new { c.Ente, c.IdMessaggio, c.IdTransazione });
        chiamate.Property(c => c.Ente).HasMaxLength(40);
        chiamate.Property(c => c.IdMessaggio).HasMaxLength(64);

        var elementi = model.Entity<IndiceElementoRow>();
        elementi.ToTable("IndiceElementi").HasKey(e => new { e.Ente, e.IdMessaggio, e.NumeroLotto, e.Posizione });
        elementi.Property(e => e.Ente).HasMaxLength(40);
        elementi.Property(e => e.IdMessaggio).HasMaxLength(64);
    }

    private static void Domande(EntityTypeBuilder<IndiceDomandaRow> builder)
    {
        builder.ToTable("IndiceDomande").HasKey(d => d.NumeroDomanda);
        builder.Property(d => d.NumeroDomanda).ValueGeneratedNever();
        builder.Property(d => d.Ente).HasMaxLength(40);
        builder.Property(d => d.Prestazione).HasMaxLength(40);
        builder.Property(d => d.Richiedente).HasMaxLength(16);
        builder.Property(d => d.NumeroPratica).HasMaxLength(40);
        builder.Property(d => d.IdMessaggio).HasMaxLength(64);
        builder.HasIndex(d => new { d.Ente, d.Presentazione });
        builder.HasIndex(d => new { d.Ente, d.UltimaVariazione });
        builder.HasIndex(d => new { d.Ente, d.Registrazione });
        builder.HasIndex(d => new { d.Richiedente, d.Ente });
        builder.HasIndex(d => new { d.Ente, d.NumeroPratica });
        builder.HasIndex(d => new { d.Ente, d.Stato, d.Presentazione });

        // The purge asks for those that were concluded long ago, of all enti.
        builder.HasIndex(d => new { d.Stato, d.UltimaVariazione });
    }
}
