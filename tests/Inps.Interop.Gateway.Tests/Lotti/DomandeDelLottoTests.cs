using System.Globalization;
using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.Contracts;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.Lotti.Messaggi;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>A domanda of a lotto is one like any other: it is told, found, released and changed as if it had been presented alone.</summary>
[Collection(OneLottiGateway.Name)]
public sealed class DomandeDelLottoTests(LottiGateway gateway)
{
    [Fact]
    public async Task Conclusion_IsAnEvent_BesideThePresentationOfItsDomande()
    {
        var cursore = await LastCursoreAsync();
        var (numeroLotto, id) = await RegisterAsync();

        // Other tests send to the same register meanwhile.
        var eventi = (await GestioneAsync("NuoviEventi", $"<g:Cursore>{cursore}</g:Cursore>")).Envelope.Descendants().Where(e => e.Name.LocalName == "Evento").ToList();

        eventi.Should().ContainSingle(e => Text(e, "TipoEvento") == "LOTTO_CONCLUSO" && e.Value.Contains(numeroLotto));
        eventi.Should().ContainSingle(e => Text(e, "TipoEvento") == "PRESENTATA" && Text(e, "IdDomanda") == id);
    }

    [Fact]
    public async Task Riconcilia_ListsIt_LikeOneThatWasPresentedAlone()
    {
        var dal = TimeProvider.System.GetUtcNow();
        var idMessaggio = Domande.NewId();
        var (_, id) = await RegisterAsync(idMessaggio);

        var answer = await GestioneAsync("Riconcilia", $"<g:Da>{Instant(dal.AddSeconds(-1))}</g:Da><g:A>{Instant(TimeProvider.System.GetUtcNow().AddMinutes(1))}</g:A>");

        answer.Esito.Should().Be("OK", answer.Text);
        var voce = answer.Envelope.Descendants().Where(e => e.Name.LocalName == "IdMessaggio" && e.Value == idMessaggio).Select(e => e.Parent!).Should().ContainSingle(answer.Text).Subject;
        Text(voce, "IdDomanda").Should().Be(id);
        voce.Value.Should().Contain("PresentaDomanda");
    }

    [Fact]
    public async Task Dettaglio_Ricevuta_AndAnnullamento_WorkOnIt()
    {
        var (_, id) = await RegisterAsync();

        var dettaglio = await GestioneAsync("DettaglioDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");
        var ricevuta = await GestioneAsync("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>COMPLETA</g:TipoRicevuta>");
        var annullata = await GestioneAsync("AnnullaDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");

        dettaglio.Esito.Should().Be("OK", dettaglio.Text);
        dettaglio.Element("StatoDomanda").Should().Be("PROTOCOLLATA");
        Convert.FromBase64String(ricevuta.Element("Contenuto")!)[..4].Should().Equal("%PDF"u8.ToArray());
        annullata.Element("StatoDomanda").Should().Be("ANNULLATA", annullata.Text);
    }

    private async Task<(string NumeroLotto, string IdDomanda)> RegisterAsync(string? idMessaggio = null)
    {
        var idLotto = NewIdLotto();
        await gateway.InviaAsync(idLotto, [LottiDiProva.Domanda(Domande.NextN(), idMessaggio ?? Domande.NewId()), "<Domanda xmlns=\"urn:altro\"/>"]);
        await gateway.ConcludeAsync(idLotto);
        var esiti = await gateway.EsitiAsync(idLotto);
        return (esiti.Element("NumeroLotto", Ns)!, esiti.Element("IdDomanda", Ns)!);
    }

    private async Task<Answer> GestioneAsync(string operazione, string content)
    {
        var answer = await gateway.Client.PostAsync(Wire.Envelope(Domande.Gestione(operazione, content)), "GestioneDomande");
        (await ServedSchemas.ErrorsOfAsync(gateway.Process, "GestioneDomande", answer)).Should().BeEmpty("the answer was {0}", answer.Text);
        return answer;
    }

    private async Task<string?> LastCursoreAsync()
    {
        string? cursore = null;
        Answer answer;
        do
        {
            answer = await GestioneAsync("NuoviEventi", cursore is null ? "" : $"<g:Cursore>{cursore}</g:Cursore>");
            cursore = answer.Element("UltimoCursore");
        }
        while (answer.Element("AltriDisponibili") == "SI");
        return cursore;
    }

    private static string Instant(DateTimeOffset istante) => istante.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Text(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
}
