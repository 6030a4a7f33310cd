using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.Lotti.Messaggi;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>The shipped lotti give what their comments say.</summary>
[Collection(OneLottiGateway.Name)]
public sealed class EsempiLottoTests(LottiGateway gateway)
{
    [Fact]
    public async Task MixedSample_IsRegisteredWhole()
    {
        var codici = await SendAsync("misto.xml", 4);

        codici.Should().Equal("", "", "", "");
    }

    [Fact]
    public async Task SampleWithErrors_GivesEachItsCode()
    {
        var codici = await SendAsync("con-errori.xml", 7);

        codici.Should().Equal("", "XSD-001", "AT-R013", "AT-R002", "LOT-R011", "", "duplicato");
    }

    [Fact]
    public void Samples_AreAllSent() =>
        Directory.GetFiles(SampleFinder.PathOf("samples/InvioMassivo/v1/lotti")).Select(Path.GetFileName).Should().BeEquivalentTo("misto.xml", "con-errori.xml");

    /// <summary>Per domanda its blocking codes, empty where it is registered.</summary>
    private async Task<IEnumerable<string>> SendAsync(string name, int count)
    {
        var idLotto = NewIdLotto();
        var file = File.ReadAllText(CampioniDiProva.PathOf($"samples/InvioMassivo/v1/lotti/{name}"))
            .Replace("{{IdMessaggio}}", Domande.NewId(), StringComparison.Ordinal)
            .Replace("{{DataOraInvio}}", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        (await gateway.InviaFileAsync(idLotto, count, Encoding.UTF8.GetBytes(file), new Invio(Conferma: "PRESA_VISIONE"))).Esito.Should().Be("OK");
        await gateway.ConcludeAsync(idLotto);
        return (await gateway.EsitiAsync(idLotto)).Envelope.Descendants(XName.Get("Elemento", Ns)).Select(OutcomeOf);
    }

    private static string OutcomeOf(XElement elemento)
    {
        var blocking = elemento.Descendants(XName.Get("Segnalazione", Wire.Comune))
            .Where(s => s.Element(XName.Get("Severita", Wire.Comune))!.Value == "B").Select(s => s.Element(XName.Get("Codice", Wire.Comune))!.Value).ToList();
        blocking.Count.Should().Be(elemento.Element(XName.Get("NumeroDomanda", Ns)) is null ? 1 : 0, "{0}", elemento);
        return elemento.Element(XName.Get("Duplicato", Ns))!.Value == "SI" ? "duplicato" : string.Concat(blocking);
    }
}
