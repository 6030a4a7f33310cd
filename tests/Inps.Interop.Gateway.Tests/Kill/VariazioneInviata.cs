using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>One write on an existing domanda, as a patronato keeps it: the very message, and the facts of its first answer.</summary>
/// <param name="Tipo">The event that it leaves, once.</param>
/// <param name="Stato">State of the domanda once it is done.</param>
internal sealed record VariazioneInviata(long NumeroDomanda, TipoEvento Tipo, StatoDomanda Stato, string Servizio, string Envelope)
{
    private static readonly string[] Fatti = ["NumeroProtocollo", "DataProtocollo", "IdDocumento", "IdRiesame", "VersioneDomanda", "StatoDomanda", "StatoRiesame"];

    private string[]? prima;

    public bool Answered => prima is not null;

    public static VariazioneInviata Modifica(long numero, string idDomanda, long n)
    {
        var domanda = DomandeDiProva.Domanda(n, Domande.NewId()).Replace("+393335550001", "+393335550099", StringComparison.Ordinal);
        return new(numero, TipoEvento.Modificata, StatoDomanda.Protocollata, "AssegnoTemporaneo", Wire.Envelope(
            $"""<a:ModificaDomanda xmlns:a="{Wire.AssegnoTemporaneo}"><a:request>{domanda}<a:IdDomanda>{idDomanda}</a:IdDomanda><a:VersioneDomanda>1</a:VersioneDomanda></a:request></a:ModificaDomanda>"""));
    }

    public static VariazioneInviata Annullamento(long numero, string idDomanda) =>
        Gestione(numero, TipoEvento.Annullata, StatoDomanda.Annullata, "AnnullaDomanda", $"<g:IdDomanda>{idDomanda}</g:IdDomanda><g:Motivo>Errore</g:Motivo>");

    public static VariazioneInviata Integrazione(long numero, string idDomanda, string idRichiesta) => Gestione(
        numero, TipoEvento.IntegrazioneInviata, StatoDomanda.InIstruttoria, "InviaIntegrazione",
        $"<g:IdDomanda>{idDomanda}</g:IdDomanda><g:IdRichiestaIntegrazione>{idRichiesta}</g:IdRichiestaIntegrazione><g:Testo>Ecco.</g:Testo>");

    public static VariazioneInviata Riesame(long numero, string idDomanda) => Gestione(
        numero, TipoEvento.RiesameRichiesto, StatoDomanda.Respinta, "RichiediRiesame", $"<g:IdDomanda>{idDomanda}</g:IdDomanda><g:Motivazione>La domanda va riesaminata.</g:Motivazione>");

    /// <summary>Sends the message and holds the answer against the first one.</summary>
    /// <returns>What contradicts an earlier answer, or is no answer of a write that was done; null when all is well, or the gateway was stopping.</returns>
    /// <exception cref="HttpRequestException">The connection broke: nothing is known.</exception>
    public async Task<string?> SendAsync(HttpClient client)
    {
        var answer = await client.PostAsync(Envelope, Servizio);
        if (answer.FaultCode == "GW-503")
        {
            return null;
        }

        if (answer.Esito is not ("OK" or "OK_CON_AVVISI"))
        {
            return $"{Tipo} of {NumeroDomanda}: {answer.Text}";
        }

        var fatti = Fatti.Select(f => answer.Element(f) ?? "").ToArray();
        if (prima is null)
        {
            prima = fatti;
            return null;
        }

        return answer.Element("Duplicato") == "SI" && fatti.SequenceEqual(prima) ? null : $"{Tipo} of {NumeroDomanda}: first {string.Join(' ', prima)}, now {answer.Text}";
    }

    private static VariazioneInviata Gestione(long numero, TipoEvento tipo, StatoDomanda stato, string operazione, string content) =>
        new(numero, tipo, stato, "GestioneDomande", Wire.Envelope(Domande.Gestione(operazione, content)));
}
