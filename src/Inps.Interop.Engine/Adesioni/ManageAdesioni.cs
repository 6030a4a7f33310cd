using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>What an operator does to an adesione (domain 4.7). Each change is recorded with who and why, and counts in every instance within seconds.</summary>
public sealed class ManageAdesioni
{
    private readonly InteropDbContextFactory contexts;
    private readonly CambioAdesione cambio;
    private readonly TimeProvider clock;
    private readonly bool rapportoRichiesto;

    internal ManageAdesioni(InteropDbContextFactory contexts, CambioAdesione cambio, IOptions<AdesioniOptions> options, TimeProvider clock)
    {
        rapportoRichiesto = options.Value.RapportoDiCollaudo;
        this.contexts = contexts;
        this.cambio = cambio;
        this.clock = clock;
    }

    /// <summary>Moves the adesione to another state.</summary>
    /// <exception cref="AdesioneException">There is no such adesione, or it cannot go there; the message tells where it can, or that the report of the collaudo is missing.</exception>
    public Task ChangeStatoAsync(ChiaveAdesione chiave, StatoAdesione nuovo, Autore autore, CancellationToken ct) =>
        cambio.RunAsync(chiave, AzioneAdesione.Stato, autore, async (context, found, token) =>
        {
            var row = Existing(found, chiave);
            var possibili = TransizioniAdesione.From(row.Stato, row.StatoPrecedente);
            if (!possibili.Contains(nuovo))
            {
                throw new AdesioneException(
                    $"L'adesione è nello stato {row.Stato} e non può passare a {nuovo}; "
                    + (possibili.Count == 0 ? "non può più cambiare." : $"può passare a: {string.Join(", ", possibili)}."));
            }

            if (rapportoRichiesto && nuovo == StatoAdesione.AbilitataProduzione && row.Stato == StatoAdesione.AbilitataCollaudo
                && !await context.RapportiCollaudo.AnyAsync(r => r.Ente == chiave.CodiceEnte && r.Completo, token).ConfigureAwait(false))
            {
                throw new AdesioneException($"L'ente {chiave.CodiceEnte} non ha un rapporto di collaudo completo: prima della produzione servono tutti gli scenari richiesti.");
            }

            row.StatoPrecedente = nuovo == StatoAdesione.Sospesa ? row.Stato : null;
            row.Stato = nuovo;
        }, ct);

    /// <summary>Replaces what was agreed: null leaves as it is.</summary>
    /// <exception cref="AdesioneException">There is no such adesione, or a value is not admitted.</exception>
    public Task ChangeDatiAsync(ChiaveAdesione chiave, DatiAdesione dati, Autore autore, CancellationToken ct)
    {
        dati.Check();
        return RunAsync(chiave, AzioneAdesione.Dati, autore, dati.Apply, ct);
    }

    /// <summary>Adds the ente's next certificate, ahead of the end of the one in use: both are good from now on.</summary>
    /// <param name="prova">Signature that shows possession of the key (<see cref="ProvaDiPossesso"/>).</param>
    /// <exception cref="AdesioneException">No such adesione; the proof is not valid; the certificate has expired, is enrolled already or is another ente's.</exception>
    public Task AddCertificatoAsync(ChiaveAdesione chiave, X509Certificate2 certificato, ReadOnlyMemory<byte> prova, Autore autore, CancellationToken ct)
    {
        if (!ProvaDiPossesso.IsValid(chiave, certificato, prova.Span))
        {
            throw new AdesioneException("La prova di possesso non è la firma del testo previsto con la chiave di questo certificato.");
        }

        if (certificato.NotAfter.ToUniversalTime() <= clock.GetUtcNow().UtcDateTime)
        {
            throw new AdesioneException("Il certificato è scaduto.");
        }

        var nuovo = OfCertificate(certificato);
        return cambio.RunAsync(chiave, AzioneAdesione.CertificatoAggiunto, autore, async (context, found, token) =>
        {
            var row = Existing(found, chiave);
            await EnrolAdesione.RefuseForeignAsync(context, chiave.CodiceEnte, [nuovo], token).ConfigureAwait(false);
            if (row.Certificati.Exists(c => c.ThumbprintSha256 == nuovo.ThumbprintSha256))
            {
                throw new AdesioneException("Il certificato è già iscritto in questa adesione.");
            }

            var added = AdesioneMapping.ToRow(nuovo);
            added.AdesioneId = row.Id;
            context.Add(added);
        }, ct);
    }

