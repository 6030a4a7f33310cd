using System.Net;
using Inps.Interop.Gateway.Collaudo.Contratti;
using Inps.Interop.Gateway.Collaudo.Esempi;
using Inps.Interop.Gateway.Collaudo.Scenari;
using Inps.Interop.Gateway.Tests.Console;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Collaudo;

/// <summary>The catalogue of services, as its pages show it over the wire.</summary>
public sealed class CatalogoServiziTests(ConsoleGateway gateway) : IClassFixture<ConsoleGateway>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryOperationOfEveryContract_HasAPage_WithItsFields()
    {
        using var client = gateway.Client("patronato1");

        foreach (var servizio in SampleFinder.Servizi.Append("GestioneDomande").Append("InvioMassivo"))
        {
            var page = await client.GetStringAsync(new Uri($"/collaudo/servizi/{servizio}", UriKind.Relative), Ct);
            var operazioni = LetturaWsdl.Read(servizio, "v1", servizio, []).Operazioni;
            operazioni.Should().NotBeEmpty();
            foreach (var operazione in operazioni)
            {
                page.Should().Contain($"/collaudo/servizi/{servizio}/{operazione.Nome}\"");
                operazione.Richiesta.Should().NotBeEmpty();
                operazione.Risposta.Should().NotBeEmpty();
                operazione.Intestazioni.Select(campo => campo.Nome).Should().StartWith(["Identity", "UserId", "CodiceUfficio"]);
            }
        }

        var presenta = await client.GetStringAsync(new Uri("/collaudo/servizi/AssegnoTemporaneo/PresentaDomanda", UriKind.Relative), Ct);
        presenta.Should().Contain("PresentaDomanda/request/DomandaAssegnoTemporaneo/Minori/Minore/CodiceFiscale")
            .And.Contain("0..30").And.Contain("100_RICHIEDENTE, 50_ENTRAMBI").And.Contain("Codice fiscale del minore (AT-18).");
    }

    [Fact]
    public async Task Contract_IsDownloadedWithThePublicAddress_AndNothingElse()
    {
        using var client = gateway.Client("patronato1");

        var wsdl = await client.GetStringAsync(new Uri("/collaudo/servizi/Alas?handler=File&nome=Alas.wsdl", UriKind.Relative), Ct);
        using var outside = await client.GetAsync(new Uri("/collaudo/servizi/Alas?handler=File&nome=..%2F..%2Fappsettings.json", UriKind.Relative), Ct);

        wsdl.Should().Contain($"https://localhost:{gateway.Process.Port}/modi/soap/Alas/v1").And.NotContain("localhost:8443");
        outside.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pack_HoldsEverySample_AndEveryContract()
    {
        using var client = gateway.Client("patronato1");

        await using var bytes = await client.GetStreamAsync(new Uri("/collaudo/servizi?handler=Pacco", UriKind.Relative), Ct);
        using var copy = new MemoryStream();
        await bytes.CopyToAsync(copy, Ct);
        using var zip = new System.IO.Compression.ZipArchive(copy);

        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        names.Should().Contain(ContractFiles.Names.Select(nome => "contratti/" + nome));
        names.Should().Contain(SampleFinder.Samples("valide").Select(nome => "esempi/" + nome));
        names.Should().Contain("esempi/client/curl/presenta.sh").And.NotContain(nome => nome.Contains("/obj/") || nome.Contains("/bin/"));
    }

    [Fact]
    public async Task EveryCode_HasAPage_AndEverySampleOfARuleStandsBesideAValidOne()
    {
        using var client = gateway.Client("patronato1");
        var esempi = new EsempiPubblicati();
        var regole = new CatalogoRegole();
        var perRegola = new EsempiDelleRegole(esempi);

        var list = await client.GetStringAsync(new Uri("/collaudo/regole", UriKind.Relative), Ct);

        regole.Voci.Should().OnlyContain(voce => list.Contains($"/collaudo/regole/{voce.Codice}\""));
        var mostrate = regole.Voci.Where(voce => perRegola.Of(voce.Codice).Any()).ToList();
        mostrate.Should().HaveCountGreaterThan(60);
        foreach (var esempio in mostrate.SelectMany(voce => perRegola.Of(voce.Codice)))
        {
            esempio.Valido.Nome.Should().StartWith(esempio.Servizio + "/v1/valide/");
            esempio.Errati[^1].Righe.Concat(esempio.Valido.Righe).Should().Contain(riga => riga.IsDiversa);
        }

        var page = await client.GetStringAsync(new Uri("/collaudo/regole/AT-R013", UriKind.Relative), Ct);
        page.Should().Contain("1-primo-genitore.xml").And.Contain("2-altro-genitore.xml").And.Contain("/v1/valide/");
        (await client.GetAsync(new Uri("/collaudo/regole/AT-R999", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Scenarios_AreThirtyAtLeast_AndNameCodesOfTheCatalogue()
    {
        var codici = new CatalogoRegole().Voci.Select(voce => voce.Codice).ToHashSet();

        ElencoScenari.Tutti.Should().HaveCountGreaterThanOrEqualTo(30);
        ElencoScenari.Tutti.Select(scenario => scenario.Codice).Should().OnlyHaveUniqueItems();
        ElencoScenari.Tutti.SelectMany(scenario => scenario.Prove).Select(prova => prova.Codice).OfType<string>().Should().BeSubsetOf(codici);
    }
}
