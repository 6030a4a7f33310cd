using System.Net;
using System.Security.Cryptography.Pkcs;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.Console;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Lotti;
using Inps.Interop.Gateway.Tests.Mtom;
using Inps.Interop.Tests.Shared;
using UglyToad.PdfPig;

namespace Inps.Interop.Gateway.Tests.Collaudo;

/// <summary>Scenarios are passed by real calls, and the report says so under our seal.</summary>
public sealed partial class ScenariTests(ConsoleGateway gateway) : IClassFixture<ConsoleGateway>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RealCalls_PassTheirScenarios_AndTheReportTellsIt()
    {
        using var client = gateway.Client("patronato1");
        StateOf(await client.PollAsync("/collaudo/scenari", page => page.Contains("C56", StringComparison.Ordinal)), "C13").Should().Be("da fare");

        await PassAsync();
        var page = await client.PollAsync("/collaudo/scenari", text => Fatti.All(codice => StateOf(text, codice) == "superato"));

        StateOf(page, "C16").Should().Be("da fare", "nobody asked for it");
        StateOf(page, "C11").Should().Be("facoltativo");
        using var other = gateway.Client("patronato2");
        StateOf(await other.GetStringAsync(new Uri("/collaudo/scenari", UriKind.Relative), Ct), "C13").Should().Be("da fare", "the calls of another ente prove nothing");
        var detail = await client.GetStringAsync(new Uri("/collaudo/scenari/C13", UriKind.Relative), Ct);
        detail.Should().Contain("/collaudo/transazioni/").And.Contain("<strong>vista</strong>");
        await ReportAsync(client, other);
    }

    [Fact]
    public async Task LottoOfAHundred_WithABadOne_PassesTheScenariosOfLotti()
    {
        using var soap = gateway.Process.Client("patronato1");
        using var client = gateway.Client("patronato1");
        var idLotto = Messaggi.NewIdLotto();
        IReadOnlyList<string> domande = [.. Enumerable.Range(0, 100).Select(n => LottiDiProva.Domanda(5_000 + n)), "<x xmlns=\"urn:x\"/>"];
        var lotto = Messaggi.InviaLotto(idLotto, domande);

        await SendAsync(lotto);
        await SendAsync(lotto);
        await SendAsync(Messaggi.Su("StatoLotto", Messaggi.Id(idLotto)));
        await SendAsync(Messaggi.Su("EsitiLotto", Messaggi.Id(idLotto)));

        var page = await client.PollAsync("/collaudo/scenari", text => ((string[])["C17", "C18", "C19", "C20"]).All(codice => StateOf(text, codice) == "superato"));
        StateOf(page, "C22").Should().Be("facoltativo", "no address was agreed");
        (await client.GetStringAsync(new Uri("/collaudo/scenari/C18", UriKind.Relative), Ct)).Should().Contain("LOT0000000000000");

        async Task SendAsync(string body) => (await soap.PostAsync(Wire.Envelope(body), Messaggi.Servizio)).Esito.Should().Be("OK");
    }

    [Fact]
    public async Task MtomPackage_IsSeenAsOne()
    {
        using var soap = gateway.Process.Client("patronato1");
        using var client = gateway.Client("patronato1");
        using var content = Package.Content(Wire.Envelope(DomandeDiProva.PresentaDomanda(6_000, Domande.NewId())), Wire.Soap12);

        (await soap.SendAsync(content)).Element("NumeroDomanda").Should().NotBeNull();

        await client.PollAsync("/collaudo/scenari", text => StateOf(text, "C09") == "superato");
    }

    [Fact]
    public async Task Report_OfAnotherEnte_CannotBeAskedFor()
    {
        using var client = gateway.Client("patronato2");

        using var answer = await client.SubmitAsync("/collaudo/scenari", ("ente", "PAT901"));

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static readonly string[] Fatti = ["C01", "C02", "C03", "C13", "C14", "C25", "C29", "C31", "C33", "C34", "C35"];

    private async Task PassAsync()
    {
        using var soap = gateway.Process.Client("patronato1");
        await soap.PostAsync(Wire.Envelope(Wire.Echo));
        await soap.PostAsync(Wire.Envelope(Wire.Echo, Wire.Identity.Replace("6038C", "9999Z", StringComparison.Ordinal)));
        await soap.PostAsync("<a");
        var domanda = DomandeDiProva.Domanda(1, Domande.NewId());
        var verifica = await soap.PostAsync(Wire.Envelope($"""<a:VerificaDomanda xmlns:a="{Wire.AssegnoTemporaneo}"><a:request>{domanda}</a:request></a:VerificaDomanda>"""));
        var id = Domande.NewId();
        var prima = await soap.PostAsync(DomandeDiProva.Envelope(2, id));
        (verifica.Status, prima.Element("NumeroDomanda")).Should().NotBe((200, null), "the answers were {0} {1}", verifica.Text, prima.Text);
        await soap.PostAsync(DomandeDiProva.Envelope(2, id));
        await soap.PostAsync(DomandeDiProva.Envelope(3, id));
        await soap.PostAsync(Wire.Envelope(Wire.PresentaDomanda(Wire.Sample("errori/XSD-001.xml", Domande.NewId()))));
        await soap.PostAsync(Wire.Envelope(Wire.PresentaDomanda(Wire.Sample("errori/AT-R002.xml", Domande.NewId()))));
        (await soap.PostAsync(Postgres.GestioneDomande.StatoDomanda("DOM00000000000999999"), "GestioneDomande")).Esito.Should().Be("DATI_NON_TROVATI");
        using var stranger = gateway.Process.Client("non-iscritto");
        (await stranger.PostAsync(Wire.Envelope(Wire.Echo))).FaultCode.Should().Be("GW-TLS-02");
    }

    private async Task ReportAsync(HttpClient client, HttpClient other)
    {
        using var issued = await client.SubmitAsync("/collaudo/scenari", ("ente", "PAT901"));
        issued.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var numero = Number().Match(await client.GetStringAsync(new Uri("/collaudo/scenari", UriKind.Relative), Ct)).Groups["numero"].Value;
        var pdf = await client.GetByteArrayAsync(new Uri($"/collaudo/scenari?handler=Rapporto&numero={numero}", UriKind.Relative), Ct);
        var firma = await client.GetByteArrayAsync(new Uri($"/collaudo/scenari?handler=Firma&numero={numero}", UriKind.Relative), Ct);

        Verify(pdf, firma);
        var changed = pdf.ToArray();
        changed[^10] ^= 1;
        ((Action)(() => Verify(changed, firma))).Should().Throw<System.Security.Cryptography.CryptographicException>();
        using (var document = PdfDocument.Open(pdf))
        {
            var text = Regex.Replace(string.Concat(document.GetPages().Select(page => page.Text)), @"\s+", "");
            text.Should().Contain("PAT901").And.Contain("C13Ripetizione").And.Contain("Ilcollaudononècompleto");
        }

        using var operatore = gateway.Client("vede");
        (await operatore.GetByteArrayAsync(new Uri($"/collaudo/scenari?handler=Rapporto&numero={numero}", UriKind.Relative), Ct)).Should().Equal(pdf);
        (await other.GetAsync(new Uri($"/collaudo/scenari?handler=Rapporto&numero={numero}", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.GetAsync(new Uri($"/collaudo/scenari?handler=Firma&numero={numero}", UriKind.Relative), Ct)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    /// <summary>The signature is whole, over these bytes, and by the gateway's seal, named in a signed attribute.</summary>
    private static void Verify(byte[] pdf, byte[] firma)
    {
        var cms = new SignedCms(new ContentInfo(pdf), detached: true);
        cms.Decode(firma);
        cms.CheckSignature(verifySignatureOnly: true);
        using var seal = TestCertificates.Load("gateway");
        cms.SignerInfos[0].Certificate!.Thumbprint.Should().Be(seal.Thumbprint);
        cms.SignerInfos[0].SignedAttributes.Cast<System.Security.Cryptography.CryptographicAttributeObject>().Select(attribute => attribute.Oid.Value)
            .Should().Contain("1.2.840.113549.1.9.16.2.47").And.Contain("1.2.840.113549.1.9.5");
    }

    private static string StateOf(string page, string codice) =>
        Regex.Match(page, $"""/collaudo/scenari/{codice}\?ente=.*?<span class="stato [a-z-]+">(?<stato>[^<]+)</span>""", RegexOptions.Singleline).Groups["stato"].Value;

    [GeneratedRegex("handler=Rapporto&amp;numero=(?<numero>[0-9]+)")]
    private static partial Regex Number();
}
