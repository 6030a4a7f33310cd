using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client;

/// <summary>What became of one file.</summary>
public enum SorteInvio
{
    /// <summary>Registered, now or by an earlier sending of the same message.</summary>
    Accettata,

    /// <summary>The Institute read it and refused it: the document has to change.</summary>
    Rifiutata,

    /// <summary>A technical failure: the document may be sent again as it is.</summary>
    NonRiuscita,
}

/// <summary>The result of sending one file.</summary>
/// <param name="IdMessaggio">The key under which it was sent; null when the document has none.</param>
/// <param name="Risposta">The answer, if there was one.</param>
/// <param name="Guasto">The SOAP fault, if there was one.</param>
/// <param name="Errore">One Italian sentence when there was neither.</param>
/// <param name="Durata">From reading the file to the answer, retries included.</param>
public sealed record EsitoInvio(
    string File, string? IdMessaggio, PresentaDomandaRisposta? Risposta, Guasto? Guasto, string? Errore, TimeSpan Durata)
{
    public SorteInvio Sorte => this switch
    {
        { Risposta.Esito.Positivo: true } => SorteInvio.Accettata,
        { Risposta.Esito.Esito: Esito.ErroreInterno } => SorteInvio.NonRiuscita,
        { Risposta: not null } => SorteInvio.Rifiutata,
        { Guasto: { } guasto } when IsOfTheDocument(guasto) => SorteInvio.Rifiutata,
        _ => SorteInvio.NonRiuscita,
    };

    /// <summary>Codes of the rules or of the fault, without repetition.</summary>
    public IReadOnlyList<string> Codici => Risposta is not null
        ? [.. Risposta.Esito.Segnalazioni.Select(s => s.Codice).Distinct()]
        : Guasto is not null ? [Guasto.Codice] : [];

    /// <summary>Schema and syntax are the document's; certificate, Identity and availability are not.</summary>
    private static bool IsOfTheDocument(Guasto guasto) =>
        guasto.Codice.StartsWith("XSD-", StringComparison.Ordinal) || guasto.Codice == "SOAP-003";
}

/// <summary>Sends many files, some at a time.</summary>
/// <param name="client">Shared by all sendings.</param>
/// <param name="parallelismo">How many at a time, at least 1.</param>
/// <param name="confermaAvvisi">True to confirm the avviso of a prestazione that asks for it: the person has read it.</param>
public sealed class Invio(PatronatoClient client, int parallelismo, TimeProvider timeProvider, bool confermaAvvisi = false)
{
    /// <summary>Sends each file once and yields the results as they come. A file that fails does not stop the others.</summary>
    public async IAsyncEnumerable<EsitoInvio> RunAsync(
        IReadOnlyList<string> files, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var results = Channel.CreateUnbounded<EsitoInvio>();
        var sending = SendAllAsync(files, results.Writer, cancellationToken);
        // Not cancelled here: what was answered is told, and the sending ends the channel by itself.
        await foreach (var result in results.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            yield return result;
        }

        await sending.ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The reader of the channel gets the exception.")]
    private async Task SendAllAsync(IReadOnlyList<string> files, ChannelWriter<EsitoInvio> results, CancellationToken cancellationToken)
    {
        try
        {
            await Parallel.ForEachAsync(
                files,
                new ParallelOptions { MaxDegreeOfParallelism = parallelismo, CancellationToken = cancellationToken },
                async (file, token) => results.TryWrite(await SendAsync(file, token).ConfigureAwait(false)))
                .ConfigureAwait(false);
            results.Complete();
        }
        catch (Exception exception)
        {
            results.Complete(exception);
        }
    }

    private async Task<EsitoInvio> SendAsync(string file, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        string? idMessaggio = null;
        try
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
            var documento = DocumentoDomanda.Read(Segnaposto.Fill(bytes, Guid.NewGuid().ToString("D"), timeProvider.GetLocalNow()));
            idMessaggio = documento.IdMessaggio;
            var risposta = await client.PresentaDomandaAsync(documento, cancellationToken).ConfigureAwait(false);
            if (confermaAvvisi && risposta.Conferma is { } conferma)
            {
                risposta = await client.PresentaDomandaAsync(documento, conferma.TokenConferma, cancellationToken).ConfigureAwait(false);
            }

            return new(file, idMessaggio, risposta, null, null, timeProvider.GetElapsedTime(start));
        }
        catch (GuastoException exception)
        {
            return new(file, idMessaggio, null, exception.Guasto, null, timeProvider.GetElapsedTime(start));
        }
        catch (Exception exception) when (exception is ConnessioneException or DocumentoException or IOException or UnauthorizedAccessException)
        {
            return new(file, idMessaggio, null, null, exception.Message, timeProvider.GetElapsedTime(start));
        }
    }
}
