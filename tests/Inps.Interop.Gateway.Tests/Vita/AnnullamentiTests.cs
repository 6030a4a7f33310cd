using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>AnnullaDomanda and its receipt.</summary>
[Collection(OneRegister.Name)]
public sealed class AnnullamentiTests(GatewayFixture fixture)
{
    private static readonly string[] Fatti = ["IdDomanda", "StatoDomanda", "DataOraAnnullamento", "NumeroProtocollo", "DataProtocollo", "IdDocumento"];

    [Fact]
    public async Task AnnullaDomanda_IsRepeatable_AndHasItsReceipt()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda")!;

        var answer = await fixture.CallTwiceAsync("GestioneDomande", Domande.Gestione("AnnullaDomanda", Content(id)), Fatti);

        answer.Element("StatoDomanda").Should().Be("ANNULLATA");
        answer.Element("NumeroProtocollo").Should().StartWith("INPS-ANN-");
        var stato = await fixture.GestioneAsync("StatoDomanda", $"<g:IdDomanda>{id}</g:IdDomanda>");
        stato.Element("StatoDomanda").Should().Be("ANNULLATA");
        var ricevuta = await fixture.GestioneAsync("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>ANNULLAMENTO</g:TipoRicevuta>");
        Documenti.Pdf(ricevuta).Should().NotBeEmpty();
        ricevuta.Element("NumeroProtocollo").Should().Be(answer.Element("NumeroProtocollo"));
    }

    [Inside("examines domande as the Institute does")]
    [Theory]
    [InlineData(StatoDomanda.Accolta)]
    [InlineData(StatoDomanda.Respinta)]
    [InlineData(StatoDomanda.Annullata)]
    [InlineData(StatoDomanda.Chiusa)]
    public async Task AnnullaDomanda_OfADecidedDomanda_IsForbidden(StatoDomanda stato)
    {
        var submitted = await fixture.SubmitAsync();
        await fixture.PassAsync(submitted.Element("NumeroDomanda")!, stato);

        var answer = await fixture.GestioneAsync("AnnullaDomanda", Content(submitted.Element("IdDomanda")!));

        answer.ShouldBeForbidden("STA-R008");
    }

    [Fact]
    public async Task AnnullaDomanda_OfAnOldVersion_IsForbidden_AndAnotherEntesIsNotFound()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda")!;

        var old = await fixture.GestioneAsync("AnnullaDomanda", Content(id) + "<g:VersioneDomanda>9</g:VersioneDomanda>");
        var other = await fixture.GestioneAsync("AnnullaDomanda", Content(id), "patronato2", Domande.IdentityPat902);

        old.ShouldBeForbidden("STA-R013");
        other.Esito.Should().Be("DATI_NON_TROVATI");
        other.Codici.Should().Equal("PAT-R003");
    }

    [Fact]
    public async Task RicevutaOfAnnulment_OfADomandaThatIsNotAnnulled_IsNotFound()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda")!;

        var ricevuta = await fixture.GestioneAsync("RichiediRicevuta", $"<g:IdDomanda>{id}</g:IdDomanda><g:TipoRicevuta>ANNULLAMENTO</g:TipoRicevuta>");

        ricevuta.Esito.Should().Be("DATI_NON_TROVATI");
    }

    private static string Content(string id) => $"<g:IdDomanda>{id}</g:IdDomanda><g:Motivo>Domanda presentata per errore</g:Motivo>";
}
