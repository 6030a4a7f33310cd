using Inps.Interop.Engine.Archivi;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>The dry run of <see cref="Submit"/> (VerificaDomanda): the rules of state, read without the writer and without storing anything. Channel windows concern registrations only (domain 5.5).</summary>
public sealed class Verify
{
    private readonly InteropDbContextFactory contexts;
    private readonly CheckArchivi archivi;

    internal Verify(InteropDbContextFactory contexts, CheckArchivi archivi)
    {
        this.contexts = contexts;
        this.archivi = archivi;
    }

    /// <summary>Adds the findings of the rules of the archives and of state to those of the document; a document with blocking findings is asked about neither.</summary>
    public async Task<EsitoVerifica> RunAsync(
        Prestazione prestazione, DomandaDiPrestazione domanda, Contesto contesto, IReadOnlyList<Segnalazione> segnalazioni, CancellationToken ct)
    {
        var tutte = segnalazioni;
        var diArchivio = EsitoArchivi.Niente;
        if (!tutte.Any(s => s.Severita == Severita.Bloccante))
        {
            diArchivio = await archivi.RunAsync(prestazione, domanda, contesto, ct).ConfigureAwait(false);
            var fatti = await LoadAsync(prestazione, domanda, contesto, ct).ConfigureAwait(false);
            tutte = [.. segnalazioni, .. diArchivio.Segnalazioni, .. prestazione.CheckStato(domanda, contesto, fatti)];
        }

        return new(EsitoDelleRegole.Of(tutte), tutte, diArchivio.NonVerificate);
    }

    private async Task<FattiInTransazione> LoadAsync(Prestazione prestazione, DomandaDiPrestazione domanda, Contesto contesto, CancellationToken ct)
    {
        var minori = prestazione.Minori(domanda, contesto);
        var posizione = prestazione.Posizione(domanda);
        var iban = IbanUsati.Of(prestazione, domanda, contesto);
        var idConto = prestazione.Pagamento(domanda)?.IdConto;
        var fatti = new FattiInTransazione();
        if (minori.Count == 0 && posizione is null && iban is null && idConto is null)
        {
            return fatti;
        }

        await using var context = contexts.CreateDbContext();
        if (minori.Count > 0)
        {
            var codici = minori.Select(m => m.CodiceFiscale.InChiaro).Distinct().ToArray();
            fatti.Add(await MinoriAttivi.Query(context, codici).ToListAsync(ct).ConfigureAwait(false));
        }

        if (posizione is not null)
        {
            fatti.Add(await RichiedentiAttivi.Query(context, [posizione.CodiceFiscale.InChiaro]).ToListAsync(ct).ConfigureAwait(false));
        }

        if (iban is { } usato)
        {
            fatti.Add(await IbanUsati.Query(context, [usato.InChiaro]).ToListAsync(ct).ConfigureAwait(false));
        }

        if (idConto is not null)
        {
            fatti.Add(Conti.FindUsable(context, [idConto]));
        }

        return fatti;
    }
}

/// <summary>What a registration would be told.</summary>
/// <param name="Esito">As ruling 6 derives it from the codes.</param>
/// <param name="Segnalazioni">All findings, blocking and not.</param>
/// <param name="NonVerificate">Codes of the rules that could not be checked.</param>
public sealed record EsitoVerifica(Esito Esito, IReadOnlyList<Segnalazione> Segnalazioni, IReadOnlyList<string> NonVerificate);
