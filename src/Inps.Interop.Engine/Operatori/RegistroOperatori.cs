using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Operatori;

/// <summary>Who may enter the console.</summary>
public sealed class RegistroOperatori
{
    private const int LunghezzaImpronta = 64;

    private readonly InteropDbContextFactory contexts;
    private readonly TimeProvider clock;

    internal RegistroOperatori(InteropDbContextFactory contexts, TimeProvider clock)
    {
        this.contexts = contexts;
        this.clock = clock;
    }

    /// <summary>The operator of a certificate; null when there is none or it was disabled.</summary>
    /// <param name="impronta">SHA-256, upper-case hexadecimal.</param>
    public async Task<Operatore?> FindByCertificatoAsync(string impronta, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await Enabled(context.Operatori.Where(o => o.Certificato == impronta), ct).ConfigureAwait(false);
    }

    /// <summary>The operator of an account of the identity provider; null when there is none or it was disabled.</summary>
    public async Task<Operatore?> FindByAccountAsync(string account, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await Enabled(context.Operatori.Where(o => o.Account == account), ct).ConfigureAwait(false);
    }

    /// <summary>All of them, the disabled too, by code.</summary>
    public async Task<IReadOnlyList<Operatore>> ListAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return [.. (await context.Operatori.AsNoTracking().OrderBy(o => o.Codice).ToListAsync(ct).ConfigureAwait(false)).Select(Of)];
    }

    /// <summary>Enrols an operator, or replaces what is known of it and enables it again.</summary>
    /// <exception cref="OperatoreException">A value is missing, or the certificate or account is another operator's.</exception>
    public async Task EnrolAsync(Operatore operatore, CancellationToken ct)
    {
        Check(operatore);
        await using var context = contexts.CreateDbContext();
        var taken = await context.Operatori.AsNoTracking()
            .Where(o => o.Codice != operatore.Codice)
            .Where(o => (operatore.Certificato != null && o.Certificato == operatore.Certificato) || (operatore.Account != null && o.Account == operatore.Account))
            .Select(o => o.Codice).FirstOrDefaultAsync(ct).ConfigureAwait(false);
        if (taken is not null)
        {
            throw new OperatoreException($"Il certificato o l'account appartiene già all'operatore {taken}.");
        }

        var row = await context.Operatori.AsTracking().SingleOrDefaultAsync(o => o.Codice == operatore.Codice, ct).ConfigureAwait(false);
        row ??= context.Operatori.Add(new OperatoreRow { Codice = operatore.Codice, Nome = operatore.Nome }).Entity;
        (row.Nome, row.Ruolo, row.Certificato, row.Account, row.DisabilitatoIl) = (operatore.Nome, operatore.Ruolo, operatore.Certificato, operatore.Account, null);
        await context.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Takes the access away from an operator; what it did stays recorded.</summary>
    /// <exception cref="OperatoreException">There is no such operator.</exception>
    public async Task DisableAsync(string codice, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.Operatori.AsTracking().SingleOrDefaultAsync(o => o.Codice == codice, ct).ConfigureAwait(false)
            ?? throw new OperatoreException($"Non c'è un operatore {codice}.");
        row.DisabilitatoIl ??= clock.GetUtcNow();
        await context.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    private static void Check(Operatore operatore)
    {
        if (string.IsNullOrWhiteSpace(operatore.Codice) || operatore.Codice.Length > OperatoriConfigurations.MaxCodice || string.IsNullOrWhiteSpace(operatore.Nome) || operatore.Nome.Length > 200)
        {
            throw new OperatoreException("Indicare il codice e il nome dell'operatore, in non più di 100 e 200 caratteri.");
        }

        if (operatore.Certificato is null && operatore.Account is null)
        {
            throw new OperatoreException("Indicare il certificato dell'operatore o il suo account.");
        }

        if (operatore.Certificato is { } impronta && (impronta.Length != LunghezzaImpronta || !impronta.All(c => char.IsAsciiDigit(c) || c is >= 'A' and <= 'F')))
        {
            throw new OperatoreException("L'impronta SHA-256 del certificato è fatta di 64 cifre esadecimali maiuscole.");
        }
    }

    private static async Task<Operatore?> Enabled(IQueryable<OperatoreRow> rows, CancellationToken ct) =>
        await rows.AsNoTracking().SingleOrDefaultAsync(o => o.DisabilitatoIl == null, ct).ConfigureAwait(false) is { } row ? Of(row) : null;

    private static Operatore Of(OperatoreRow row) => new(row.Codice, row.Nome, row.Ruolo, row.Certificato, row.Account, row.DisabilitatoIl);
}
