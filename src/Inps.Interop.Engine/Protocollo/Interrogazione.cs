using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>Asks for the numbers of documents one after the other, and believes only what can be true.</summary>
internal sealed class Interrogazione(IProtocollo protocollo, TimeProvider clock)
{
    // A quick service fills a page in it; with a slow one each number is committed as it comes.
    private static readonly TimeSpan Durata = TimeSpan.FromMilliseconds(50);

    /// <summary>Goes on until the first that gives no number, or long enough.</summary>
    /// <param name="ultimo">The last number of the register.</param>
    /// <exception cref="OperationCanceledException">The process stops.</exception>
    public async Task<Raccolta> AskAsync(IReadOnlyList<ProtocolloInCodaRow> documenti, ProtocolloAssegnato? ultimo, CancellationToken ct)
    {
        var risposte = new List<Risposta>();
        var from = clock.GetTimestamp();
        foreach (var documento in documenti)
        {
            try
            {
                var remota = await protocollo.AskAsync(documento, ct).ConfigureAwait(false);
                var (assegnato, motivo) = remota is null ? default : GiudizioRisposta.Judge(remota, documento, ultimo, clock.GetUtcNow());
                if (motivo is not null)
                {
                    return new Raccolta(risposte, motivo, null);
                }

                risposte.Add(new Risposta(documento, remota, assegnato));
                ultimo = assegnato ?? ultimo;
            }
            catch (ServizioRemotoException e)
            {
                return new Raccolta(risposte, e.IsContradiction ? e.Message : null, e);
            }

            if (clock.GetElapsedTime(from) > Durata)
            {
                break;
            }
        }

        return new Raccolta(risposte, null, null);
    }
}

/// <summary>What the service said of a document; without an answer the register is ours, and the number comes with the commit.</summary>
internal sealed record Risposta(ProtocolloInCodaRow Documento, RispostaRemota? Remota, ProtocolloAssegnato? Assegnato);

/// <summary>The numbers of the first documents, and what ended the questions, if anything did.</summary>
/// <param name="Contraddizione">Why the service cannot be believed.</param>
/// <param name="Errore">Why it gave no number.</param>
internal sealed record Raccolta(IReadOnlyList<Risposta> Risposte, string? Contraddizione, ServizioRemotoException? Errore);
