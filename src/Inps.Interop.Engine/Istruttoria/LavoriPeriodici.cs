using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Istruttoria;

/// <summary>What time brings by itself: drafts, requests and certificates that expire; in collaudo, where it is asked for, the steps of the istruttore simulato.</summary>
public sealed class LavoriPeriodici
{
    private const int AllaVolta = 100;
    private readonly WriteVariazione write;
    private readonly DeleteBozza bozze;
    private readonly ScadenzeCertificati certificati;
    private readonly IstruttoreSimulato simulato;
    private readonly CicloDiVitaOptions options;

    internal LavoriPeriodici(WriteVariazione write, DeleteBozza bozze, ScadenzeCertificati certificati, IstruttoreSimulato simulato, IOptions<CicloDiVitaOptions> options)
    {
        this.certificati = certificati;
        this.write = write;
        this.bozze = bozze;
        this.simulato = simulato;
        this.options = options.Value;
    }

    /// <summary>Time between two rounds.</summary>
    public TimeSpan Intervallo => TimeSpan.FromSeconds(options.SecondiTraLavori);

    /// <summary>One round.</summary>
    /// <exception cref="WriterNonDisponibileException">The store does not serve now; the next round finds what is left.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        while (await bozze.RemoveExpiredAsync(ct).ConfigureAwait(false) > 0)
        {
        }

        while (await write.RunAsync(ExpireIntegrazioni, ct).ConfigureAwait(false) > 0)
        {
        }

        await certificati.WarnAsync(ct).ConfigureAwait(false);
        if (options.IstruttoreSimulato)
        {
            await simulato.RunAsync(ct).ConfigureAwait(false);
        }
    }

    /// <summary>A request whose time is over is closed, and the examination goes on without the answer (domain 4.1).</summary>
    private static int ExpireIntegrazioni(Scrittura scrittura)
    {
        var scadute = scrittura.Db.Integrazioni
            .Where(i => i.Stato == StatoIntegrazione.Aperta && i.Scadenza < scrittura.Istante)
            .OrderBy(i => i.Scadenza).Take(AllaVolta).ToList();
        foreach (var integrazione in scadute)
        {
            integrazione.Stato = StatoIntegrazione.Scaduta;
            integrazione.Chiusura = scrittura.Istante;
        }

        // Only now: a domanda goes on when none of its requests is left open.
        foreach (var integrazione in scadute)
        {
            var domanda = new DomandaInVariazione(scrittura, scrittura.Db.Domande.Find(integrazione.NumeroDomanda)!);
            var id = Identificativo.Of(Identificativo.RichiestaIntegrazione, integrazione.NumeroIntegrazione);
            if (domanda.Row.Stato == StatoDomanda.InAttesaIntegrazione)
            {
                SendIntegrazione.Resume(domanda, integrazione, TipoEvento.IntegrazioneScaduta, id);
            }
            else
            {
                domanda.AddEvento(TipoEvento.IntegrazioneScaduta, id);
            }
        }

        return scadute.Count;
    }
}
