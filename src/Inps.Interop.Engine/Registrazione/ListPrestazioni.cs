using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>ElencoPrestazioni: what may be asked for on a channel, and when (ALAS-01, ALAS-07, AT-11, COVID-06).</summary>
public sealed class ListPrestazioni
{
    private static readonly StatoDomanda[] Concluse = [StatoDomanda.Respinta, StatoDomanda.Annullata, StatoDomanda.Chiusa];

    private readonly InteropDbContextFactory contexts;
    private readonly Finestre finestre;

    internal ListPrestazioni(InteropDbContextFactory contexts, Finestre finestre)
    {
        this.contexts = contexts;
        this.finestre = finestre;
    }

    /// <summary>Every prestazione of the catalogue.</summary>
    /// <param name="codiceFiscale">When given, the ente's active domande of the person are counted.</param>
    public async Task<IReadOnlyList<PrestazioneSulCanale>> ListAsync(
        string ente, string canale, DateTimeOffset istante, ParametriRegole parametri, CodiceFiscale? codiceFiscale, CancellationToken ct)
    {
        var attive = codiceFiscale is { InChiaro: var codice } ? await CountAsync(ente, codice, ct).ConfigureAwait(false) : null;
        return
        [
            .. from prestazione in Catalogo.Prestazioni
               from nome in prestazione.Codici
               select new PrestazioneSulCanale(prestazione, nome, finestre.At(nome, prestazione.Servizio, canale, istante).Within(prestazione.Periodo(parametri), istante), attive is null ? null : attive.GetValueOrDefault(nome)),
        ];
    }

    private async Task<Dictionary<string, int>?> CountAsync(string ente, string codiceFiscale, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Domande.AsNoTracking()
            .Where(d => d.Richiedente == codiceFiscale && d.Ente == ente && !Concluse.Contains(d.Stato))
            .GroupBy(d => d.Prestazione)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct).ConfigureAwait(false);
    }
}

/// <param name="Codice">One of the codes of the prestazione.</param>
/// <param name="DomandeAttive">Null when nobody asked for them.</param>
public sealed record PrestazioneSulCanale(Prestazione Prestazione, string Codice, AperturaDelCanale Apertura, int? DomandeAttive);

/// <summary>When a channel takes a prestazione.</summary>
/// <param name="Dal">First day; null when it was always open.</param>
/// <param name="Al">Last day; null when there is none.</param>
/// <param name="Finestra">Hours of the day, in Italian time; null for all.</param>
/// <param name="Prossima">When it opens again, if it is closed now and that is known.</param>
public sealed record AperturaDelCanale(DateOnly? Dal, DateOnly? Al, bool IsAperta, (TimeOnly Dalle, TimeOnly Alle)? Finestra, DateTimeOffset? Prossima)
{
    /// <summary>The same within the days of the prestazione itself; when it opens again on the channel is told only while those last.</summary>
    internal AperturaDelCanale Within((DateOnly? Dal, DateOnly? Al) periodo, DateTimeOffset istante)
    {
        var oggi = Contesto.DataItaliana(istante);
        var inCorso = oggi >= (periodo.Dal ?? DateOnly.MinValue) && oggi <= (periodo.Al ?? DateOnly.MaxValue);
        return this with
        {
            Dal = Dal is null || periodo.Dal > Dal ? periodo.Dal ?? Dal : Dal,
            Al = Al is null || periodo.Al < Al ? periodo.Al ?? Al : Al,
            IsAperta = IsAperta && inCorso,
            Prossima = inCorso ? Prossima : null,
        };
    }
}
