using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>That an ente has passed a scenario of the collaudo: seen once, it stays, also when its calls are no longer kept.</summary>
internal sealed class ScenarioSuperatoRow
{
    public required string Ente { get; set; }
    public required string Scenario { get; set; }
    public DateTimeOffset Istante { get; set; }

    /// <summary>What it was seen in: calls and lotti, separated by blanks.</summary>
    public required string Riferimenti { get; set; }
}

/// <summary>A report of the collaudo, as it was signed. Never changed.</summary>
internal sealed class RapportoCollaudoRow
{
    public long Id { get; set; }
    public required string Ente { get; set; }
    public DateTimeOffset Istante { get; set; }

    /// <summary>Who asked for it.</summary>
    public required string EmessoDa { get; set; }
    public int Superati { get; set; }
    public int Richiesti { get; set; }

    /// <summary>True when every required scenario was passed.</summary>
    public bool Completo { get; set; }
    public required byte[] Pdf { get; set; }

    /// <summary>The detached signature of the PDF.</summary>
    public required byte[] Firma { get; set; }
}

internal static class CollaudoConfigurations
{
    public static void Apply(ModelBuilder model)
    {
        var superati = model.Entity<ScenarioSuperatoRow>();
        superati.ToTable("ScenariSuperati").HasKey(s => new { s.Ente, s.Scenario });
        superati.Property(s => s.Ente).HasMaxLength(40);
        superati.Property(s => s.Scenario).HasMaxLength(10);
        superati.Property(s => s.Riferimenti).HasMaxLength(InteropDbContext.MaxTesto);

        var rapporti = model.Entity<RapportoCollaudoRow>();
        rapporti.ToTable("RapportiCollaudo").HasKey(r => r.Id);
        rapporti.HasIndex(r => new { r.Ente, r.Id });
        rapporti.Property(r => r.Ente).HasMaxLength(40);
        rapporti.Property(r => r.EmessoDa).HasMaxLength(OperatoriConfigurations.MaxCodice);
    }
}
