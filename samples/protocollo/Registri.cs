using System.Globalization;
using System.Text.Json;

namespace Inps.Interop.Samples.Protocollo;

/// <summary>The registers: progressive in each register and year, one number for each document.</summary>
public sealed class Registri
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");
    private readonly List<Voce> voci = [];
    private readonly Lock gate = new();
    private readonly string? archivio;
    private readonly TimeProvider clock;

    public Registri(string? archivio, TimeProvider clock)
    {
        this.archivio = archivio;
        this.clock = clock;
        if (archivio is not null && File.Exists(archivio))
        {
            voci.AddRange(File.ReadLines(archivio).Select(line => JsonSerializer.Deserialize<Voce>(line)!));
        }
    }

    /// <summary>Gives the document its number, or finds the one that it has.</summary>
    public (Voce Voce, bool IsNew) Register(string registro, string idDocumento, Richiesta richiesta)
    {
        lock (gate)
        {
            if (voci.Find(v => v.Registro == registro && v.IdDocumento == idDocumento) is { } found)
            {
                return (found, false);
            }

            var now = clock.GetUtcNow();
            var anno = TimeZoneInfo.ConvertTime(now, Roma).Year;
            var numero = voci.Where(v => v.Registro == registro && v.Anno == anno).Select(v => v.Numero).DefaultIfEmpty(0).Max() + 1;
            var voce = new Voce(registro, anno, numero, now, idDocumento, richiesta.Impronta, richiesta.Mittente, richiesta.Oggetto);
            voci.Add(voce);
            if (archivio is not null)
            {
                File.AppendAllText(archivio, JsonSerializer.Serialize(voce) + "\n");
            }

            return (voce, true);
        }
    }

    public Voce? Find(string registro, string idDocumento) => Of(registro).FirstOrDefault(v => v.IdDocumento == idDocumento);

    /// <summary>The entries of a register, in the order in which they were made.</summary>
    public IReadOnlyList<Voce> Of(string registro)
    {
        lock (gate)
        {
            return [.. voci.Where(v => v.Registro == registro)];
        }
    }
}

/// <summary>An entry of a register.</summary>
public sealed record Voce(string Registro, int Anno, long Numero, DateTimeOffset Data, string IdDocumento, string Impronta, string Mittente, string Oggetto);

/// <summary>What is to be registered.</summary>
public sealed record Richiesta(string Mittente, string Oggetto, string Impronta, DateTimeOffset PresentatoIl);

/// <summary>The number of a document.</summary>
public sealed record Risposta(string IdDocumento, string Impronta, string NumeroProtocollo, DateTimeOffset DataProtocollo)
{
    public static Risposta Of(Voce voce) => new(
        voce.IdDocumento, voce.Impronta, string.Create(CultureInfo.InvariantCulture, $"INPS-{voce.Registro}-{voce.Anno:D4}-{voce.Numero:D12}"), voce.Data);
}
