using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Cli;

/// <summary>The services want the IdDomanda: the other keys are looked up first.</summary>
internal static class IdDellaDomanda
{
    public const string Chiave = "Identificativo, numero o numero di protocollo della domanda";

    /// <returns>Null and the outcome when the ente has no such domanda.</returns>
    public static async Task<(string? IdDomanda, EsitoBlocco? NotFound)> FindAsync(PatronatoClient client, ChiaveDomanda chiave, CancellationToken cancellationToken)
    {
        if (chiave is ChiaveDomanda.PerId perId)
        {
            return (perId.IdDomanda, null);
        }

        var answer = await client.DettaglioDomandaAsync(chiave, cancellationToken).ConfigureAwait(false);
        return (answer.Domanda?.IdDomanda, answer.Esito);
    }

    /// <summary>Finds the domanda and asks about it.</summary>
    /// <returns>The answer, of which <paramref name="esito"/> tells the outcome; null, and the failure told, when it is not positive.</returns>
    public static async Task<T?> AskAsync<T>(
        Terminale terminale, PatronatoClient client, string chiave, Func<string, Task<T>> ask, Func<T, EsitoBlocco> esito, CancellationToken cancellationToken)
        where T : class
    {
        var (id, notFound) = await FindAsync(client, ChiaveDomanda.Parse(chiave), cancellationToken).ConfigureAwait(false);
        if (id is null)
        {
            await terminale.FailAsync(notFound!).ConfigureAwait(false);
            return null;
        }

        var answer = await ask(id).ConfigureAwait(false);
        if (esito(answer).Positivo)
        {
            return answer;
        }

        await terminale.FailAsync(esito(answer)).ConfigureAwait(false);
        return null;
    }
}
