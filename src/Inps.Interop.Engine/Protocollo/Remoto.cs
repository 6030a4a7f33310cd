using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>
/// A register that another service keeps (design D6). No registration waits for it inside its transaction: each document takes its place in the queue,
/// and <see cref="Differito"/> asks. PUT of a document under its own identifier gives its number, and the same number when it is put again: an answer
/// that was lost is simply asked for again. The contract of the service is <c>samples/protocollo/openapi.yaml</c>.
/// </summary>
internal sealed class Remoto : IProtocollo, IDisposable
{
    private readonly HttpClient http;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;
    private readonly CircuitBreakerStateProvider interruttore = new();

    public Remoto(IOptions<ProtocolloOptions> options, TimeProvider clock)
    {
        http = PipelineRemota.Client(options.Value.Servizio);
        pipeline = PipelineRemota.Create(options.Value.Servizio, clock, interruttore);
    }

    public Uri Indirizzo => http.BaseAddress!;

    /// <summary>True while the service is not asked, because it failed too often.</summary>
    public bool IsInterrotto => interruttore.CircuitState is CircuitState.Open or CircuitState.Isolated;

    public NumeroProtocollo? Assign(Numeri numeri, string registro, DateTimeOffset istante) => null;

    public async ValueTask<RispostaRemota?> AskAsync(ProtocolloInCodaRow documento, CancellationToken ct)
    {
        using var answer = await SendAsync(documento, ct).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.Conflict)
        {
            throw new ServizioRemotoException($"The service says that {documento.IdDocumento} was registered with another content.") { IsContradiction = true };
        }

        if (!answer.IsSuccessStatusCode)
        {
            throw new ServizioRemotoException($"The service answered {(int)answer.StatusCode}.") { RiprovaDopo = answer.Headers.RetryAfter?.Delta };
        }

        try
        {
            return await answer.Content.ReadFromJsonAsync(RemotoJson.Default.RispostaRemota, ct).ConfigureAwait(false)
                ?? throw new ServizioRemotoException("The service answered with nothing.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ServizioRemotoException("The service's answer is not the agreed one.", e);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(ProtocolloInCodaRow documento, CancellationToken ct)
    {
        var address = new Uri($"registri/{documento.Registro}/documenti/{documento.IdDocumento}", UriKind.Relative);
        var richiesta = new RichiestaRemota(documento.Mittente, documento.Oggetto, Convert.ToHexStringLower(documento.Impronta), documento.InCodaDal);
        try
        {
            return await pipeline.ExecuteAsync(
                async token => await http.PutAsJsonAsync(address, richiesta, RemotoJson.Default.RichiestaRemota, token).ConfigureAwait(false), ct).ConfigureAwait(false);
        }
        catch (BrokenCircuitException e)
        {
            throw new ServizioRemotoException("The circuit breaker is open: the service is not asked for a while.", e) { IsNotAsked = true, RiprovaDopo = e.RetryAfter };
        }
        catch (TimeoutRejectedException e)
        {
            throw new ServizioRemotoException($"The service did not answer within {e.Timeout.TotalMilliseconds:0} ms.", e);
        }
        catch (HttpRequestException e)
        {
            throw new ServizioRemotoException($"The service cannot be reached: {e.Message}", e);
        }
    }
}

/// <summary>The remote service gave no number; the document remains where it is.</summary>
internal sealed class ServizioRemotoException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>When the service, or the open breaker, wants to be asked again.</summary>
    public TimeSpan? RiprovaDopo { get; init; }

    /// <summary>True when no request was made.</summary>
    public bool IsNotAsked { get; init; }

    /// <summary>True when the service contradicts what we know: asking again does not help.</summary>
    public bool IsContradiction { get; init; }
}
