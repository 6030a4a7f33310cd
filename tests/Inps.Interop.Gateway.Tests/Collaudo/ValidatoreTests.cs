using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.Console;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Collaudo;

/// <summary>The validator's page: what it says of the samples is what the service would say.</summary>
public sealed partial class ValidatoreTests(ConsoleGateway gateway) : IClassFixture<ConsoleGateway>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("AssegnoTemporaneo/v1/valide/minimo.xml", null)]
    [InlineData("Alas/v1/valide/minimo.xml", null)]
    [InlineData("AssegnoTemporaneo/v1/errori/AT-R002.xml", "AT-R002")]
    [InlineData("AssegnoTemporaneo/v1/errori/PAG-R003.xml", "PAG-R003")]
    [InlineData("AssegnoTemporaneo/v1/errori/XSD-001.xml", "XSD-001")]
    public async Task Domanda_IsChecked_WithTheLineOfEachFinding(string sample, string? codice)
    {
        var text = await File.ReadAllTextAsync(SampleFinder.SampleOf(sample), Ct);

        var page = await CheckAsync(text);

        page.Should().Contain(codice is null ? "Accettabile" : "Da correggere");
        if (codice is not null)
        {
            var row = RowOf(page, codice);
            row.Should().MatchRegex("<td class=\"num\">[0-9]+</td>").And.Contain("DomandaAssegnoTemporaneo").And.Contain("<strong>");
        }
    }

    [Fact]
    public async Task Envelope_IsCheckedStageByStage()
    {
        var domanda = Wire.Sample("errori/AT-R002.xml", "validatore-1");

        var regola = await CheckAsync(Wire.Envelope(Wire.PresentaDomanda(domanda)));
        var ufficio = await CheckAsync(Wire.Envelope(Wire.Echo, Wire.Identity.Replace("6038C", "9999Z", StringComparison.Ordinal)));
        var senza = await CheckAsync(Wire.Envelope(Wire.Echo, headers: null, ns: Wire.Soap11));
        var operazione = await CheckAsync(Wire.Envelope(Wire.Echo.Replace("a:Echo", "a:Eco", StringComparison.Ordinal)));
        var buona = await CheckAsync(Wire.Envelope(Wire.Echo));

        regola.Should().Contain("messaggio PresentaDomanda del servizio AssegnoTemporaneo");
        RowOf(regola, "AT-R002").Should().Contain("//DomandaAssegnoTemporaneo/Minori/Minore");
        RowOf(ufficio, "IDN-004").Should().Contain("9999Z");
        RowOf(senza, "IDN-001").Should().NotBeEmpty();
        RowOf(operazione, "SOAP-004").Should().Contain("/Envelope/Body/Eco");
        buona.Should().Contain("Accettabile");
    }

    [Fact]
    public async Task Lotto_IsCheckedDomandaByDomanda_PlainAndCompressed()
    {
        var lotto = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>" + Wire.Sample("InvioMassivo/v1/lotti/con-errori.xml", "lotto-da-validare"));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(lotto, Ct);
        }

        var plain = await CheckAsync(null, lotto);
        var compressed = await CheckAsync(null, packed.ToArray());

        plain.Should().Contain("Controllato come lotto").And.Contain("//Lotto/*[");
        Rows(compressed).Should().BeEquivalentTo(Rows(plain));
        Rows(plain).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("<a><b></a>", "SOAP-003")]
    [InlineData("<a/>", "XSD-001")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>""", "SOAP-003")]
    [InlineData("<Lotto xmlns=\"http://inps.it/InvioMassivo/v1\"/>", "LOT-R005")]
    public async Task WhatIsNoDomanda_IsToldWhy(string text, string codice) => RowOf(await CheckAsync(text), codice).Should().NotBeEmpty();

    [Fact]
    public async Task Nothing_IsAskedForAgain_AndNothingIsStored()
    {
        using var client = gateway.Client("patronato1");

        (await CheckAsync("")).Should().Contain("Incollare un testo o scegliere un file.");
        await CheckAsync("<segretissimo/>");

        var database = await File.ReadAllBytesAsync(Path.Combine(gateway.Process.Folder, "gateway.db"), Ct);
        var wal = await File.ReadAllBytesAsync(Path.Combine(gateway.Process.Folder, "gateway.db-wal"), Ct);
        database.AsSpan().IndexOf("segretissimo"u8).Should().Be(-1);
        wal.AsSpan().IndexOf("segretissimo"u8).Should().Be(-1);
        wal.AsSpan().IndexOf("validazione"u8).Should().BeGreaterThan(-1, "the action is recorded");
        gateway.Process.Errors.Should().NotContain("segretissimo");
    }

    [Fact]
    public async Task FormWithoutItsToken_IsRefused()
    {
        using var client = gateway.Client("patronato1");
        using var form = new MultipartFormDataContent { { new StringContent("<a/>"), "testo" } };

        using var answer = await client.PostAsync(new Uri("/collaudo/validatore", UriKind.Relative), form, Ct);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    /// <summary>Sends the form as a browser does and returns the page as text.</summary>
    private async Task<string> CheckAsync(string? testo, byte[]? file = null)
    {
        using var client = gateway.Client("patronato1");
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync(client)), "__RequestVerificationToken" } };
        if (testo is not null)
        {
            form.Add(new StringContent(testo), "testo");
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(file), "file", "lotto.xml");
        }

        using var answer = await client.PostAsync(new Uri("/collaudo/validatore", UriKind.Relative), form, Ct);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<string> TokenAsync(HttpClient client) =>
        Token().Match(await client.GetStringAsync(new Uri("/collaudo/validatore", UriKind.Relative), Ct)).Groups["token"].Value;

    private static IReadOnlyList<string> Rows(string page) => [.. Row().Matches(page).Select(match => match.Value)];

    private static string RowOf(string page, string codice) => Rows(page).First(row => row.Contains($"/collaudo/regole/{codice}\"", StringComparison.Ordinal));

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<tr>\\s*<td class=\"num\">.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();
}
