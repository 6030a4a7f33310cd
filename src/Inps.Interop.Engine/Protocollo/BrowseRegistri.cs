using System.Globalization;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>The protocol registers for operators: which there are, their entries, what waits for its number, and whether the service that keeps them answers.</summary>
public sealed class BrowseRegistri
{
    private readonly InteropDbContextFactory contexts;
    private readonly IProtocollo protocollo;

    internal BrowseRegistri(InteropDbContextFactory contexts, IProtocollo protocollo) => (this.contexts, this.protocollo) = (contexts, protocollo);

    /// <summary>The service that keeps the registers; null when they are ours.</summary>
    public ServizioDiProtocollo? Servizio => protocollo is Remoto remoto ? new(remoto.Indirizzo, remoto.IsInterrotto) : null;

    /// <summary>Every register and year with its last number, from the counters: the entries themselves are not read.</summary>
    public async Task<IReadOnlyList<RegistroDellAnno>> ListAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var catene = await context.Contatori.AsNoTracking().Where(c => c.Nome.StartsWith(Contatori.PrefissoCatena)).OrderBy(c => c.Nome).ToListAsync(ct).ConfigureAwait(false);
        return
        [
            .. catene.Select(c => (Nome: c.Nome.Split('/'), c.Ultimo, c.Istante))
                .Select(c => new RegistroDellAnno(c.Nome[1], int.Parse(c.Nome[2], CultureInfo.InvariantCulture), c.Ultimo, c.Istante)),
        ];
    }

    /// <summary>A page of the entries of a register in a year, the latest first.</summary>
    /// <param name="prima">Only those before this number; null: from the last.</param>
    public async Task<IReadOnlyList<VoceInElenco>> ListVociAsync(string registro, int anno, long? prima, int quante, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.Protocolli.AsNoTracking()
            .Where(p => p.Registro == registro && p.Anno == anno && (prima == null || p.Numero < prima))
            .OrderByDescending(p => p.Numero).Take(quante).ToListAsync(ct).ConfigureAwait(false);
        return [.. rows.Select(p => new VoceInElenco(
            p.Numero, new NumeroProtocollo(p.Registro, p.Anno, p.Numero).ToString(), p.Istante, p.Presentazione, p.Mittente, p.Oggetto, Domande.IdDomanda.Of(p.NumeroDomanda)))];
    }

    /// <summary>A page of the documents that wait for their number in a register, in the order in which they will have it.</summary>
    /// <param name="dopo">Only those behind this place; null: from the first.</param>
    public async Task<IReadOnlyList<DocumentoInAttesa>> ListInAttesaAsync(string registro, long? dopo, int quanti, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.ProtocolliInCoda.AsNoTracking()
            .Where(c => c.Registro == registro && (dopo == null || c.Posizione > dopo))
            .OrderBy(c => c.Posizione).Take(quanti).ToListAsync(ct).ConfigureAwait(false);
        return [.. rows.Select(c => new DocumentoInAttesa(
            c.Posizione, c.IdDocumento, Domande.IdDomanda.Of(c.NumeroDomanda), c.Mittente, c.Oggetto, c.InCodaDal, c.Tentativi, c.Tentativi > 0 ? c.ProssimoTentativo : null, c.UltimoErrore))];
    }
}

/// <summary>The service that keeps the registers.</summary>
/// <param name="IsInterrotto">True while it is not asked, because it failed too often.</param>
public sealed record ServizioDiProtocollo(Uri Indirizzo, bool IsInterrotto);

/// <summary>A register in a year.</summary>
/// <param name="Ultimo">Its last number.</param>
/// <param name="Istante">When that was given.</param>
public sealed record RegistroDellAnno(string Registro, int Anno, long Ultimo, DateTimeOffset Istante);

/// <summary>An entry of a register.</summary>
/// <param name="Protocollo">The number as people read it.</param>
/// <param name="Presentazione">Legal instant of the document.</param>
public sealed record VoceInElenco(
    long Numero, string Protocollo, DateTimeOffset Istante, DateTimeOffset Presentazione, string Mittente, string Oggetto, string IdDomanda);

/// <summary>A document that waits for its number.</summary>
/// <param name="ProssimoTentativo">Null before the first attempt.</param>
public sealed record DocumentoInAttesa(
    long Posizione,
    string IdDocumento,
    string IdDomanda,
    string Mittente,
    string Oggetto,
    DateTimeOffset InCodaDal,
    int Tentativi,
    DateTimeOffset? ProssimoTentativo,
    string? UltimoErrore);
