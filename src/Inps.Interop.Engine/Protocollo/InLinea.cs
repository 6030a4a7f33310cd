using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>
/// Registers a domanda and, where its protocollo comes from another service, waits a moment for it, so that the answer holds the number whenever the
/// service is quick (ALAS-39, ALAS-41). The domanda is durable before the wait begins.
/// </summary>
public sealed class InLinea
{
    private readonly Submit submit;
    private readonly Attese attese;

    internal InLinea(Submit submit, Attese attese)
    {
        this.submit = submit;
        this.attese = attese;
    }

    /// <summary>As <see cref="Submit.RunAsync"/>; the answer may be rendered a second time, with the number.</summary>
    public async ValueTask<EsitoRegistrazione> RunAsync(RichiestaRegistrazione richiesta, CancellationToken ct)
    {
        var waiting = attese.Begin(richiesta);
        if (waiting is null)
        {
            return Ring(await submit.RunAsync(richiesta, ct).ConfigureAwait(false));
        }

        try
        {
            var esito = Ring(await submit.RunAsync(waiting.Richiesta, ct).ConfigureAwait(false));
            return IsDeferred(esito) ? await attese.WaitAsync(waiting, ct).ConfigureAwait(false) ?? esito : esito;
        }
        finally
        {
            attese.End(waiting);
        }
    }

    private EsitoRegistrazione Ring(EsitoRegistrazione esito)
    {
        if (IsDeferred(esito))
        {
            attese.Signal();
        }

        return esito;
    }

    private static bool IsDeferred(EsitoRegistrazione esito) => esito is EsitoRegistrazione.Registrata { Fatti.Stato: StatoDomanda.DaProtocollare };
}
