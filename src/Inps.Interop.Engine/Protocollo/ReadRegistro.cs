using System.Runtime.CompilerServices;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Registro;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>Reads the entries of the protocol registers with their places in the chain, for the receipts in XML and for the register of a day.</summary>
public sealed class ReadRegistro
{
    private readonly InteropDbContextFactory contexts;

    internal ReadRegistro(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>An entry; null when there is none of this number.</summary>
    /// <param name="numeroProtocollo">Such as <c>INPS-AUF-2021-000000010797</c>.</param>
    public async Task<VoceRegistrata?> FindAsync(string numeroProtocollo, CancellationToken ct)
    {
        if (!NumeroProtocollo.TryParse(numeroProtocollo, out var numero))
        {
            return null;
        }

        await using var context = contexts.CreateDbContext();
        var rows = await context.Protocolli.AsNoTracking()
            .Where(p => p.Registro == numero.Registro && p.Anno == numero.Anno && p.Numero <= numero.Numero)
            .OrderByDescending(p => p.Numero)
            .Take(2)
            .ToListAsync(ct).ConfigureAwait(false);
        return rows is [{ } row, ..] && row.Numero == numero.Numero ? new CatenaDelRegistro(rows.ElementAtOrDefault(1)).Next(row) : null;
    }

    /// <summary>A document that waits for its number: its facts without number and predecessor; null when it does not wait.</summary>
    /// <param name="idDocumento">For a domanda its IdDomanda.</param>
    public async Task<VoceDiRegistro?> FindInCodaAsync(long numeroDomanda, string idDocumento, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.ProtocolliInCoda.AsNoTracking()
            .SingleOrDefaultAsync(c => c.NumeroDomanda == numeroDomanda && c.IdDocumento == idDocumento, ct).ConfigureAwait(false);
        return row is null ? null : new VoceDiRegistro
        {
            Mittente = row.Mittente,
            Oggetto = row.Oggetto,
            NumeroDomanda = row.NumeroDomanda,
            DataPresentazione = row.Presentazione,
            ImprontaRichiesta = row.Impronta,
            VersioneRegole = row.VersioneRegole,
        };
    }

    /// <summary>The entries of a day in Italy, by register, year and number.</summary>
    public async IAsyncEnumerable<VoceRegistrata> ListAsync(DateOnly giorno, [EnumeratorCancellation] CancellationToken ct)
    {
        var (da, a) = (Interno.BeginningOf(giorno), Interno.BeginningOf(giorno.AddDays(1)));
        await using var context = contexts.CreateDbContext();
        CatenaDelRegistro? catena = null;
        (string Registro, int Anno) corrente = default;
        var rows = context.Protocolli.AsNoTracking()
            .Where(p => p.Istante >= da && p.Istante < a)
            .OrderBy(p => p.Registro).ThenBy(p => p.Anno).ThenBy(p => p.Numero)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct).ConfigureAwait(false))
        {
            if (catena is null || corrente != (row.Registro, row.Anno))
            {
                corrente = (row.Registro, row.Anno);
                catena = new CatenaDelRegistro(await BeforeAsync(row, ct).ConfigureAwait(false));
            }

            yield return catena.Next(row);
        }
    }

    private async Task<ProtocolloRow?> BeforeAsync(ProtocolloRow row, CancellationToken ct)
    {
        // Its own connection: the other one is being read.
        await using var context = contexts.CreateDbContext();
        return await context.Protocolli.AsNoTracking()
            .Where(p => p.Registro == row.Registro && p.Anno == row.Anno && p.Numero < row.Numero)
            .OrderByDescending(p => p.Numero)
            .FirstOrDefaultAsync(ct).ConfigureAwait(false);
    }
}
