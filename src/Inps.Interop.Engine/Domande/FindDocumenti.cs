using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Domande;

/// <summary>Reads what was entered about the domande of an ente after their presentation, and the files that came with it (ALAS-56).</summary>
public sealed class FindDocumenti
{
    private readonly InteropDbContextFactory contexts;

    internal FindDocumenti(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>The identifier of the receipt of presentation.</summary>
    public static string IdRicevuta(long numeroDomanda) => Identificativo.Of(Identificativo.Ricevuta, numeroDomanda);

    /// <summary>The domanda whose receipt of presentation this identifier names; null for any other identifier.</summary>
    public static RiferimentoDomanda? FindPresentazione(string idDocumento) =>
        Identificativo.TryParse(Identificativo.Ricevuta, idDocumento, out var numero) ? RiferimentoDomanda.ByNumeroDomanda(numero) : null;

    /// <summary>"Ricevute e provvedimenti" of a domanda of the ente, in the order of time; without its receipt of presentation, which is no entry of its own.</summary>
    public async Task<IReadOnlyList<Documento>> ListAsync(string ente, long numeroDomanda, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await ListAsync(context, d => d.NumeroDomanda == numeroDomanda && d.Ente == ente, ct).ConfigureAwait(false);
    }

    /// <summary>One document of the ente, by its identifier; null when the ente has none such.</summary>
    public Task<DocumentoRegistrato?> FindAsync(string ente, string idDocumento, CancellationToken ct) =>
        FindAsync(documenti => documenti.Where(d => d.IdDocumento == idDocumento && d.Ente == ente), ct);

    /// <summary>The ente's latest document of a kind about a domanda; null when there is none.</summary>
    public async Task<DocumentoRegistrato?> FindLatestAsync(string ente, string idDomanda, TipoDocumento tipo, CancellationToken ct) => IdDomanda.TryParse(idDomanda, out var numero)
        ? await FindAsync(documenti => documenti.Where(d => d.NumeroDomanda == numero && d.Ente == ente && d.Tipo == tipo), ct).ConfigureAwait(false)
        : null;

    /// <summary>A file that came with a document of the ente; null when there is none such.</summary>
    public async Task<AllegatoRegistrato?> FindAllegatoAsync(string ente, string idAllegato, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Allegati.AsNoTracking()
            .Where(a => a.IdAllegato == idAllegato)
            .Join(context.Documenti.Where(d => d.Ente == ente), a => a.IdDocumento, d => d.IdDocumento, (a, _) => a)
            .Select(a => new AllegatoRegistrato(a.IdAllegato, a.NumeroDomanda, a.NomeFile, a.TipoContenuto, a.Contenuto))
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }

    /// <summary>The documents that the condition picks, each followed by its files.</summary>
    internal static async Task<IReadOnlyList<Documento>> ListAsync(
        InteropDbContext context, System.Linq.Expressions.Expression<Func<DocumentoRow, bool>> condition, CancellationToken ct)
    {
        var documenti = await context.Documenti.AsNoTracking().Where(condition).ToListAsync(ct).ConfigureAwait(false);
        if (documenti.Count == 0)
        {
            return [];
        }

        var ids = documenti.Select(d => d.IdDocumento).ToArray();
        var allegati = (await context.Allegati.AsNoTracking().Where(a => ids.Contains(a.IdDocumento))
            .Select(a => new { a.IdDocumento, a.IdAllegato, a.NomeFile }).ToListAsync(ct).ConfigureAwait(false)).ToLookup(a => a.IdDocumento);
        return
        [
            .. documenti.OrderBy(d => d.Istante).ThenBy(d => d.IdDocumento, StringComparer.Ordinal).SelectMany(d => allegati[d.IdDocumento]
                .OrderBy(a => a.IdAllegato, StringComparer.Ordinal)
                .Select(a => new Documento(a.IdAllegato, TipoDocumento.AllegatoPresentato, d.Istante, null, a.NomeFile))
                .Prepend(new Documento(d.IdDocumento, d.Tipo, d.Istante, d.Protocollo))),
        ];
    }

    private async Task<DocumentoRegistrato?> FindAsync(Func<IQueryable<DocumentoRow>, IQueryable<DocumentoRow>> pick, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await pick(context.Documenti.AsNoTracking()).ToListAsync(ct).ConfigureAwait(false);
        if (rows.OrderBy(d => d.Istante).ThenBy(d => d.IdDocumento, StringComparer.Ordinal).LastOrDefault() is not { } row)
        {
            return null;
        }

        var domanda = await context.Domande.AsNoTracking().Where(d => d.NumeroDomanda == row.NumeroDomanda)
            .Select(d => new { d.Prestazione, d.NumeroPratica }).SingleAsync(ct).ConfigureAwait(false);
        var allegati = await context.Allegati.AsNoTracking().Where(a => a.IdDocumento == row.IdDocumento).OrderBy(a => a.IdAllegato)
            .Select(a => new FileAllegato(a.NomeFile, a.Descrizione, a.Impronta)).ToListAsync(ct).ConfigureAwait(false);
        return new DocumentoRegistrato
        {
            IdDocumento = row.IdDocumento,
            Tipo = row.Tipo,
            Istante = row.Istante,
            NumeroDomanda = row.NumeroDomanda,
            CodicePrestazione = domanda.Prestazione,
            NumeroPratica = domanda.NumeroPratica,
            CodiceUfficio = row.CodiceUfficio,
            NumeroProtocollo = row.Protocollo,
            DataProtocollo = row.DataProtocollo,
            Impronta = row.Impronta,
            Testo = row.Testo,
            Allegati = allegati,
        };
    }
}

/// <summary>A document about a domanda, as its ente may read it.</summary>
public sealed record DocumentoRegistrato
{
    public required string IdDocumento { get; init; }

    public required TipoDocumento Tipo { get; init; }

    public required DateTimeOffset Istante { get; init; }

    public required long NumeroDomanda { get; init; }

    public string IdDomanda => Domande.IdDomanda.Of(NumeroDomanda);

    /// <summary>Code of the prestazione, such as <c>AT</c>.</summary>
    public required string CodicePrestazione { get; init; }

    public string? NumeroPratica { get; init; }

    public required string CodiceUfficio { get; init; }

    /// <summary>Its own entry; null while, or because, there is none.</summary>
    public string? NumeroProtocollo { get; init; }

    public DateTimeOffset? DataProtocollo { get; init; }

    /// <summary>SHA-256 of the request.</summary>
    public required byte[] Impronta { get; init; }

    /// <summary>What the caller, or the Istituto, wrote in it.</summary>
    public string? Testo { get; init; }

    public required IReadOnlyList<FileAllegato> Allegati { get; init; }
}

/// <summary>A file of a document, without its bytes.</summary>
/// <param name="Impronta">SHA-256.</param>
public sealed record FileAllegato(string NomeFile, string? Descrizione, byte[] Impronta);

/// <summary>A file that came with a document.</summary>
public sealed record AllegatoRegistrato(string IdAllegato, long NumeroDomanda, string NomeFile, string TipoContenuto, byte[] Contenuto);
