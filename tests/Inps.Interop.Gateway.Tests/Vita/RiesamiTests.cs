using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>RichiediRiesame, DettaglioRiesame, AnnullaRiesame.</summary>
[Collection(OneRegister.Name)]
public sealed class RiesamiTests(GatewayFixture fixture)
{
    private static readonly string[] Fatti = ["IdDomanda", "IdRiesame", "StatoRiesame", "NumeroProtocollo", "DataProtocollo", "IdDocumento"];

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task RichiediRiesame_OfARefusedDomanda_IsRepeatable_AndHasItsReceipt()
    {
        var id = await RefusedAsync();

        var answer = await fixture.CallTwiceAsync("GestioneDomande", Domande.Gestione("RichiediRiesame", Content(id)), [.. Fatti, "CodiceSede"]);

        answer.Element("StatoRiesame").Should().Be("PRESENTATO");
        answer.Element("IdRiesame").Should().StartWith("RIE");
        var ricevuta = await fixture.GestioneAsync("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>RIESAME</g:TipoRicevuta>");
        Documenti.Pdf(ricevuta).Should().NotBeEmpty();
        (await fixture.GestioneAsync("RichiediRiesame", Content(id))).ShouldBeForbidden("RIE-R002");
    }

    [Fact]
    public async Task RichiediRiesame_OfADomandaThatIsNotRefused_IsForbidden()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda")!;

        (await fixture.GestioneAsync("RichiediRiesame", Content(id))).ShouldBeForbidden("RIE-R001");
    }

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task RichiediRiesame_WithAFileThatIsNotWhatItSays_IsRefusedWithItsPlace()
    {
        var id = await RefusedAsync();

        var answer = await fixture.GestioneAsync("RichiediRiesame", Content(id) + Allegati("application/pdf", "non un pdf"u8));

        answer.Esito.Should().Be("RICHIESTA_INVALIDA", "the answer was {0}", answer.Text);
        answer.Codici.Should().Equal("ALL-R004");
        answer.Element("Campo").Should().Be("request/Allegati/Allegato[1]/Contenuto");
        answer.Element("Riga").Should().NotBeNull();
    }

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task DettaglioRiesame_IsFoundByRiesame_AndByDomanda_AndOnlyByItsEnte()
    {
        var id = await RefusedAsync();
        var riesame = (await fixture.GestioneAsync("RichiediRiesame", Content(id) + Allegati("application/pdf", "%PDF-1.7 prova"u8))).Element("IdRiesame")!;

        var byRiesame = await fixture.GestioneAsync("DettaglioRiesame", $"<g:IdRiesame>{riesame}</g:IdRiesame>");
        var byDomanda = await fixture.GestioneAsync("DettaglioRiesame", $"<g:IdDomanda>{id}</g:IdDomanda>");
        var other = await fixture.GestioneAsync("DettaglioRiesame", $"<g:IdRiesame>{riesame}</g:IdRiesame>", "patronato2", Domande.IdentityPat902);

        foreach (var answer in new[] { byRiesame, byDomanda })
        {
            answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
            answer.Element("IdRiesame").Should().Be(riesame);
            answer.Element("Motivazione").Should().Be("La domanda va riesaminata per i motivi esposti.");
            answer.Envelope.Descendants().Where(element => element.Name.LocalName == "TipoDocumento").Select(element => element.Value)
                .Should().Equal("RICEVUTA_RIESAME", "ALLEGATO_PRESENTATO");
        }

        other.Esito.Should().Be("DATI_NON_TROVATI");
    }

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task AnnullaRiesame_IsRepeatable_AndThenForbidden()
    {
        var id = await RefusedAsync();
        var riesame = (await fixture.GestioneAsync("RichiediRiesame", Content(id))).Element("IdRiesame")!;
        var content = $"<g:IdRiesame>{riesame}</g:IdRiesame>";

        var answer = await fixture.CallTwiceAsync("GestioneDomande", Domande.Gestione("AnnullaRiesame", content), Fatti);

        answer.Element("StatoRiesame").Should().Be("ANNULLATO");
        answer.Element("IdDocumento").Should().StartWith("ARI");
        (await fixture.GestioneAsync("AnnullaRiesame", content)).ShouldBeForbidden("STA-R021");
        var ricevuta = await fixture.GestioneAsync("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>ANNULLAMENTO_RIESAME</g:TipoRicevuta>");
        Documenti.Pdf(ricevuta).Should().NotBeEmpty();
    }

    private async Task<string> RefusedAsync()
    {
        var submitted = await fixture.SubmitAsync();
        await fixture.PassAsync(submitted.Element("NumeroDomanda")!, StatoDomanda.Respinta);
        return submitted.Element("IdDomanda")!;
    }

    private static string Content(string id) => $"<g:IdDomanda>{id}</g:IdDomanda><g:Motivazione>La domanda va riesaminata per i motivi esposti.</g:Motivazione>";

    private static string Allegati(string tipo, ReadOnlySpan<byte> contenuto) =>
        $"<g:Allegati><c:Allegato><c:NomeFile>prova.pdf</c:NomeFile><c:TipoContenuto>{tipo}</c:TipoContenuto><c:Contenuto>{Convert.ToBase64String(contenuto)}</c:Contenuto></c:Allegato></g:Allegati>";
}
