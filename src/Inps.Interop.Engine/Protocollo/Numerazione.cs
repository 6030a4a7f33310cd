using Inps.Interop.Engine.Variazioni;
using Microsoft.Extensions.Logging;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>
/// Numbers what waits in a register: asks, then commits number, domanda, event and the answer of a waiting call in one transaction. A crash between the
/// service's answer and our commit costs a second question with the same answer.
/// </summary>
internal sealed class Numerazione(CodaProtocollo coda, Interrogazione interrogazione, Attese attese, WriteVariazione write, ILogger<Numerazione> log)
{
    private const int Pagina = 32;
    private static readonly TimeSpan RiprovaDopo = TimeSpan.FromSeconds(1);

    /// <summary>Numbers the next documents of a register.</summary>
    /// <returns>False when there are none, or the first that could not be numbered holds the others.</returns>
    public async Task<bool> NumberNextAsync(string registro, CancellationToken ct)
    {
        var documenti = await coda.NextAsync(registro, Pagina, ct).ConfigureAwait(false);
        if (documenti.Count == 0)
        {
            return false;
        }

        var raccolta = await interrogazione.AskAsync(documenti, await coda.LastAsync(registro, ct).ConfigureAwait(false), ct).ConfigureAwait(false);
        var contraddizione = raccolta.Risposte.Count == 0 ? null : await CommitAsync(registro, raccolta.Risposte).ConfigureAwait(false);
        if ((contraddizione ?? raccolta.Contraddizione) is { } motivo)
        {
            attese.Hold(registro);
            ProtocolloLog.Stopped(log, registro, motivo);
            await coda.StopAsync(registro, motivo, ct).ConfigureAwait(false);
            return false;
        }

        if (raccolta.Errore is { } errore)
        {
            attese.Hold(registro);
            var documento = documenti[raccolta.Risposte.Count];
            ProtocolloLog.NotNumbered(log, errore, documento.IdDocumento, registro);
            await coda.PostponeAsync(documento, errore, ct).ConfigureAwait(false);
            return false;
        }

        attese.Free(registro);
        return true;
    }

    /// <summary>Completes the waiting calls whose number another instance has brought.</summary>
    public async Task CompleteOthersAsync(CancellationToken ct)
    {
        var waiting = attese.Committed;
        if (waiting.Count == 0)
        {
            return;
        }

        var assegnati = await coda.FindAssegnatiAsync([.. waiting.Select(w => w.Fatti!.NumeroDomanda)], ct).ConfigureAwait(false);
        var rese = waiting.Where(w => assegnati.ContainsKey(w.Fatti!.NumeroDomanda) && w.TryClaim())
            .Select(w => ResaInLinea.Of(w, assegnati[w.Fatti!.NumeroDomanda]))
            .OfType<ResaInLinea>().ToList();
        if (rese.Count > 0)
        {
            await ConcludeAsync(rese, _ => null).ConfigureAwait(false);
        }
    }

    private Task<string?> CommitAsync(string registro, IReadOnlyList<Risposta> risposte)
    {
        var rese = new List<ResaInLinea>();
        foreach (var risposta in risposte)
        {
            if (risposta.Assegnato is { } assegnato && attese.Claim(risposta.Documento.IdTransazione) is { } waiting && ResaInLinea.Of(waiting, assegnato) is { } resa)
            {
                rese.Add(resa);
            }
        }

        return ConcludeAsync(rese, s => Assegnazione.Apply(s, registro, risposte));
    }

    /// <summary>Commits the work together with the answers; they leave when both are durable. Not cancelled: what was asked for is not left half done.</summary>
    /// <returns>What the work returns: null when all of it was done.</returns>
    private async Task<string?> ConcludeAsync(List<ResaInLinea> rese, Func<Scrittura, string?> work)
    {
        var done = false;
        try
        {
            var motivo = await write.RunAsync(
                s =>
                {
                    var found = work(s);
                    if (found is null)
                    {
                        rese.ForEach(r => r.Save(s.Db));
                    }

                    return found;
                },
                CancellationToken.None).ConfigureAwait(false);
            done = motivo is null;
            return motivo;
        }
        finally
        {
            rese.ForEach(done ? r => r.Complete() : r => r.Fail(RiprovaDopo));
        }
    }
}