    /// <summary>Makes a certificate the one that the ente is expected to use; the others stay good until they expire or are withdrawn.</summary>
    /// <exception cref="AdesioneException">No such adesione or certificate, or it was withdrawn.</exception>
    public Task PromoteCertificatoAsync(ChiaveAdesione chiave, string thumbprintSha256, Autore autore, CancellationToken ct) =>
        RunAsync(chiave, AzioneAdesione.CertificatoPromosso, autore, row =>
        {
            var promosso = Certificato(row, thumbprintSha256);
            if (promosso.RevocatoIl is not null)
            {
                throw new AdesioneException("Il certificato è revocato.");
            }

            row.Certificati.ForEach(c => c.Promosso = c == promosso);
        }, ct);

    /// <summary>Withdraws a certificate; nothing gives it back. One that is enrolled by its name is entered as withdrawn, and its successor of the same name stays good.</summary>
    /// <exception cref="AdesioneException">No such adesione or certificate.</exception>
    public Task RevokeCertificatoAsync(ChiaveAdesione chiave, string thumbprintSha256, Autore autore, CancellationToken ct) =>
        RunAsync(chiave, AzioneAdesione.CertificatoRevocato, autore, row =>
        {
            var revocato = FindCertificato(row, thumbprintSha256) ?? WithTheName(row, thumbprintSha256);
            revocato.RevocatoIl ??= clock.GetUtcNow();
            revocato.MotivoRevoca ??= autore.Motivo;
            revocato.Promosso = false;
        }, ct);

    /// <summary>The changes of an adesione, oldest first.</summary>
    public async Task<IReadOnlyList<VoceStoria>> ReadStoriaAsync(ChiaveAdesione chiave, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.StoriaAdesioni.AsNoTracking()
            .Where(s => s.CodiceEnte == chiave.CodiceEnte && s.Ambiente == chiave.Ambiente)
            .OrderBy(s => s.Id)
            .Select(s => new VoceStoria(s.Istante, s.Operatore, s.Motivo, s.Azione, s.Dettaglio))
            .ToListAsync(ct).ConfigureAwait(false);
    }

    /// <summary>A certificate as an adesione holds it: a copy, whatever becomes of the one that is given.</summary>
    public static CertificatoAdesione OfCertificate(X509Certificate2 certificato) => new(certificato.GetCertHashString(HashAlgorithmName.SHA256), null, null)
    {
        Intero = X509CertificateLoader.LoadCertificate(certificato.RawData),
        ValidoDal = certificato.NotBefore,
        ValidoFino = certificato.NotAfter,
    };

    private Task RunAsync(ChiaveAdesione chiave, AzioneAdesione azione, Autore autore, Action<AdesioneRow> change, CancellationToken ct) =>
        cambio.RunAsync(chiave, azione, autore, (_, row, _) =>
        {
            change(Existing(row, chiave));
            return Task.CompletedTask;
        }, ct);

    private static AdesioneRow Existing(AdesioneRow? row, ChiaveAdesione chiave) =>
        row ?? throw new AdesioneException($"L'ente {chiave.CodiceEnte} non ha un'adesione per l'ambiente {chiave.Ambiente}.");

    private static CertificatoRow Certificato(AdesioneRow row, string thumbprintSha256) =>
        FindCertificato(row, thumbprintSha256) ?? throw new AdesioneException($"L'adesione non ha il certificato {thumbprintSha256}.");

    private static CertificatoRow? FindCertificato(AdesioneRow row, string thumbprintSha256) =>
        row.Certificati.Find(c => string.Equals(c.ThumbprintSha256, thumbprintSha256, StringComparison.OrdinalIgnoreCase));

    private static CertificatoRow WithTheName(AdesioneRow row, string thumbprintSha256)
    {
        if (thumbprintSha256.Length != 2 * SHA256.HashSizeInBytes || !thumbprintSha256.All(char.IsAsciiHexDigit) || !row.Certificati.Exists(c => c.ThumbprintSha256 is null))
        {
            throw new AdesioneException($"L'adesione non ha il certificato {thumbprintSha256}.");
        }

        var revocato = new CertificatoRow { ThumbprintSha256 = thumbprintSha256.ToUpperInvariant() };
        row.Certificati.Add(revocato);
        return revocato;
    }
}
