using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>The demo's lotto: sends it, waits until it is worked, and tells the outcome of each of its domande.</summary>
/// <param name="post">Posts a Body child to InvioMassivo; the bytes of the answer.</param>
internal sealed class DemoLotto(Func<string, CancellationToken, Task<byte[]>> post, TimeProvider time)
{
    private const string IdLotto = "demo-lotto";
    private const string Segnaposto = "{{IdMessaggio}}";
    private static readonly TimeSpan Pausa = TimeSpan.FromMilliseconds(200);

    /// <param name="lotto">Text of the sample file.</param>
    /// <param name="invio">DataOraInvio of every message.</param>
    public async Task<IReadOnlyList<(string IdMessaggio, DemoAnswer Answer)>> RunAsync(string lotto, string invio, CancellationToken ct)
    {
        var domande = lotto[(lotto.IndexOf('>', lotto.IndexOf("<Lotto ", StringComparison.Ordinal)) + 1)..lotto.IndexOf("</Lotto>", StringComparison.Ordinal)];
        var quante = domande.Split(Segnaposto).Length - 1;
        await post(
            Request(
                InviaLottoRichiesta.Operazione,
                invio,
                $"<m:NumeroDomande>{quante}</m:NumeroDomande><m:ConfermaAvviso>{Conferma.PresaVisione}</m:ConfermaAvviso>"
                + $"<m:Domande>{domande.Replace(Segnaposto, IdLotto, StringComparison.Ordinal).Replace("{{DataOraInvio}}", invio, StringComparison.Ordinal)}</m:Domande>"),
            ct);
        while (true)
        {
            var pagina = DemoAnswer.ReadEsiti(await post(Request(EsitiLottoRichiesta.Operazione, invio, ""), ct));
            if (pagina is null or { IsConcluso: true })
            {
                return [.. pagina?.Elementi.Select(e => (e.IdMessaggio ?? "-", DemoAnswer.Of(e))) ?? []];
            }

            await Task.Delay(Pausa, time, ct);
        }
    }

    private static string Request(string operazione, string invio, string content) => $"""
        <m:{operazione} xmlns:m="{SpaziNomi.InvioMassivo}" xmlns:c="{SpaziNomi.Comune}"><m:request>
        <m:Testata><c:IdMessaggio>{IdLotto}</c:IdMessaggio><c:DataOraInvio>{invio}</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></m:Testata>
        <m:IdLotto>{IdLotto}</m:IdLotto>{content}</m:request></m:{operazione}>
        """;
}
