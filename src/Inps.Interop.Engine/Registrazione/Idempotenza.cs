using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>Replays and conflicts (design D5): only what was committed is remembered, so a failed attempt never blocks its retry.</summary>
internal sealed class Idempotenza(InteropDbContextFactory contexts)
{
    public static ChiaveIdempotenza KeyOf(RegistrazioneRow row) => new(row.Ente, row.Servizio, row.Operazione, row.IdMessaggio);

    /// <summary>Looks the key up without the writer; null when it was never registered.</summary>
    /// <param name="campo">Path of the IdMessaggio, for MSG-R001.</param>
    public async Task<EsitoRegistrazione?> FindAsync(ChiaveIdempotenza chiave, byte[] impronta, string campo, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.Registrazioni.AsNoTracking()
            .SingleOrDefaultAsync(
                r => r.IdMessaggio == chiave.IdMessaggio && r.Ente == chiave.Ente && r.Servizio == chiave.Servizio && r.Operazione == chiave.Operazione,
                ct).ConfigureAwait(false);
        return row is null ? null : Answer(await LoadAsync(context, row, ct).ConfigureAwait(false), impronta, campo);
    }

    /// <summary>The answer to a call whose key is already registered.</summary>
    public async Task<EsitoRegistrazione> AnswerAsync(RegistrazioneRow prima, RichiestaRegistrazione richiesta, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return Answer(await LoadAsync(context, prima, ct).ConfigureAwait(false), richiesta.Impronta, CampoOf(richiesta));
    }

    /// <summary>MSG-R002 or MSG-R001: the same content is a replay, another one a conflict.</summary>
    public static EsitoRegistrazione Answer(FattiRegistrazione prima, byte[] impronta, string campo) =>
        prima.Impronta.AsSpan().SequenceEqual(impronta)
            ? new EsitoRegistrazione.Duplicata(prima)
            : new EsitoRegistrazione.InConflitto(
                prima.Impronta, prima, ChiaveInConflitto.Segnalazione(campo, prima.NumeroDomanda, prima.Presentazione, prima.Impronta));

    /// <summary>Path of the IdMessaggio in a domanda.</summary>
    public static string CampoOf(RichiestaRegistrazione richiesta) => $"{richiesta.Prestazione.ElementoDomanda}/Testata/IdMessaggio";

    private static async Task<FattiRegistrazione> LoadAsync(InteropDbContext context, RegistrazioneRow row, CancellationToken ct)
    {
        var domanda = await (
            from d in context.Domande.AsNoTracking()
            where d.NumeroDomanda == row.NumeroDomanda
            join p in context.Protocolli.AsNoTracking()
                on new { R = d.Registro, A = d.Anno, N = d.NumeroProtocollo } equals new { R = (string?)p.Registro, A = (int?)p.Anno, N = (long?)p.Numero } into protocolli
            from p in protocolli.DefaultIfEmpty()
            select new { d.Versione, d.Presentazione, d.CodiceUfficio, d.NumeroPratica, d.Registro, d.Anno, d.NumeroProtocollo, Istante = (DateTimeOffset?)p!.Istante })
            .SingleAsync(ct).ConfigureAwait(false);
        var minori = await context.Minori.AsNoTracking()
            .Where(m => m.NumeroDomanda == row.NumeroDomanda)
            .OrderBy(m => m.Progressivo)
            .ToListAsync(ct).ConfigureAwait(false);

        // Told as it was when it was registered, whatever became of it.
        var modificata = domanda.Versione == 1
            ? null
            : await context.Versioni.AsNoTracking().Where(v => v.NumeroDomanda == row.NumeroDomanda).OrderBy(v => v.Versione)
                .Select(v => new { v.NumeroPraticaPrecedente, v.MinoriPrecedenti }).FirstOrDefaultAsync(ct).ConfigureAwait(false);
        var numero = domanda.Registro is null ? default(NumeroProtocollo?) : new(domanda.Registro, domanda.Anno!.Value, domanda.NumeroProtocollo!.Value);
        var prima = new FattiRegistrazione(
            row.NumeroDomanda,
            IdDomanda.Of(row.NumeroDomanda),
            row.Stato,
            domanda.Presentazione,
            numero?.ToString(),
            domanda.Istante,
            domanda.CodiceUfficio,
            modificata is null ? domanda.NumeroPratica : modificata.NumeroPraticaPrecedente,
            AvvisiJson.Read(row.Avvisi),
            modificata is null ? [.. minori.Select(m => m.ToMinore())] : MinoriJson.Read(modificata.MinoriPrecedenti),
            row.Impronta)
        { NonVerificate = row.NonVerificate?.Split(' ') ?? [] };

        // A number that came later completes the registration: a replay tells it as soon as there is one.
        return row.Stato == StatoDomanda.DaProtocollare && numero is { } assegnato ? prima.Completed(assegnato, domanda.Istante!.Value) : prima;
    }
}
