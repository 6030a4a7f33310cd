using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Riesami;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Domande;

/// <summary>Everything that happened to a domanda, for operators, whichever ente it is of.</summary>
public sealed class ReadVita
{
    private readonly BrowseDomande tutte;
    private readonly FindDomande domande;
    private readonly FindComplementi complementi;
    private readonly FindPagamenti pagamenti;
    private readonly FindDocumenti documenti;
    private readonly FindRiesame riesami;

    internal ReadVita(BrowseDomande tutte, FindDomande domande, FindComplementi complementi, FindPagamenti pagamenti, FindDocumenti documenti, FindRiesame riesami)
    {
        this.tutte = tutte;
        this.domande = domande;
        this.complementi = complementi;
        this.pagamenti = pagamenti;
        this.documenti = documenti;
        this.riesami = riesami;
    }

    /// <summary>One domanda with its content and its life; null when there is none.</summary>
    public async Task<VitaDellaDomanda?> FindAsync(string? idDomanda, CancellationToken ct)
    {
        if (await tutte.FindEnteAsync(idDomanda, ct).ConfigureAwait(false) is not { } ente
            || await domande.FindAsync(ente, RiferimentoDomanda.ByIdDomanda(idDomanda!), ct).ConfigureAwait(false) is not { } domanda
            || await pagamenti.FindAsync(ente, domanda.IdDomanda, ct).ConfigureAwait(false) is not { } pagata)
        {
            return null;
        }

        var altro = await complementi.FindAsync(domanda.NumeroDomanda, ct).ConfigureAwait(false);
        var chiesti = new List<Riesame>();
        foreach (var id in altro.IdRiesami)
        {
            chiesti.AddRange(await riesami.FindAsync(ente, id, ct).ConfigureAwait(false) is { } riesame ? [riesame] : []);
        }

        return new VitaDellaDomanda(
            domanda,
            altro,
            pagata,
            await documenti.ListAsync(ente, domanda.NumeroDomanda, ct).ConfigureAwait(false),
            chiesti,
            await tutte.ListVersioniAsync(domanda.NumeroDomanda, ct).ConfigureAwait(false));
    }
}

/// <summary>A domanda and what happened to it.</summary>
/// <param name="Documenti">Receipts, decisions and files, in the order of time.</param>
/// <param name="Versioni">The changes of its content, the oldest first.</param>
public sealed record VitaDellaDomanda(
    DomandaRegistrata Domanda,
    ComplementiDellaDomanda Complementi,
    PagamentiDellaDomanda Pagamenti,
    IReadOnlyList<Documento> Documenti,
    IReadOnlyList<Riesame> Riesami,
    IReadOnlyList<VersioneDellaDomanda> Versioni);
