using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Domande;

/// <summary>RiprendiBozza: the content of a draft as it was saved (ALAS-19).</summary>
public sealed class FindBozza
{
    private readonly InteropDbContextFactory contexts;
    private readonly TimeProvider clock;

    internal FindBozza(InteropDbContextFactory contexts, TimeProvider clock)
    {
        this.contexts = contexts;
        this.clock = clock;
    }

    /// <summary>The draft of the ente.</summary>
    /// <returns>The draft, or why not: PAT-R003 when there is none for this ente, STA-R002 when it was presented or removed.</returns>
    public async Task<(Bozza? Bozza, Segnalazione? Rifiuto)> FindAsync(string ente, string idDomanda, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = IdDomanda.TryParse(idDomanda, out var numero)
            ? await context.Bozze.AsNoTracking().SingleOrDefaultAsync(b => b.NumeroDomanda == numero && b.Ente == ente, ct).ConfigureAwait(false)
            : null;
        var presentata = await context.Domande.AsNoTracking().Where(d => d.NumeroDomanda == numero && d.Ente == ente)
            .Select(d => (StatoDomanda?)d.Stato).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        if ((presentata ?? row?.StatoAl(clock.GetUtcNow())) is not { } stato)
        {
            return (null, DomandaNonTrovata.Segnalazione(idDomanda));
        }

        return OperazioniSullaDomanda.RiprendiBozza.Divieto(stato) is { } divieto ? (null, divieto) : (ToBozza(row!), null);
    }

    /// <summary>The draft of the ente, which can still be resumed; null when there is none.</summary>
    public async Task<Bozza?> FindAsync(string ente, RiferimentoDomanda riferimento, CancellationToken ct) =>
        riferimento.Numero is { } numero ? (await FindAsync(ente, IdDomanda.Of(numero), ct).ConfigureAwait(false)).Bozza : null;

    /// <summary>The tracked draft of the ente, to be changed; or why not, under the code of the operation.</summary>
    internal static (BozzaRow? Bozza, Segnalazione? Rifiuto) ForChange(Scrittura scrittura, string ente, string idDomanda, OperazioneSullaDomanda operazione)
    {
        if (!IdDomanda.TryParse(idDomanda, out var numero))
        {
            return (null, DomandaNonTrovata.Segnalazione(idDomanda));
        }

        var bozza = scrittura.Db.Bozze.Find(numero);
        var domanda = scrittura.Db.Domande.Find(numero);
        if ((domanda?.Ente ?? bozza?.Ente) != ente)
        {
            return (null, DomandaNonTrovata.Segnalazione(idDomanda));
        }

        return operazione.Divieto(domanda?.Stato ?? bozza!.StatoAl(scrittura.Istante)) is { } divieto ? (null, divieto) : (bozza, null);
    }

    private static Bozza ToBozza(BozzaRow row) => new()
    {
        NumeroDomanda = row.NumeroDomanda,
        IdDomanda = IdDomanda.Of(row.NumeroDomanda),
        CodicePrestazione = row.Prestazione,
        CodiceUfficio = row.CodiceUfficio,
        Richiedente = new CodiceFiscale(row.Richiedente),
        Creazione = row.Creazione,
        UltimaVariazione = row.UltimaVariazione,
        Scadenza = row.Scadenza,
        NumeroPratica = row.NumeroPratica,
        Passo = row.Passo,
        Contenuto = Compressione.Expand(row.Contenuto),
    };
}

/// <summary>A draft as its ente may read it.</summary>
public sealed record Bozza
{
    public required long NumeroDomanda { get; init; }

    public required string IdDomanda { get; init; }

    /// <summary>Code of the prestazione whose service saved it.</summary>
    public required string CodicePrestazione { get; init; }

    /// <summary>Office that saved it.</summary>
    public required string CodiceUfficio { get; init; }

    public required CodiceFiscale Richiedente { get; init; }

    public required DateTimeOffset Creazione { get; init; }

    public required DateTimeOffset UltimaVariazione { get; init; }

    public required DateTimeOffset Scadenza { get; init; }

    public string? NumeroPratica { get; init; }

    public int? Passo { get; init; }

    /// <summary>What its patronato has to do with it.</summary>
    public AzioneRichiesta Azione => new(AzioniRichieste.CompletaBozza, AzioniDelleDomande.CompletaBozza, Scadenza);

    /// <summary>As it was saved.</summary>
    public required byte[] Contenuto { get; init; }
}
