using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>That a call has a value in a searchable field; the key is a hash of both (<see cref="VociTraffico"/>). Filled behind the writer.</summary>
internal sealed class IndiceTrafficoRow
{
    public long Chiave { get; set; }

    /// <summary>In the order of time.</summary>
    public Guid IdTransazione { get; set; }

    /// <summary>All entries of a call.</summary>
    public static IEnumerable<IndiceTrafficoRow> Of(RecordTraffico record) =>
        VociTraffico.Of(record).Select(chiave => new IndiceTrafficoRow { Chiave = chiave, IdTransazione = record.IdTransazione });
}

/// <summary>How many calls of a period had an operation, an outcome and a duration; what the console's charts are made of.</summary>
internal sealed class StatisticaRow
{
    /// <summary>Number of the period, counted from 1970.</summary>
    public long Periodo { get; set; }
    public required string Servizio { get; set; }
    public required string Operazione { get; set; }

    /// <summary>Number of the esito; -1 for a fault.</summary>
    public int Esito { get; set; }

    /// <summary>Step of the scale of durations.</summary>
    public int Fascia { get; set; }
    public int Chiamate { get; set; }
}

/// <summary>How often an ente met a fault or rule code in a period.</summary>
internal sealed class StatisticaCodiceRow
{
    public long Periodo { get; set; }
    public required string Ente { get; set; }
    public required string Codice { get; set; }
    public int Chiamate { get; set; }
}

/// <summary>A certificate with which calls came.</summary>
internal sealed class CertificatoVistoRow
{
    /// <summary>SHA-256.</summary>
    public required byte[] Impronta { get; set; }

    /// <summary>DER.</summary>
    public required byte[] Contenuto { get; set; }
}

internal static class TrafficoConfigurations
{
    public static void Apply(ModelBuilder model)
    {
        var certificati = model.Entity<CertificatoVistoRow>();
        certificati.ToTable("CertificatiVisti").HasKey(c => c.Impronta);
        certificati.Property(c => c.Impronta).HasMaxLength(32);

        model.Entity<IndiceTrafficoRow>().ToTable("IndiceTraffico").HasKey(i => new { i.Chiave, i.IdTransazione });

        var statistiche = model.Entity<StatisticaRow>();
        statistiche.ToTable("Statistiche").HasKey(s => new { s.Periodo, s.Servizio, s.Operazione, s.Esito, s.Fascia });
        statistiche.Property(s => s.Servizio).HasMaxLength(40);
        statistiche.Property(s => s.Operazione).HasMaxLength(40);

        var codici = model.Entity<StatisticaCodiceRow>();
        codici.ToTable("StatisticheCodici").HasKey(s => new { s.Periodo, s.Ente, s.Codice });
        codici.Property(s => s.Ente).HasMaxLength(40);
        codici.Property(s => s.Codice).HasMaxLength(40);
    }
}
